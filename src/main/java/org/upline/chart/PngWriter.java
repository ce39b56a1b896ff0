package org.upline.chart;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Writes a drawing as a PNG picture, lettered in the program's font or one that was chosen, so that it looks alike on every
 * machine. Its bytes may differ between versions of Java, which shade the edges of letters differently.
 */
public final class PngWriter implements DrawingWriter {
    /** Dots an inch where none are asked for. */
    private static final int USUAL_DPI = 192;

    /** Dots a picture may have: the memory it takes here is four bytes each. */
    private static final long MOST_DOTS = 100_000_000;

    /** Dots along one side; many programs that show pictures hold no more than 16 bits. */
    private static final long LONGEST_SIDE = 65_500;

    private static final double PIXELS_PER_INCH = 96;
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private final Printing printing;

    PngWriter(Printing printing) {
        this.printing = printing;
    }

    @Override
    public String fileEnding() {
        return "png";
    }

    @Override
    public void write(Drawing drawing, OutputStream out) throws IOException {
        int dpi = dpi(drawing);
        double scale = dpi / PIXELS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) dots(drawing.width(), dpi), (int) dots(drawing.height(), dpi), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        ScreenPainter painter = new ScreenPainter(graphics, printing.font());
        drawing.items().forEach(painter::paint);
        graphics.dispose();
        encode(image, dpi, out);
        out.flush();
    }

    private static Graphics2D graphics(BufferedImage image) {
        try {
            return image.createGraphics();
        } catch (AWTError | NoClassDefFoundError e) {
            // A display is named but cannot be reached; Java says so the second way from the second time on.
            throw new UplineException(Message.of("chart.png.display"), e);
        }
    }

    /** What was asked for; without a wish the usual, or the most that fits where that does not. */
    private int dpi(Drawing drawing) {
        int most = Printing.MOST_DPI;
        while (most >= Printing.LEAST_DPI && !fits(drawing, most)) {
            most--;
        }
        int dpi = printing.dpi().orElse(Math.min(USUAL_DPI, Math.max(most, Printing.LEAST_DPI)));
        if (dpi > most) {
            throw UplineException.of(
                    most < Printing.LEAST_DPI ? "chart.png.tooLarge" : "chart.png.tooManyDots",
                    dots(drawing.width(), dpi),
                    dots(drawing.height(), dpi),
                    dpi,
                    most);
        }
        return dpi;
    }

    private static boolean fits(Drawing drawing, int dpi) {
        long width = dots(drawing.width(), dpi);
        long height = dots(drawing.height(), dpi);
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_DOTS;
    }

    /** Dots for a length in hundredths of a pixel, rounded up. */
    private static long dots(long length, int dpi) {
        return (length * dpi + 9599) / 9600;
    }

    /** Writes the picture and how large it is meant to be printed. */
    private static void encode(BufferedImage image, int dpi, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata facts = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            String format = "javax_imageio_png_1.0";
            IIOMetadataNode root = new IIOMetadataNode(format);
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            String perMetre = Long.toString(Math.round(dpi * INCHES_PER_METRE));
            size.setAttribute("pixelsPerUnitXAxis", perMetre);
            size.setAttribute("pixelsPerUnitYAxis", perMetre);
            size.setAttribute("unitSpecifier", "meter");
            root.appendChild(size);
            facts.mergeTree(format, root);
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, facts));
        } finally {
            writer.dispose();
        }
    }
}
