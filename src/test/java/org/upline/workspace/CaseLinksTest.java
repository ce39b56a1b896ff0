package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** What reaches beyond one case: links to other cases, and the watchlist of all. */
class CaseLinksTest {
    private static final String HEADER = "会员编号,推荐人编号,真实姓名,身份证号,手机号,银行卡号,地址,注册IP\n";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeCases() throws IOException {
        home = new Home(folder.resolve("home"));
        run("甲案", SourceKind.MEMBERS, HEADER + """
                A,,赵,11010519491231002X,13900000001,6222020000000001,某市某路一号院,10.1.1.1
                B,,钱,,13900000002,,北京,127.0.0.1
                C,,孙,,,,,
                """);
        run("乙案", SourceKind.MEMBERS, HEADER + """
                X,,赵某,110105491231002,,,某市 某路一号院,
                Y,,李,,+86 139-0000-0002,,北京,127.0.0.1
                Z,,周,无,00000000000,,,
                """);
        run("乙案", SourceKind.ACCOUNTS, """
                账户开户名称,开户人证件号码,交易卡号,交易账号,账户余额,币种,开户网点,账户状态,账号开户银行
                丁,440524188001010014,6222020000000001,1001,5.00,人民币,,正常,甲行
                """);
    }

    @Test
    void whatTwoCasesShareIsNamedWithBothRows() {
        CaseLinks links = CaseLinks.find(home, open("甲案"));
        assertThat(links.links())
                .extracting(
                        CaseLinks.Link::key,
                        CaseLinks.Link::value,
                        link -> link.here().get(0).memberId(),
                        CaseLinks.Link::otherCase,
                        link -> link.there().get(0).memberId(),
                        link -> link.there().get(0).account())
                .containsExactly(
                        tuple(CaseKey.ID_NUMBER, "11010519491231002X", "A", "乙案", "X", null),
                        tuple(CaseKey.PHONE, "13900000002", "B", "乙案", "Y", null),
                        tuple(CaseKey.ACCOUNT, "6222020000000001", "A", "乙案", null, "1001"),
                        tuple(CaseKey.ADDRESS, "某市某路一号院", "A", "乙案", "X", null));
        CasePlace there = links.links().get(0).there().get(0);
        assertThat(there.file()).isEqualTo("乙案MEMBERS.csv");
        assertThat(there.row())
                .isNotNull()
                .satisfies(row -> assertThat(row.row()).isEqualTo(2));
        assertThat(links.read()).containsExactly("乙案");
    }

    @Test
    void aCaseWhoseSnapshotIsNotThereIsNamedAndNotMade() throws IOException {
        OpenCase opened = open("甲案");
        CaseFolder other = home.open(new CaseName("乙案"));
        CaseFolder.deleteTree(other.generations().resolve(other.decisions().generation()), null);
        CaseLinks links = CaseLinks.find(home, opened);
        assertThat(links.links()).isEmpty();
        assertThat(links.notRead()).containsExactly("乙案");
        assertThat(new Generations(other).has(other.decisions().generation())).isFalse();
    }

    @Test
    void theWatchlistIsMetInEveryCase() throws IOException {
        Path list = Files.writeString(folder.resolve("黑名单.csv"), """
                姓名,身份证号,手机,银行卡号,备注
                赵某某,11010519491231002x,,,前案主犯
                孙,,,,
                钱,,13911111111,,
                ,,,6222020000000001,
                孙,,,,
                ,,,6.22202E+15,
                ,,,,只有备注
                """, StandardCharsets.UTF_8);
        Watchlist.Taken taken = Watchlist.take(home, list);
        assertThat(List.of(taken.rowsRead(), taken.accepted(), taken.already())).containsExactly(7, 4, 1);
        assertThat(taken.rejected())
                .extracting(RejectedListRow::row, row -> row.reason().key())
                .containsExactly(tuple(7, "persons.row.damaged"), tuple(8, "persons.row.nobody"));
        assertThat(Watchlist.take(home, list).accepted()).isZero();

        assertThat(WatchHit.find(open("甲案"), Watchlist.of(home)))
                .extracting(
                        hit -> hit.entry().row(),
                        WatchHit::key,
                        hit -> hit.place().memberId())
                // 钱 has a phone that nobody has here: his name alone is no hit.
                .containsExactly(tuple(2, CaseKey.ID_NUMBER, "A"), tuple(3, null, "C"), tuple(5, CaseKey.ACCOUNT, "A"));
        assertThat(WatchHit.find(open("乙案"), Watchlist.of(home)))
                .extracting(hit -> hit.place().memberId(), hit -> hit.place().account())
                .containsExactly(tuple("X", null), tuple(null, "1001"));

        Path other = Files.writeString(folder.resolve("别的.csv"), "甲,乙\n1,2\n");
        assertThatThrownBy(() -> Watchlist.take(home, other)).hasMessageContaining("persons.list.columns");
    }

    private void run(String name, SourceKind kind, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + kind + ".csv"), text, StandardCharsets.UTF_8);
        new ImportFiles(home.openOrCreate(new CaseName(name)), Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(file, kind, null)));
    }

    private OpenCase open(String name) {
        return OpenCase.open(home.open(new CaseName(name)), Message::key, stage -> {});
    }
}
