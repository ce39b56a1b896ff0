package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void slipsOfTheFingerAreNear() {
        List<String> words = List.of("import", "tree", "trace", "version");
        assertThat(Nearest.to("imprt", words)).containsExactly("import");
        assertThat(Nearest.to("improt", words)).containsExactly("import");
        assertThat(Nearest.to("importt", words)).containsExactly("import");
        assertThat(Nearest.to("tre", words)).containsExactly("tree");
        assertThat(Nearest.to("zzz", words)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), words)).isEmpty();
    }

    @Test
    void distanceCountsSteps() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("ca", "abc"))
                .as("each part is changed once only")
                .isEqualTo(3);
    }

    @Test
    void distanceIsSymmetricAndZeroOnlyForEquals() {
        qt().forAll(
                        strings().betweenCodePoints('a', 'c').ofLengthBetween(0, 6),
                        strings().betweenCodePoints('a', 'c').ofLengthBetween(0, 6))
                .checkAssert((a, b) -> {
                    assertThat(Nearest.distance(a, b)).isEqualTo(Nearest.distance(b, a));
                    assertThat(Nearest.distance(a, b) == 0).isEqualTo(a.equals(b));
                });
    }
}
