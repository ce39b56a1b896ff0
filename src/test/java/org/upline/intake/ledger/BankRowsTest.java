package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;

/** Rows kept as columns are the rows that were given, and say so when they are no longer whole. */
class BankRowsTest {
    private static List<BankRow> oddities() {
        Rows rows = new Rows();
        rows.out("1001", "2021-05-01 10:00:00", "5.00", "2002").balance("-3.20").memo("转账");
        rows.again();
        rows.out("1001", "2021-05-01 10:00:00", "-5.00", "2002").outcome(Outcome.REVERSED);
        rows.in("1001", "1901-12-13", "92233720368547758.07", "").cash();
        rows.unsigned("1001", "2099-05-01 10:00:00.000001", "0.01", "2002").serial("\uD800流水");
        rows.in("1001", "1969-12-31 23:59:59.999999", "1.00", "2002").currency("USD");
        rows.file("b").in("", "2021-05-01", "0.00", "").withoutTime().informational();
        return rows.rows();
    }

    /** Enough of them that codes need a second byte. */
    private static List<BankRow> many() {
        Rows rows = new Rows();
        for (int i = 0; i < 700; i++) {
            rows.in("A" + i % 3, "2021-05-01 10:00:00", "1." + (10 + i % 90), "B" + i)
                    .name("名" + i);
        }
        return rows.rows();
    }

    @Test
    void comeBackAsTheyWere() {
        assertThat(BankRows.of(oddities())).containsExactlyElementsOf(oddities());
        assertThat(BankRows.of(many())).containsExactlyElementsOf(many());
    }

    @Test
    void knowTheTimeToTheMicrosecond() {
        assertThat(BankRows.of(oddities()).get(5).time())
                .isEqualTo(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000));
        assertThat(BankRows.of(oddities()).parts().get(0).micros(5)).isEqualTo(-1);
    }

    @Test
    void resolvedForGoodComeToTheSame() {
        List<BankRow> rows = new ArrayList<>(oddities());
        rows.remove(3);
        Ledger kept = new LedgerResolver().resolve(List.of(), rows, source -> source.charAt(0));
        Ledger forGood = new LedgerResolver().resolveForGood(List.of(), rows, source -> source.charAt(0));
        assertThat(kept.transfers()).isNotEmpty();
        assertThat(forGood.transfers()).isEqualTo(kept.transfers());
        assertThat(forGood.accounts()).isEqualTo(kept.accounts());
        assertThat(forGood.findings()).isEqualTo(kept.findings());
        assertThat(forGood.bankFates()).isEqualTo(kept.bankFates());
        assertThat(Rows.outcomes(kept)).contains(Ledger.Outcome.DUPLICATE);
    }

    @Test
    void resolvedForGoodTheyCannotPassForWholeRows() {
        BankRows rows = BankRows.of(many());
        new LedgerResolver().resolveForGood(List.of(), rows, source -> 0);
        assertThat(rows.number(0)).isEqualTo(2);
        assertThat(rows.place(699).row()).isEqualTo(701);
        assertThatThrownBy(() -> rows.get(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new LedgerResolver().resolve(List.of(), rows, source -> 0))
                .isInstanceOf(IllegalStateException.class);
    }
}
