package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DrawingFormatsTest {
    @Test
    void theEndingNamesTheFormat() {
        assertThat(DrawingFormats.endings()).containsExactly("svg", "png");
        assertThat(DrawingFormats.of(Path.of("图.svg"))).isInstanceOf(SvgWriter.class);
        assertThat(DrawingFormats.of(Path.of("a.svg", "b.PNG"))).isInstanceOf(PngWriter.class);
        assertThatThrownBy(() -> DrawingFormats.of(Path.of("chart.svg.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chart.svg.txt");
    }
}
