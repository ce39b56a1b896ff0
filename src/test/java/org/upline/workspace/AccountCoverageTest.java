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
                        "" + one.transfers(),
                        "" + one.first(),
                        "" + one.last(),
                        "" + one.openingFen(),
                        "" + one.closingFen(),
                        "" + one.breaks(),
                        "" + one.inFen()))
                .containsExactly(
                        "1001 obtained 2 2020-01-01T10:00 2020-01-03T10:00 10000 6500 1 0",
                        "1002 obtained 1 2020-01-02T10:00 2020-01-02T10:00 0 700 0 700",
                        // 9003 only paid: nothing rests there that is known of.
                        "9002 seen 1 2020-01-03T10:00 2020-01-03T10:00 null null 0 2000",
                        "9001 seen 1 2020-01-01T10:00 2020-01-01T10:00 null null 0 1000");
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
