package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingFormatsTest {
    private static final Printing PRINTING =
            new Printing(Paper.A3, Optional.empty(), ChartFont.shipped(), ChartText.chinese());

    @Test
    void theEndingNamesTheFormat() {
        assertThat(DrawingFormats.endings()).containsExactly("svg", "pdf", "png");
        assertThat(DrawingFormats.of(Path.of("图.svg"), PRINTING)).isInstanceOf(SvgWriter.class);
        assertThat(DrawingFormats.of(Path.of("a.svg", "b.PNG"), PRINTING)).isInstanceOf(PngWriter.class);
        assertThat(DrawingFormats.of(Path.of("图.Pdf"), PRINTING)).isInstanceOf(PdfWriter.class);
        assertThatThrownBy(() -> DrawingFormats.of(Path.of("chart.svg.txt"), PRINTING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chart.svg.txt");
    }
}
