package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.SeizedLevels;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** What the check of a case says of its accounts and levels, on cases small enough to check by hand. */
class AccountCoverageTest {
    @TempDir
    Path folder;

    @Test
    void obtainedAccountsByNumberThenThoseToRequestByMoney() throws IOException {
        // 1001 starts with 100, pays 10 to 9001, then 20 to 9002; between them 5 yuan vanish: a page is missing.
        OpenCase opened = imported(
                SourceKind.TRANSACTIONS,
                "交易卡号,交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易流水号\n"
                        + "62001,1001,2020-01-01 10:00:00,10.00,90.00,出,9001,S1\n"
                        + "62001,1001,2020-01-03 10:00:00,20.00,65.00,出,9002,S2\n"
                        + "62002,1002,2020-01-02 10:00:00,7.00,7.00,进,9003,S3\n");

        List<AccountCoverage> accounts = AccountCoverage.of(opened);

        assertThat(accounts)
                .extracting(one -> String.join(
                        " ",
                        one.account(),
                        one.obtained() ? "obtained" : "seen",
                        "" + one.rows(),
                        "" + one.first(),
                        "" + one.last(),
                        "" + one.openingFen(),
                        "" + one.closingFen(),
                        "" + one.breaks(),
                        "" + one.inFen()))
                .containsExactly(
                        "1001 obtained 2 2020-01-01T10:00 2020-01-03T10:00 10000 6500 1 0",
                        "1002 obtained 1 2020-01-02T10:00 2020-01-02T10:00 0 700 0 700",
                        "9002 seen 0 null null null null 0 2000",
                        "9001 seen 0 null null null null 0 1000",
                        // 9003 only paid.
                        "9003 seen 0 null null null null 0 0");
        assertThat(accounts.get(0).gaps())
                .extracting(gap -> gap.after() + " " + gap.before() + " " + gap.expectedFen() + " " + gap.foundFen())
                .containsExactly("a.csv:2 a.csv:3 9000 8500");
        assertThat(accounts.get(2).lastTransfer()).isEqualTo("2020-01-03T10:00:00");
    }

    /**
     * Of the rows of 1001 none moves money on the first day (0.00), the one of the second day failed, that of the third is
     * there twice; a page is torn out where 1002 tells of a payment to 1001 that the statement of 1001 has not.
     */
    @Test
    void thePeriodIsThatOfTheStatementAndNotOfTheTransfers() throws IOException {
        OpenCase opened = imported(
                SourceKind.TRANSACTIONS,
                "交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易是否成功,交易流水号,交易币种,查询反馈结果原因\n"
                        + "1001,2020-01-01 08:00:00,0.00,100.00,进,,成功,S0,CNY,\n"
                        + "1001,2020-01-02 08:00:00,7.00,100.00,出,9001,失败,S1,CNY,\n"
                        + "1001,2020-01-03 08:00:00,10.00,90.00,出,9001,成功,S2,CNY,\n"
                        + "1001,2020-01-03 08:00:00,10.00,90.00,出,9001,成功,S2,CNY,\n"
                        + "1001,2020-01-04 08:00:00,0.00,90.00,进,,成功,S3,CNY,\n"
                        + "1001,2020-01-05 08:00:00,3.00,3.00,进,9001,成功,S4,USD,\n"
                        + "1002,2020-02-01 08:00:00,5.00,5.00,出,1001,成功,S5,CNY,\n"
                        + "1003,,,,,,,,,查无此账户\n");

        assertThat(AccountCoverage.of(opened))
                .filteredOn(one -> !one.account().startsWith("9001"))
                .extracting(one -> String.join(
                        " ",
                        one.account(),
                        one.currency(),
                        "" + one.rows(),
                        one.first() + "@" + one.firstRow().row(),
                        one.last() + "@" + one.lastRow().row(),
                        "" + one.openingFen(),
                        "" + one.closingFen(),
                        "" + one.closingTime(),
                        "" + one.lastTransfer()))
                .containsExactly(
                        "1001 CNY 5 2020-01-01T08:00@2 2020-01-04T08:00@6 10000 9000 2020-01-04T08:00 2020-02-01T08:00",
                        "1001_USD USD 1 2020-01-05T08:00@7 2020-01-05T08:00@7 0 300 2020-01-05T08:00 2020-01-05T08:00",
                        "1002 CNY 1 2020-02-01T08:00@8 2020-02-01T08:00@8 1000 500 2020-02-01T08:00 2020-02-01T08:00");
    }

    @Test
    void aLevelColumnIsHeldAgainstTheReferrers() throws IOException {
        OpenCase opened = imported(SourceKind.MEMBERS, "会员编号,推荐人,级别\nA,,1\nB,A,2\nC,B,2\nD,A,\nE,C,5\n");

        Finding finding = SeizedLevels.of(opened.members()).orElseThrow();

        // C is on level 3 and E on level 4; D says nothing.
        assertThat(finding.kind()).isEqualTo("levelDiffers");
        assertThat(finding.subjects()).containsExactly("C", "E");
        assertThat(finding.rows()).extracting(row -> row.row()).containsExactly(4, 6);
        assertThat(finding.details()).containsExactly("2", "4");
    }

    @Test
    void aColumnOfRanksOrOfRightLevelsSaysNothing() throws IOException {
        assertThat(SeizedLevels.of(imported(SourceKind.MEMBERS, "会员编号,推荐人,级别\nA,,5\nB,A,钻石\n")
                        .members()))
                .isEmpty();
        assertThat(SeizedLevels.of(imported(SourceKind.MEMBERS, "会员编号,推荐人,级别\nA,,1\nB,A,2\n")
                        .members()))
                .isEmpty();
        assertThat(SeizedLevels.of(
                        imported(SourceKind.MEMBERS, "会员编号,推荐人\nA,\n").members()))
                .isEmpty();
    }

    private OpenCase imported(SourceKind kind, String text) throws IOException {
        Path work = Files.createTempDirectory(folder, "case");
        Path file = Files.writeString(work.resolve("a.csv"), text);
        CaseFolder made = new Home(work.resolve("home")).create(new CaseName("x"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(file, kind, null)));
        return OpenCase.open(made, Message::key, stage -> {});
    }
}
