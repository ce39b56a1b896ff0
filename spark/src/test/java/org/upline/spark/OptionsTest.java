package org.upline.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final List<String> KNOWN = List.of("tables", "stages", "change");

    private static Options of(String... words) {
        return new Options(words, KNOWN);
    }

    @Test
    void optionsArePairs() {
        Options options = of("--tables", "T", "--stages", "count,,parts", "--change", "1e-6");
        assertThat(options.required("tables")).isEqualTo("T");
        assertThat(options.list("stages")).containsExactly("count", "parts");
        assertThat(options.fraction("change", 0.5)).isEqualTo(0.000001);
        assertThat(of().fraction("change", 0.5)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1e-6", "NaN", "1e-6x", "", "一"})
    void whatIsNoFractionIsRefused(String word) {
        assertThatThrownBy(() -> of("--change", word).fraction("change", 0.5))
                .hasMessageContaining("--change")
                .hasMessageEndingWith("not " + word);
    }

    @Test
    void whatIsNotKnownOrHasNoValueIsRefused() {
        assertThatThrownBy(() -> of("--table", "T")).hasMessageStartingWith("--table:");
        assertThatThrownBy(() -> of("--tables")).hasMessageStartingWith("--tables:");
        assertThatThrownBy(() -> of().required("tables")).hasMessage("--tables is missing");
    }
}
