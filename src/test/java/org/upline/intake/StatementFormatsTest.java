package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Account;
import org.upline.model.Finding;
import org.upline.model.SourceKind;

/** The golden statements of a bank in all their variants; the README beside each says what every row is for. */
class StatementFormatsTest {
    @TempDir
    Path folder;

    private GoldenFormats golden;

    @BeforeEach
    void folder() {
        golden = new GoldenFormats(folder);
    }

    @Test
    void thirtyFourColumns() {
        SourceContent content = golden.read("bank.transactions/交易明细信息.csv", SourceKind.TRANSACTIONS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("GB18030");
        assertThat(GoldenFormats.counts(read)).containsExactly(13L, 5L, 1L, 1L, 1L, 2L, 2L, 1L, 66_000L);
        assertThat(GoldenFormats.transfers(read))
                .containsExactly(
                        "1001001001>1002002002 50000 CNY 2021-05-01T10:00",
                        "1001001001>*现金@1001001001 10000 CNY 2021-05-01T11:00",
                        "1001001001>*丁@1001001001 4000 CNY 2021-05-03T09:00",
                        "1004004004>1001001001 2000 CNY 2021-05-03T11:00",
                        "1005005005>1001001001_USD 1000 USD 2021-05-04T09:00");
        assertThat(GoldenFormats.fates(read))
                .containsExactly(
                        "3 DUPLICATE 2",
                        "4 MIRRORED 2",
                        "6 FAILED",
                        "7 REVERSED 8",
                        "8 REVERSED 7",
                        "9 INFORMATIONAL",
                        "10 INFORMATIONAL",
                        "12 REJECTED");
        assertThat(read.data().findings())
                .extracting(Finding::kind)
                .containsExactly("damagedNumber", "foreignCurrency");
        assertThat(read.rejects().get(0)).extracting(Reject::column).containsExactly("交易金额");
    }

    @Test
    void twentyNineColumns() {
        SourceContent content = golden.read("bank.transactions.29columns/交易明细信息.xlsx", SourceKind.TRANSACTIONS);
        Assembly alone = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("XLSX");
        assertThat(GoldenFormats.counts(alone)).containsExactly(3L, 3L, 0L, 0L, 0L, 0L, 0L, 0L, 43_000L);
        assertThat(GoldenFormats.transfers(alone))
                .containsExactly(
                        "1002002002>1001001001 30000 CNY 2021-05-01T09:00",
                        "1001001001>1003003003 12050 CNY 2021-05-01T10:00",
                        "1001001001>1003003003 950 CNY 2021-05-01T11:00");
        assertThat(GoldenFormats.fates(alone)).isEmpty();
        assertThat(alone.data().findings()).isEmpty();
        assertThat(own(alone).holderId()).isEmpty();

        Assembly described =
                GoldenFormats.assemble(content, golden.read("bank.accounts/账户信息.xls", SourceKind.ACCOUNTS));
        assertThat(own(described).holder()).isEqualTo("甲");
        assertThat(own(described).holderId()).isEqualTo("11010119900307881X");
    }

    @Test
    void accounts() {
        SourceContent content = golden.read("bank.accounts/账户信息.xls", SourceKind.ACCOUNTS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("XLS");
        assertThat(GoldenFormats.masterCounts(read, 0)).containsExactly(5, 2, 1, 1, 1);
        assertThat(GoldenFormats.fates(read)).containsExactly("4 DUPLICATE 2", "5 CONFLICT 2", "6 REJECTED");
        assertThat(own(read).cards()).containsExactly("6222020000000000017", "6222020000000000025");
        assertThat(own(read).balanceFen()).isEqualTo(17_000L);
        assertThat(own(read).holder()).isEqualTo("甲");
    }

    @Test
    void dateAndTimeApart() {
        SourceContent content = golden.read("bank.transactions.split/流水.xls", SourceKind.TRANSACTIONS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("GB18030");
        assertThat(GoldenFormats.counts(read)).containsExactly(5L, 4L, 0L, 0L, 0L, 0L, 0L, 1L, 50_000L);
        assertThat(GoldenFormats.transfers(read))
                .containsExactly(
                        "1002002002>1001001001 30000 CNY 2021-05-01T09:30",
                        "1001001001>6228480000000000033 10000 CNY 2021-05-01T09:31",
                        "1001001001>1002002002 5000 CNY 2021-05-02",
                        "1001001001>1003003003 5000 CNY 2021-05-02");
        assertThat(read.data().findings()).isEmpty();
        assertThat(GoldenFormats.fates(read)).containsExactly("6 REJECTED");
    }

    @Test
    void otherNamesOfColumns() {
        SourceContent content = golden.read("bank.transactions.alias/流水.xls", SourceKind.TRANSACTIONS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(GoldenFormats.counts(read)).containsExactly(3L, 1L, 0L, 0L, 0L, 2L, 0L, 0L, 130_000L);
        assertThat(GoldenFormats.transfers(read)).containsExactly("1002002002>1001001001 130000 CNY 2021-05-01T09:05");
        assertThat(GoldenFormats.fates(read)).containsExactly("4 REVERSED 5", "5 REVERSED 4");
        assertThat(read.data().findings()).isEmpty();
    }

    @Test
    void everyFormOfATime() {
        SourceContent content = golden.read("bank.transactions.times/times.txt", SourceKind.TRANSACTIONS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("UTF-8");
        assertThat(GoldenFormats.counts(read)).containsExactly(13L, 10L, 0L, 0L, 0L, 0L, 0L, 3L, 1_000L);
        assertThat(((TransactionContent) content).rows())
                .extracting(
                        row -> row.serial() + " " + (row.dateOnly() ? row.time().toLocalDate() : row.time()))
                .containsExactly(
                        "S2 2020-01-02T03:04:05",
                        "S3 2020-01-02T03:04",
                        "S4 2020-01-02",
                        "S5 2020-01-02T03:04:05",
                        "S6 2020-01-02T03:04:05",
                        "S7 2020-01-02",
                        "S8 2020-01-02T03:04:05",
                        "S9 2020-01-02T03:04:05",
                        "S10 2020-01-02T03:04:05",
                        "S11 2020-01-02T03:04:05");
        assertThat(read.rejects().get(0)).extracting(Reject::row).isEqualTo(List.of(12, 13, 14));
        assertThat(read.rejects().get(0)).extracting(Reject::column).containsOnly("交易时间");
    }

    private static Account own(Assembly read) {
        return read.data().accounts().stream()
                .filter(account -> account.number().equals("1001001001"))
                .findFirst()
                .orElseThrow();
    }
}
