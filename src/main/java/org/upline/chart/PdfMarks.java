package org.upline.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Shape;
import org.upline.chart.PdfPainter.Part;
import org.upline.chart.SheetPlan.Sheet;
import org.upline.model.Message;

/**
 * What stands around the drawing on the sheets of a PDF: the index of the sheets, and on each its number, the title, what
 * the drawing says of itself, and the lines along which neighbours overlap. Lengths are points.
 */
final class PdfMarks {
    private static final int BLACK = 0x000000;
    private static final int GREY = 0x555555;
    private static final double HEAD = 9;
    private static final double FOOT = 6.5;
    private static final double LEADING = 1.35;
    private static final double INDEX_TITLE = 16;
    private static final int FOOT_LINES = 4;
    private static final float[] OVERLAP_DASH = {3, 3};

    private final Drawing drawing;
    private final SheetPlan plan;
    private final Tiling tiling;
    private final Lettering lettering;
    private final PDFont font;
    private final Function<Message, String> words;

    PdfMarks(Drawing drawing, SheetPlan plan, Lettering lettering, PDFont font, Function<Message, String> words) {
        this.drawing = drawing;
        this.plan = plan;
        this.tiling = plan.tiling();
        this.lettering = lettering;
        this.font = font;
        this.words = words;
    }

    /** The first page of several: everything the drawing says of itself, and a small picture of how the sheets lie. */
    void drawIndex(PDPageContentStream out) throws IOException {
        PdfPainter page = page(out);
        double width =
                tiling.pageWidth() - tiling.frame().left() - tiling.frame().right();
        double y = tiling.pageHeight() - tiling.frame().top();
        number(page, words.apply(Message.of("chart.pdf.index.page", plan.pages())));
        for (String line : lines(page, drawing.title(), width, INDEX_TITLE)) {
            y -= INDEX_TITLE * LEADING;
            page.text(line, tiling.frame().left(), y, INDEX_TITLE, 1, true, BLACK);
        }
        List<String> told = new ArrayList<>();
        told.add(drawing.description());
        told.add(words.apply(Message.of(
                "chart.pdf.index",
                tiling.rows(),
                tiling.columns(),
                plan.sheets().size())));
        told.addAll(drawing.running());
        y -= HEAD;
        for (String text : told) {
            for (String line : lines(page, text, width, HEAD)) {
                y -= HEAD * LEADING;
                page.text(line, tiling.frame().left(), y, HEAD, 1, false, BLACK);
            }
        }
        drawOverview(out, y - 2 * HEAD, width);
    }

    private void drawOverview(PDPageContentStream out, double top, double width) throws IOException {
        double room = Math.max(top - tiling.frame().bottom(), width / 10);
        double unit = Math.min(width / drawing.width(), room / drawing.height());
        double left = tiling.frame().left();
        PdfPainter small = new PdfPainter(out, font, lettering, unit, left, top);
        Part whole = new Part(0, 0, drawing.width(), drawing.height());
        for (Shape shape : PdfWriter.shapes(drawing)) {
            if (shape instanceof Box box && box.style() != BoxStyle.STRIPE) {
                small.paint(box, whole);
            }
        }
        for (Sheet sheet : plan.sheets()) {
            Part part = sheet.part();
            double x = left + part.left() * unit;
            double y = top - part.bottom() * unit;
            double partWidth = (part.right() - part.left()) * unit;
            double partHeight = (part.bottom() - part.top()) * unit;
            out.setStrokingColor(0.2f, 0.35f, 0.6f);
            out.setLineWidth(0.5f);
            out.addRect((float) x, (float) y, (float) partWidth, (float) partHeight);
            out.stroke();
            String number = Integer.toString(sheet.page());
            double size = Math.max(4, Math.min(14, Math.min(partWidth, partHeight) / 2));
            small.text(
                    number,
                    x + (partWidth - small.width(number, size)) / 2,
                    y + (partHeight - size) / 2,
                    size,
                    1,
                    true,
                    0x1F3F75);
        }
    }

    /** Around a sheet with a part of the drawing. */
    void drawFrame(Sheet sheet, PDPageContentStream out) throws IOException {
        PdfPainter page = page(out);
        String percent = Long.toString(Math.round(100 * tiling.scale()));
        if (!plan.tiled()) {
            number(page, words.apply(Message.of("chart.pdf.page", 1, 1, percent)));
            return;
        }
        number(
                page,
                words.apply(Message.of(
                        "chart.pdf.sheet", sheet.page(), plan.pages(), sheet.row() + 1, sheet.column() + 1, percent)));
        double width =
                tiling.pageWidth() - tiling.frame().left() - tiling.frame().right();
        page.text(
                lines(page, drawing.title(), width * 0.6, HEAD).get(0),
                tiling.frame().left(),
                tiling.pageHeight() - tiling.frame().top() + HEAD,
                HEAD,
                1,
                true,
                BLACK);
        List<String> foot = running(page, width);
        double y = tiling.frame().bottom() - FOOT * LEADING - FOOT;
        for (String line : shortened(foot)) {
            page.text(line, tiling.frame().left(), y, FOOT, 1, false, GREY);
            y -= FOOT * LEADING;
        }
        neighbours(sheet, page, out);
    }

    /** What the drawing says of itself, as many sayings to a line as there is room for. */
    private List<String> running(PdfPainter page, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String saying : drawing.running()) {
            String longer = line.isEmpty() ? lettering.drawn(saying) : line + "　" + lettering.drawn(saying);
            if (!line.isEmpty() && page.width(longer, FOOT) > width) {
                lines.addAll(lines(page, line, width, FOOT));
                longer = lettering.drawn(saying);
            }
            line = longer;
        }
        lines.addAll(lines(page, line, width, FOOT));
        return lines;
    }

    /** More than fits at the foot stands in full on the index. */
    private List<String> shortened(List<String> lines) {
        if (lines.size() <= FOOT_LINES) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, FOOT_LINES - 1));
        shortened.add(words.apply(Message.of("chart.pdf.more")));
        return shortened;
    }

    /** Dashed lines where the part that a neighbour shows as well begins, and the neighbours' numbers. */
    private void neighbours(Sheet sheet, PdfPainter page, PDPageContentStream out) throws IOException {
        double left = tiling.frame().left();
        double top = tiling.pageHeight() - tiling.frame().top();
        double unit = tiling.unit();
        Part part = sheet.part();
        double right = left + (part.right() - part.left()) * unit;
        double bottom = top - (part.bottom() - part.top()) * unit;
        double overlapX = (tiling.tileWidth() - tiling.stepX()) * unit;
        double overlapY = (tiling.tileHeight() - tiling.stepY()) * unit;
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        out.setStrokingColor(0.45f, 0.45f, 0.45f);
        out.setLineWidth(0.4f);
        out.setLineDashPattern(OVERLAP_DASH, 0);
        int west = plan.page(sheet.column() - 1, sheet.row());
        if (west > 0) {
            line(out, left + overlapX, top, left + overlapX, bottom);
            page.text("← " + west, 6, middleY, FOOT, 1, false, GREY);
        }
        int east = plan.page(sheet.column() + 1, sheet.row());
        if (east > 0) {
            line(out, right - overlapX, top, right - overlapX, bottom);
            page.text(east + " →", right + 4, middleY, FOOT, 1, false, GREY);
        }
        int north = plan.page(sheet.column(), sheet.row() - 1);
        if (north > 0) {
            line(out, left, top - overlapY, right, top - overlapY);
            page.text("↑ " + north, middleX, top + 2, FOOT, 1, false, GREY);
        }
        int south = plan.page(sheet.column(), sheet.row() + 1);
        if (south > 0) {
            line(out, left, bottom + overlapY, right, bottom + overlapY);
            page.text("↓ " + south, middleX, bottom - FOOT - 1, FOOT, 1, false, GREY);
        }
        out.setLineDashPattern(new float[0], 0);
    }

    private static void line(PDPageContentStream out, double x1, double y1, double x2, double y2) throws IOException {
        out.moveTo((float) x1, (float) y1);
        out.lineTo((float) x2, (float) y2);
        out.stroke();
    }

    /** The sheet's number, at the top on the right. */
    private void number(PdfPainter page, String text) throws IOException {
        String shown = lettering.drawn(text);
        page.text(
                shown,
                tiling.pageWidth() - tiling.frame().right() - page.width(shown, HEAD),
                tiling.pageHeight() - tiling.frame().top() + HEAD,
                HEAD,
                1,
                false,
                GREY);
    }

    /** The page in points, for what is not part of the drawing. */
    private PdfPainter page(PDPageContentStream out) {
        return new PdfPainter(out, font, lettering, 1, 0, 0);
    }

    /** Breaks a text into lines no wider than that, between any two characters; at least one line. */
    private List<String> lines(PdfPainter page, String text, double width, double size) throws IOException {
        String rest = lettering.drawn(text).strip();
        List<String> lines = new ArrayList<>();
        while (page.width(rest, size) > width) {
            int end = 0;
            double used = 0;
            while (end < rest.length()) {
                int next = rest.offsetByCodePoints(end, 1);
                used += page.width(rest.substring(end, next), size);
                if (used > width && end > 0) {
                    break;
                }
                end = next;
            }
            int blank = rest.lastIndexOf(' ', end);
            int broken = blank > end / 2 ? blank : end;
            lines.add(rest.substring(0, broken).strip());
            rest = rest.substring(broken).strip();
        }
        lines.add(rest);
        return lines;
    }
}
