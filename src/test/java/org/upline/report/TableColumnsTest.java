package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableColumnsTest {
    record Payment(String to, long amountFen) {}

    @Test
    void eachColumnTakesItsValueFromTheItem() {
        Table table = new TableColumns<Payment>("table.payments")
                .text("to", Payment::to)
                .yuan("amountFen", Payment::amountFen)
                .whole(
                        "digits",
                        payment -> payment.to().isEmpty() ? null : payment.to().length())
                .of(List.of(new Payment("1001", 5), new Payment("", 7)));

        assertThat(table.titleKey()).isEqualTo("table.payments");
        assertThat(table.columns())
                .containsExactly(Column.text("to"), Column.yuan("amountFen"), Column.whole("digits"));
        for (int reading = 0; reading < 2; reading++) {
            assertThat(table.rows()).containsExactly(List.of("1001", 5L, 4), Arrays.asList("", 7L, null));
        }
    }
}
