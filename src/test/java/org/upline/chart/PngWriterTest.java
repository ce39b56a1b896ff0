package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.model.UplineException;

class PngWriterTest {
    private static BufferedImage picture(Drawing drawing) throws IOException {
        return picture(drawing, Optional.empty());
    }

    private static BufferedImage picture(Drawing drawing, Optional<Integer> dpi) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(drawing, dpi)));
    }

    private static byte[] bytes(Drawing drawing, Optional<Integer> dpi) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngWriter(new Printing(Paper.A3, dpi, ChartFont.shipped(), ChartText.chinese())).write(drawing, out);
        return out.toByteArray();
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }

    private static long dark(BufferedImage picture, int left, int top, int right, int bottom) {
        long dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark += rgb(picture, x, y) < 0x808080 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void boxesAndLettersStandWhereTheDrawingHasThem() throws IOException {
        BoxStyle style = new BoxStyle(0xFDEDC8, 0x6B4700, 200, 0, BoxStyle.Border.SINGLE);
        BufferedImage picture = picture(new Drawing(
                "",
                "",
                20_000,
                10_000,
                List.of(
                        new Box(1000, 1000, 5000, 3000, style),
                        new Label("HHHH", 10_000, 5000, TextStyle.TITLE, Anchor.START))));

        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(rgb(picture, 5, 5)).isEqualTo(0xFFFFFF);
        assertThat(rgb(picture, 60, 50)).isEqualTo(0xFDEDC8);
        assertThat(rgb(picture, 20, 50)).isEqualTo(0x6B4700);
        assertThat(dark(picture, 200, 60, 400, 100))
                .as("letters on the base line")
                .isPositive();
        assertThat(dark(picture, 140, 102, 400, 200)).as("nothing below it").isZero();
        assertThat(dark(picture, 140, 0, 199, 200)).as("nothing before it").isZero();
    }

    @Test
    void lettersStayWithinTheWidthTheChartReckonsWith() throws IOException {
        Label label = new Label("WWWWWWWW@@@@%%%%", 2000, 3000, TextStyle.TITLE, Anchor.START);
        BufferedImage picture = picture(new Drawing("", "", label.right() + 2000, 6000, List.of(label)));

        int end = (int) (2 * label.right() / 100) + 2;
        assertThat(dark(picture, 0, 0, end, picture.getHeight())).isPositive();
        assertThat(dark(picture, end, 0, picture.getWidth(), picture.getHeight()))
                .isZero();
    }

    @Test
    void theDotsAskedForAreTheDotsOfThePictureAndWrittenInIt() throws IOException {
        Drawing inch = new Drawing("", "", 9_600, 19_200, List.of());
        for (int dpi : new int[] {72, 150, 600}) {
            BufferedImage picture = picture(inch, Optional.of(dpi));
            assertThat(picture.getWidth()).isEqualTo(dpi);
            assertThat(picture.getHeight()).isEqualTo(2 * dpi);
        }
        byte[] bytes = bytes(inch, Optional.of(300));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(bytes, at + 4, 4).getInt())
                .as("dots a metre: 300 / 0.0254")
                .isEqualTo(11_811);
    }

    @Test
    void aLargeDrawingGetsFewerDotsAndAHugeOneIsRefused() throws IOException {
        assertThat(picture(new Drawing("", "", 3_840_000, 1000, List.of())).getWidth())
                .as("65,500 dots at most: 163 dpi")
                .isEqualTo(65_200);
        refused(new Drawing("", "", 9_600_000, 1000, List.of()), Optional.empty(), "chart.png.tooLarge");
        refused(new Drawing("", "", 3_840_000, 1000, List.of()), Optional.of(300), "chart.png.tooManyDots");
    }

    private static void refused(Drawing drawing, Optional<Integer> dpi, String key) {
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> picture(drawing, dpi))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
