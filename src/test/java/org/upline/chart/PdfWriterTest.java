package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.model.UplineException;

class PdfWriterTest {
    private static byte[] pdf(Drawing drawing, Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(new Printing(paper, Optional.empty(), ChartFont.shipped(), ChartText.chinese()))
                .write(drawing, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Drawing tree(int size) {
        ChartTree tree = SampleTrees.of(SampleTrees.randomParents(new Random(7), size, size));
        return TreeDrawing.of(TreeChart.of(
                tree, Orientation.TOP_DOWN, SampleTrees.CAPTION, ChartFont.shipped(), ChartText.chinese()));
    }

    private static Drawing of(Label label) {
        return new Drawing("", "", label.right() + 1000, 10_000, List.of(label));
    }

    @Test
    void aSmallDrawingIsOnePageWithItsText() throws IOException {
        byte[] pdf = pdf(tree(5), Paper.A4);
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(text(pdf)).contains("某某传销案组织层级图", "张三0", "张三4", "第 1 页，共 1 页");
    }

    @Test
    void theSameDrawingGivesTheSameBytes() throws IOException {
        assertThat(pdf(tree(200), Paper.A4)).isEqualTo(pdf(tree(200), Paper.A4));
    }

    @Test
    void aLargeDrawingIsTiledAndEveryNameIsOnSomeSheet() throws IOException {
        byte[] pdf = pdf(tree(400), Paper.A4);
        assertThat(pages(pdf)).isGreaterThan(5);
        String text = text(pdf);
        for (int node = 0; node < 400; node++) {
            assertThat(text).containsPattern("张三" + node + "\\b");
        }
    }

    @Test
    void everySheetSaysWhatItIsAndWhatWasCounted() throws IOException {
        byte[] pdf = pdf(tree(400), Paper.A4);
        int pages = pages(pdf);
        assertThat(page(pdf, 1)).contains("索引页 · 共 " + pages + " 页", "图幅索引", "某某传销案组织层级图");
        for (int number = 2; number <= pages; number++) {
            assertThat(page(pdf, number))
                    .contains("第 " + number + " 页，共 " + pages + " 页", "案件：某某案", "数据截至：2026-10-31")
                    .contains("3f2a9c0d1e4b", "Upline 0.1.0", "某某传销案组织层级图");
        }
    }

    /** What lies within the overlap of two sheets is on both, so that they can be laid upon each other. */
    @Test
    void neighbouringSheetsOverlap() throws IOException {
        List<Item> row = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            row.add(new Label("<" + at + ">", 1000 + at * 3000L, 5000, TextStyle.BODY, Anchor.START));
        }
        byte[] pdf = pdf(new Drawing("", "", 304_000, 10_000, row), Paper.A4);
        int seen = 0;
        int twice = 0;
        for (int at = 0; at < 100; at++) {
            int on = 0;
            for (int number = 2; number <= pages(pdf); number++) {
                on += page(pdf, number).contains("<" + at + ">") ? 1 : 0;
            }
            seen += Math.min(on, 1);
            twice += on > 1 ? 1 : 0;
        }
        assertThat(seen).isEqualTo(100);
        assertThat(twice).as("one seam between each two sheets").isGreaterThanOrEqualTo(pages(pdf) - 2);
    }

    @Test
    void aSheetWithNothingOnItIsLeftOut() throws IOException {
        BoxStyle style = BoxStyle.of(NodeRole.CORE);
        Drawing corners = new Drawing(
                "",
                "",
                400_000,
                420_000,
                List.of(new Box(0, 0, 5000, 5000, style), new Box(395_000, 415_000, 5000, 5000, style)));
        assertThat(pages(pdf(corners, Paper.A4)))
                .as("the index and two corners")
                .isEqualTo(3);
    }

    @Test
    void oneLargeSheetIsAsLargeAsTheDrawingAndDeclaresItWhereItIsHuge() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(new Drawing("", "", 96_000, 48_000, List.of()), Paper.SHEET))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).as("ten inches").isEqualTo(720);
            assertThat(page.getMediaBox().getHeight()).isEqualTo(360);
        }
        Drawing huge = new Drawing("", "", 9_600_000, 48_000, List.of());
        try (PDDocument document = Loader.loadPDF(pdf(huge, Paper.SHEET))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isLessThanOrEqualTo(14_400);
            assertThat(page.getMediaBox().getWidth() * page.getUserUnit()).isEqualTo(72_000);
        }
    }

    @Test
    void aCharacterWithoutAGlyphIsPrintedAsItsCodePoint() throws IOException {
        Label label = new Label("吉\uD842\uDFB7\uD83D\uDE00", 1000, 5000, TextStyle.HEAD, Anchor.START);
        assertThat(text(pdf(of(label), Paper.A4)).strip()).contains("[U+1F600]").contains("吉");
    }

    @Test
    void lettersThatFontsLikeToJoinComeBackSingly() throws IOException {
        Label label = new Label("office fflage 1/2 fi", 1000, 5000, TextStyle.BODY, Anchor.START);
        assertThat(text(pdf(of(label), Paper.A4))).contains("office fflage 1/2 fi");
    }

    /** Every writer is handed the same drawing; this one puts each of its labels where the drawing has it. */
    @Test
    void eachLabelStandsWhereTheDrawingHasIt() throws IOException {
        Drawing drawing = tree(60);
        List<Printed> printed = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(drawing, Paper.SHEET))) {
            new LineByLine(printed).getText(document);
        }
        List<Label> labels = PdfWriter.shapes(drawing).stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> !label.text().isBlank())
                .toList();
        assertThat(printed).hasSameSizeAs(labels);
        for (int at = 0; at < labels.size(); at++) {
            Label label = labels.get(at);
            Printed line = printed.get(at);
            double anchor = switch (label.anchor()) {
                case START -> line.start;
                case MIDDLE -> (line.start + line.end) / 2;
                case END -> line.end;
            };
            assertThat(line.text).isEqualTo(label.text());
            assertThat(anchor).as(line.text).isCloseTo(label.x() * 0.0075, within(0.05));
            assertThat(line.base).isCloseTo((drawing.height() - label.y()) * 0.0075, within(0.05));
        }
    }

    /** A line of text on a page, in points. */
    private record Printed(String text, double start, double end, double base) {}

    /** Reads a page label by label, as it was written. */
    private static final class LineByLine extends PDFTextStripper {
        private final List<Printed> printed;
        private final List<TextPosition> letters = new ArrayList<>();

        LineByLine(List<Printed> printed) throws IOException {
            this.printed = printed;
        }

        @Override
        protected void showText(byte[] string) throws IOException {
            letters.clear();
            super.showText(string);
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.getUnicode()));
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            printed.add(new Printed(
                    text.toString(),
                    first.getTextMatrix().getTranslateX(),
                    last.getEndX(),
                    first.getTextMatrix().getTranslateY()));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
        }
    }

    @Test
    void moreSheetsThanAnyonePastesTogetherAreRefused() {
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> pdf(new Drawing("", "", 400_000_000, 90_000, List.of()), Paper.A4))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("chart.pdf.tooMany"));
    }
}
