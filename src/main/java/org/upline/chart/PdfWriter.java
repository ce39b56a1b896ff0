package org.upline.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Shape;
import org.upline.chart.PdfPainter.Part;

/**
 * Writes a drawing as PDF, on one sheet or on as many of A4 or A3 as it needs; then the first is an index of the others,
 * and each of them says which it is, which lie beside it, and what was counted from which files. The letters of the font
 * that are used are embedded; the text can be searched and copied. O(shapes · sheets a shape lies on).
 */
public final class PdfWriter implements DrawingWriter {
    /** PDF reckons in steps of at most this many; a larger page declares larger steps. */
    private static final double MOST_STEPS = 14_400;

    private final Printing printing;

    PdfWriter(Printing printing) {
        this.printing = printing;
    }

    @Override
    public String fileEnding() {
        return "pdf";
    }

    @Override
    public void write(Drawing drawing, OutputStream out) throws IOException {
        Tiling tiling = Tiling.of(drawing, printing.paper());
        SheetPlan plan = SheetPlan.of(drawing, tiling);
        try (PDDocument document = new PDDocument()) {
            describe(document, drawing);
            PDType0Font font = PDType0Font.load(document, printing.font().open(), true);
            Lettering lettering = Lettering.in(printing.font());
            PdfMarks marks = new PdfMarks(drawing, plan, lettering, font, printing.words());
            if (plan.tiled()) {
                PDPage page = page(document, tiling);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    marks.drawIndex(content);
                }
            }
            for (SheetPlan.Sheet sheet : plan.sheets()) {
                PDPage page = page(document, tiling);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    draw(sheet, plan, content, font, lettering);
                    if (printing.paper() != Paper.SHEET) {
                        marks.drawFrame(sheet, content);
                    }
                }
            }
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        }
        out.flush();
    }

    /**
     * Sheets a drawing takes, the index not among them.
     *
     * @throws org.upline.model.UplineException if they are too many to be written
     */
    public static int sheets(Drawing drawing, Paper paper) {
        return SheetPlan.of(drawing, Tiling.of(drawing, paper)).sheets().size();
    }

    private static void draw(
            SheetPlan.Sheet sheet, SheetPlan plan, PDPageContentStream content, PDType0Font font, Lettering lettering)
            throws IOException {
        Tiling tiling = plan.tiling();
        double steps = steps(tiling);
        double unit = tiling.unit() / steps;
        double left = tiling.frame().left();
        double top = tiling.pageHeight() / steps - tiling.frame().top();
        Part part = sheet.part();
        content.saveGraphicsState();
        content.addRect(
                (float) left,
                (float) (top - (part.bottom() - part.top()) * unit),
                (float) ((part.right() - part.left()) * unit),
                (float) ((part.bottom() - part.top()) * unit));
        content.clip();
        PdfPainter painter =
                new PdfPainter(content, font, lettering, unit, left - part.left() * unit, top + part.top() * unit);
        for (Shape shape : sheet.shapes()) {
            painter.paint(shape, part);
        }
        content.restoreGraphicsState();
    }

    private static PDPage page(PDDocument document, Tiling tiling) {
        double steps = steps(tiling);
        PDPage page = new PDPage(
                new PDRectangle((float) (tiling.pageWidth() / steps), (float) (tiling.pageHeight() / steps)));
        if (steps > 1) {
            page.setUserUnit((float) steps);
        }
        document.addPage(page);
        return page;
    }

    /** Points in one step of the page's own reckoning; whole. */
    private static double steps(Tiling tiling) {
        return Math.max(1, Math.ceil(Math.max(tiling.pageWidth(), tiling.pageHeight()) / MOST_STEPS));
    }

    /** No time and nothing of the machine, so that the same drawing gives the same bytes. */
    private static void describe(PDDocument document, Drawing drawing) {
        PDDocumentInformation facts = new PDDocumentInformation();
        facts.setTitle(drawing.title());
        facts.setSubject(drawing.description());
        facts.setProducer("Upline");
        document.setDocumentInformation(facts);
        document.setDocumentId(0L);
    }

    /** The shapes of a drawing in the order in which they are drawn. */
    static List<Shape> shapes(Drawing drawing) {
        List<Shape> shapes = new ArrayList<>();
        for (Item item : drawing.items()) {
            if (item instanceof Group group) {
                shapes.addAll(group.shapes());
            } else if (item instanceof Shape shape) {
                shapes.add(shape);
            }
        }
        return shapes;
    }
}
