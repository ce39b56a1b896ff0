package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 20_000})
    void rowsComeInOrder(int count) {
        Counting counting = new Counting(count, false);
        try (RowSource ahead = new ReadAhead(counting)) {
            for (int i = 1; i <= count; i++) {
                assertThat(ahead.next().number()).isEqualTo(i);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
        }
        assertThat(counting.closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 700})
    void aFaultComesAfterTheRowsBeforeIt(int count) {
        try (RowSource ahead = new ReadAhead(new Counting(count, true))) {
            for (int i = 1; i <= count; i++) {
                assertThat(ahead.next().number()).isEqualTo(i);
            }
            assertThatThrownBy(ahead::next).isInstanceOf(UplineException.class);
            assertThatThrownBy(ahead::next).isInstanceOf(UplineException.class);
        }
    }

    @Test
    void itCanBeClosedBeforeItsEnd() {
        Counting counting = new Counting(Integer.MAX_VALUE, false);
        try (RowSource ahead = new ReadAhead(counting)) {
            assertThat(ahead.next().number()).isEqualTo(1);
        }
        assertThat(counting.closed).isTrue();
    }

    private static final class Counting implements RowSource {
        private final int count;
        private final boolean breaks;
        private int number;
        private boolean closed;

        Counting(int count, boolean breaks) {
            this.count = count;
            this.breaks = breaks;
        }

        @Override
        public TableRow next() {
            if (number == count) {
                if (breaks) {
                    throw UplineException.of("intake.openQuote", "f", number);
                }
                return null;
            }
            return new TableRow(++number, List.of());
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
