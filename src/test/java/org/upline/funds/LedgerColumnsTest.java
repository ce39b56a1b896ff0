package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.model.UplineException;

class LedgerColumnsTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2021, 5, 1, 9, 0, 7);

    private static Account account(String number, AccountKind kind, String... cards) {
        return new Account(
                number,
                kind,
                List.of(cards),
                "张" + number,
                "id" + number,
                "工行",
                "CNY",
                null,
                "",
                kind == AccountKind.NUMBERED,
                5L,
                null,
                TIME,
                List.of());
    }

    private static final CaseData CASE = new CaseData(
            List.of(),
            List.of(),
            List.of(
                    account("*cash:1001", AccountKind.CASH),
                    account("1001", AccountKind.NUMBERED, "6222020001", "6222020002"),
                    account("1002", AccountKind.NUMBERED, "1001", "6222020002")),
            List.of(
                    new Transfer(
                            "1001",
                            "1002",
                            290_000,
                            "CNY",
                            TIME,
                            false,
                            "报单\uD840\uDC00",
                            "A1",
                            List.of(new SourceRow("aa", 2), new SourceRow("bb", 7))),
                    new Transfer("1002", "1001", 77, "USD", TIME, true, "", "", List.of(new SourceRow("aa", 3)))),
            List.of());

    private final LedgerColumns ledger = LedgerColumns.of(CASE, new int[] {-1, 4, -1});

    @TempDir
    Path folder;

    @Test
    void aCaseIsWrittenAsItsColumnsAre() throws IOException {
        Path columns = folder.resolve("columns");
        Path straight = folder.resolve("straight");
        try (SnapshotWriter out = new SnapshotWriter(columns, "g1")) {
            ledger.write(out);
            out.commit();
        }
        try (SnapshotWriter out = new SnapshotWriter(straight, "g1")) {
            LedgerColumns.write(CASE, new int[] {-1, 4, -1}, out);
            out.commit();
        }
        assertThat(straight).hasSameBinaryContentAs(columns);
    }

    @Test
    void aSnapshotGivesBackEveryColumn() throws IOException {
        Path file = folder.resolve("snapshot");
        try (SnapshotWriter out = new SnapshotWriter(file, "g1")) {
            ledger.write(out);
            out.commit();
        }
        LedgerColumns read = LedgerColumns.read(Snapshot.open(file));
        for (LedgerColumns columns : List.of(ledger, read)) {
            AccountColumns accounts = columns.accounts();
            assertThat(accounts.count()).isEqualTo(3);
            assertThat(accounts.number(1)).isEqualTo("1001");
            assertThat(accounts.kind(0)).isEqualTo(AccountKind.CASH);
            assertThat(accounts.isExit(0)).isTrue();
            assertThat(accounts.isExit(1)).isFalse();
            assertThat(accounts.cards(0)).isEmpty();
            assertThat(accounts.cards(1)).containsExactly("6222020001", "6222020002");
            assertThat(accounts.cards(2)).containsExactly("1001", "6222020002");
            assertThat(accounts.holder(2)).isEqualTo("张1002");
            assertThat(accounts.holderId(2)).isEqualTo("id1002");
            assertThat(accounts.bank(2)).isEqualTo("工行");
            assertThat(accounts.currency(2)).isEqualTo("CNY");
            assertThat(accounts.obtained(0)).isFalse();
            assertThat(accounts.obtained(1)).isTrue();
            assertThat(accounts.openingFen(1)).isEqualTo(5);
            assertThat(accounts.balanceFen(1)).isNull();
            assertThat(accounts.balanceTime(1)).isEqualTo(TIME);
            assertThat(accounts.person(1)).isEqualTo(4);
            assertThat(accounts.isMembers(2)).isFalse();
            TransferColumns transfers = columns.transfers();
            assertThat(transfers.count()).isEqualTo(2);
            assertThat(transfers.payer(0)).isEqualTo(1);
            assertThat(transfers.payee(0)).isEqualTo(2);
            assertThat(transfers.amountFen(0)).isEqualTo(290_000);
            assertThat(transfers.time(0)).isEqualTo(TIME);
            assertThat(transfers.dateOnly(0)).isFalse();
            assertThat(transfers.dateOnly(1)).isTrue();
            assertThat(transfers.currency(1)).isEqualTo("USD");
            assertThat(transfers.isYuan(0)).isTrue();
            assertThat(transfers.isYuan(1)).isFalse();
            assertThat(transfers.memo(0)).isEqualTo("报单\uD840\uDC00");
            assertThat(transfers.serial(0)).isEqualTo("A1");
            assertThat(transfers.rows(0)).containsExactly("aa:2", "bb:7");
            assertThat(transfers.id(0)).isEqualTo("aa:2");
            assertThat(transfers.id(1)).isEqualTo("aa:3");
            assertThat(columns.account("6222020001")).isEqualTo(1);
            assertThat(columns.foreign()).containsExactly(new ForeignTotal("USD", 1, 77));
        }
    }

    @Test
    void theAdjacencyHoldsOnlyYuan() {
        CompressedGraph byPayer = ledger.byPayer();
        CompressedGraph byPayee = ledger.byPayee();
        assertThat(byPayer.arcs()).isEqualTo(1);
        assertThat(byPayer.head(byPayer.begin(1))).isEqualTo(2);
        assertThat(byPayee.head(byPayee.begin(2))).isEqualTo(1);
    }

    @Test
    void anAccountIsFoundByItsNumberOrACard() {
        assertThat(ledger.account("1002")).isEqualTo(2);
        assertThat(ledger.account(" 6222 0200 01\t")).isEqualTo(1);
        assertThat(ledger.account("*cash:1001")).isZero();
        // Also a card of 1002, but an account number goes first, or 1001 could not be named at all.
        assertThat(ledger.account("1001")).isEqualTo(1);
    }

    @Test
    void aCardOfSeveralAccountsIsAnErrorThatNamesThem() {
        assertThatThrownBy(() -> ledger.account("6222020002")).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("funds.account.ambiguous");
            assertThat(e.reason().arguments()).containsExactly("6222020002", "1001, 1002");
        });
    }

    @Test
    void anUnknownNumberIsAnErrorWithWhatLooksLikeIt() {
        assertThatThrownBy(() -> ledger.account("6222020010")).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("funds.account.unknown.near");
            assertThat(e.reason().arguments()).containsExactly("6222020010", "6222020001");
        });
        assertThatThrownBy(() -> ledger.account("9"))
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo("funds.account.unknown"));
        assertThatThrownBy(() -> ledger.account("")).isInstanceOf(UplineException.class);
    }

    @Test
    void oneSlipIsADigitChangedAddedOrLeftOutOrTwoSwapped() {
        assertThat(AccountLookup.oneSlip("12345", "12945")).isTrue();
        assertThat(AccountLookup.oneSlip("12345", "1245")).isTrue();
        assertThat(AccountLookup.oneSlip("12345", "123345")).isTrue();
        assertThat(AccountLookup.oneSlip("12345", "13245")).isTrue();
        assertThat(AccountLookup.oneSlip("12345", "14325")).isFalse();
        assertThat(AccountLookup.oneSlip("12345", "99345")).isFalse();
        assertThat(AccountLookup.oneSlip("12", "13")).isFalse();
    }

    @Test
    void dataThatIntakeCannotHaveMadeIsRefused() {
        List<Account> accounts = CASE.accounts();
        Transfer transfer = CASE.transfers().get(0);
        CaseData stray = new CaseData(List.of(), List.of(), accounts.subList(0, 2), List.of(transfer), List.of());
        assertThatThrownBy(() -> LedgerColumns.of(stray, new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1002");
        CaseData disordered =
                new CaseData(List.of(), List.of(), List.of(accounts.get(2), accounts.get(1)), List.of(), List.of());
        assertThatThrownBy(() -> LedgerColumns.of(disordered, new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001");
        assertThatThrownBy(() -> LedgerColumns.of(CASE, new int[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
