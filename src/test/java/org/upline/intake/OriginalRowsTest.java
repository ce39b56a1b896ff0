package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableView;

/** Of a long file only the parts are read again in which a wanted row stands. */
class OriginalRowsTest {
    /** A part of so many rows; it is not opened here. */
    private record Part(String name, int rows) implements TableView {
        @Override
        public RowSource open() {
            throw new AssertionError(name);
        }
    }

    private static final List<TableView> PARTS =
            List.of(new Part("1-10", 10), new Part("11-30", 20), new Part("31-35", 5), new Part("36-", 4));

    private static List<String> holding(List<TableView> parts, int... rows) {
        return OriginalRows.holding(parts, rows).stream()
                .map(part -> ((Part) part).name())
                .toList();
    }

    @Test
    void aPartIsReadForItsFirstAndItsLastRow() {
        assertThat(holding(PARTS, 1)).containsExactly("1-10");
        assertThat(holding(PARTS, 10)).containsExactly("1-10");
        assertThat(holding(PARTS, 11)).containsExactly("11-30");
        assertThat(holding(PARTS, 10, 31)).containsExactly("1-10", "31-35");
        assertThat(holding(PARTS, 30, 30, 35)).containsExactly("11-30", "31-35");
    }

    /** A last row without a line break at its end is not counted. */
    @Test
    void theLastPartHoldsWhateverComes() {
        assertThat(holding(PARTS, 39)).containsExactly("36-");
        assertThat(holding(PARTS, 40)).containsExactly("36-");
    }

    @Test
    void whatDoesNotSayHowManyRowsItHasIsRead() {
        assertThat(holding(List.of(new Part("all", 0)), 1_000)).containsExactly("all");
    }
}
