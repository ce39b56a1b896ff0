package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.BankNote;
import org.upline.model.CaseData;
import org.upline.model.Measure;
import org.upline.model.SourceRow;

/** What authorities hold of an account on a day. */
class MeasuresTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    @TempDir
    Path folder;

    private static Account account(String number, String currency, String... cards) {
        return new Account(
                number,
                AccountKind.NUMBERED,
                List.of(cards),
                "",
                "",
                "",
                currency,
                null,
                "",
                true,
                null,
                null,
                null,
                List.of());
    }

    /** @param until last day; empty where unknown */
    private static Measure measure(int row, String account, String type, Long fen, String from, String until) {
        return new Measure(
                account,
                "甲银行",
                type,
                fen,
                "某市公安局",
                from.isEmpty() ? null : LocalDateTime.parse(from + "T00:00"),
                until.isEmpty() ? null : LocalDateTime.parse(until + "T00:00"),
                "" + row,
                "",
                new SourceRow("aa", row));
    }

    private static LedgerColumns ledger(BankNote... notes) {
        List<Account> accounts =
                List.of(account("1001", "CNY", "6222"), account("1001_USD", "USD", "6222"), account("1002", "CNY"));
        return LedgerColumns.of(
                new CaseData(List.of(), List.of(), accounts, List.of(), List.of(), List.of(notes)),
                new int[] {-1, -1, -1});
    }

    @Test
    void limitsAddUpAndAFreezeOfTheWholeHoldsAll() {
        Measures measures = ledger(
                        measure(2, "1001", "司法冻结", 100L, "2020-01-01", "2020-06-15"),
                        // By the card, which leads to an account in dollars too: the yuan one is meant.
                        measure(3, "6222", "限额冻结", 50L, "2020-06-15", ""),
                        measure(4, "1001", "轮候冻结", 900L, "", ""),
                        measure(5, "1001", "解除冻结", 800L, "", ""),
                        measure(6, "1001", "司法冻结", 700L, "2020-01-01", "2020-06-14"),
                        measure(7, "1001", "司法冻结", 600L, "2020-06-16", ""),
                        measure(8, "1002", "只收不付", 10L, "", "2020-06-15"),
                        measure(9, "9999", "司法冻结", 1L, "", ""))
                .measures();

        Frozen limited = measures.frozen(0, DAY);
        assertThat(limited).isEqualTo(new Frozen(150, false));
        assertThat(limited.heldFen(200)).isEqualTo(150);
        assertThat(limited.freeFen(200)).isEqualTo(50);
        assertThat(limited.freeFen(90)).isZero();
        assertThat(limited.freeFen(-5)).isZero();
        assertThat(measures.frozen(1, DAY)).isEqualTo(Frozen.NOTHING);
        Frozen whole = measures.frozen(2, DAY);
        assertThat(whole).isEqualTo(new Frozen(0, true));
        assertThat(whole.heldFen(200)).isEqualTo(200);
        assertThat(whole.freeFen(200)).isZero();
        assertThat(measures.frozen(2, DAY.plusDays(1)).isAny()).isFalse();
        assertThat(measures.account(7)).isEqualTo(-1);
        assertThat(measures.on(0)).extracting(one -> one.row().row()).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void withoutAnAmountTheWholeIsHeld() {
        Measures measures = ledger(measure(2, "1001", "司法冻结", null, "", ""), measure(3, "1002", "02", 0L, "", ""))
                .measures();
        assertThat(measures.frozen(0, DAY).whole()).isTrue();
        assertThat(measures.frozen(2, DAY).whole()).isTrue();
    }

    @Test
    void waitingMayBeToldOfInTheRemark() {
        Measure waiting =
                new Measure("1001", "甲银行", "只收不付", null, "某区法院", null, null, "2", "轮候", new SourceRow("aa", 2));
        assertThat(MeasureKind.of(waiting)).isEqualTo(MeasureKind.WAITING);
        assertThat(ledger(waiting).measures().frozen(0, DAY)).isEqualTo(Frozen.NOTHING);
    }

    @Test
    void aSnapshotGivesThemBack() throws IOException {
        LedgerColumns ledger = ledger(
                measure(2, "1001", "司法冻结", 100L, "2020-01-01", "2020-06-15"), measure(3, "9999", "只收不付", null, "", ""));
        Path file = folder.resolve("snapshot");
        try (SnapshotWriter out = new SnapshotWriter(file, "g1")) {
            ledger.write(out);
            out.commit();
        }
        Measures read = LedgerColumns.read(Snapshot.open(file)).measures();
        assertThat(read.count()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(read.measure(i)).isEqualTo(ledger.measures().measure(i));
            assertThat(read.account(i)).isEqualTo(ledger.measures().account(i));
        }
    }

    @Test
    void whatEndsIsHeldAgainstTheLastDayOfTheData() {
        LedgerColumns ledger = ledger(
                measure(2, "1001", "司法冻结", 1L, "", "2020-06-14"),
                measure(3, "1001", "司法冻结", 1L, "", "2020-06-15"),
                measure(4, "1001", "司法冻结", 1L, "", "2020-07-15"),
                measure(5, "1001", "司法冻结", 1L, "", "2020-07-16"),
                measure(6, "1001", "解除冻结", 1L, "", "2020-06-14"),
                measure(7, "9999", "司法冻结", 1L, "", ""));
        assertThat(MeasureFindings.of(ledger, Optional.of(DAY)))
                .extracting(
                        finding -> finding.kind() + " " + finding.rows().get(0).row())
                .containsExactly("measureEnded 2", "measureEndsSoon 3", "measureEndsSoon 4", "measureUnknownAccount 7");
        assertThat(MeasureFindings.of(ledger, Optional.empty())).hasSize(1);
    }
}
