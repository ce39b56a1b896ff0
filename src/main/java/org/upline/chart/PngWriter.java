package org.upline.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.upline.model.UplineException;

/**
 * Writes a drawing as a PNG picture with two dots a pixel of the drawing (192 dpi), or one where that would be too large.
 * The letters are those of the fonts on this machine, so unlike other formats its bytes may differ from machine to
 * machine.
 */
public final class PngWriter implements DrawingWriter {
    /** Dots a picture may have: the memory it takes here is four bytes each. */
    private static final long MOST_DOTS = 100_000_000;

    /** Dots along one side; many programs that show pictures hold no more than 16 bits. */
    private static final long LONGEST_SIDE = 65_500;

    @Override
    public String fileEnding() {
        return "png";
    }

    @Override
    public void write(Drawing drawing, OutputStream out) throws IOException {
        long width = (drawing.width() + 99) / 100;
        long height = (drawing.height() + 99) / 100;
        int scale = fits(2 * width, 2 * height) ? 2 : 1;
        if (!fits(scale * width, scale * height)) {
            throw UplineException.of("chart.png.tooLarge", width, height);
        }
        BufferedImage image =
                new BufferedImage((int) (scale * width), (int) (scale * height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        ScreenPainter painter = new ScreenPainter(graphics);
        drawing.items().forEach(painter::paint);
        graphics.dispose();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no PNG writer in this Java");
            }
        }
        out.flush();
    }

    private static boolean fits(long width, long height) {
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_DOTS;
    }
}
