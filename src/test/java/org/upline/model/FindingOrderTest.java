package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingOrderTest {
    private static final SourceFile FIRST = source("f");
    private static final SourceFile SECOND = source("0");

    private static SourceFile source(String digit) {
        return new SourceFile(digit.repeat(64), digit + ".csv", SourceKind.MEMBERS, "UTF-8", "members", 1);
    }

    private static Finding finding(String kind, String subject, SourceRow... rows) {
        return new Finding(kind, List.of(subject), List.of(rows), List.of());
    }

    @Test
    void byKindThenRowInTheOrderOfTheSources() {
        List<Finding> ordered = List.of(
                finding("a", "x", new SourceRow(SECOND.id(), 9)),
                finding("b", "x"),
                finding("b", "z", new SourceRow(FIRST.id(), 2)),
                finding("b", "x", new SourceRow(FIRST.id(), 10)),
                finding("b", "y", new SourceRow(FIRST.id(), 10)),
                finding("b", "a", new SourceRow(SECOND.id(), 1)));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(FindingOrder.over(List.of(FIRST, SECOND)));
            assertThat(shuffled).isEqualTo(ordered);
        }
    }

    @Test
    void aRowOfNoSourceIsAnError() {
        Finding known = finding("a", "x", new SourceRow(FIRST.id(), 1));
        Finding unknown = finding("a", "x", new SourceRow(SECOND.id(), 1));
        assertThatThrownBy(() -> FindingOrder.over(List.of(FIRST)).compare(known, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SECOND.id());
    }
}
