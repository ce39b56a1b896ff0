package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** What the sources say of who paid and who got what, in a list that can be added up by hand. */
class SchemeBooksTest {
    @TempDir
    static Path folder;

    private static OpenCase opened;
    private static SchemeMoney money;

    /** A over B and C; B over D. All pay 100.00 but D, who pays 50.00; A takes out 220.00, B 100.00. No bank rows. */
    @BeforeAll
    static void importCase() throws IOException {
        Path file = Files.writeString(
                folder.resolve("members.csv"),
                "会员编号,真实姓名,推荐人,注册时间,报单金额,提现总额\n"
                        + "A,甲,,2021-01-05 08:00:00,100.00,220.00\n"
                        + "B,乙,A,2021-01-06 08:00:00,100.00,100.00\n"
                        + "C,丙,A,2021-01-07 08:00:00,100.00,0\n"
                        + "D,丁,B,2021-01-08 08:00:00,50.00,0\n");
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("x"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(file, SourceKind.MEMBERS, null)));
        opened = OpenCase.open(made, Message::key, stage -> {});
        money = SchemeMoney.of(
                opened, CaseRules.of(new Home(folder.resolve("home"))).funds());
    }

    private static List<MoneyBook> books() {
        return MoneyBook.all(opened.members(), opened.siteLedger(), money);
    }

    @Test
    void onlyBooksThatHoldAnythingAreCounted() {
        assertThat(books()).extracting(MoneyBook::source).containsExactly(MoneyBook.Source.LIST);
        assertThat(books().get(0).basis()).isEqualTo(MoneyBook.Basis.WITHDRAWALS);
        assertThatThrownBy(() ->
                        Gains.of(opened.members(), books(), money.received(), MoneyBook.Source.SITE, Gains.Order.GAIN))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("money.noBook");
    }

    @Test
    void whoGainedStandsFirstAndTheSumsAreThoseOfAll() {
        Gains gains = Gains.of(opened.members(), books(), money.received(), null, Gains.Order.GAIN);
        assertThat(gains.persons())
                .extracting(Gains.Person::memberId, Gains.Person::receivedFen, Gains.Person::netFen)
                .containsExactly(
                        tuple("A", 22_000L, 12_000L),
                        tuple("B", 10_000L, 0L),
                        tuple("D", 0L, -5_000L),
                        tuple("C", 0L, -10_000L));
        assertThat(gains.books().get(0).sums().keptFen()).isEqualTo(3_000);
        Gains losses = Gains.of(opened.members(), books(), money.received(), MoneyBook.Source.LIST, Gains.Order.LOSS);
        assertThat(losses.first(1).persons()).extracting(Gains.Person::memberId).containsExactly("C");
        assertThat(losses.first(1).books()).isEqualTo(losses.books());
    }

    @Test
    void whatTheDownlinePaidIsDirectOrIndirect() {
        TakenIn taken = TakenIn.of(Counting.count(opened.members(), CountingRule.DEFAULT), books());
        assertThat(taken.persons())
                .extracting(TakenIn.Person::memberId, one -> one.books().get(0))
                .containsExactly(
                        tuple("A", new TakenIn.Figures(MoneyBook.Source.LIST, 20_000, 5_000, 10_000)),
                        tuple("B", new TakenIn.Figures(MoneyBook.Source.LIST, 5_000, 0, 10_000)));
        CountingRule accounts = new CountingRule(CountingRule.Unit.ACCOUNTS, CountingRule.Tree.REFERRAL, Set.of());
        assertThatThrownBy(() -> TakenIn.of(Counting.count(opened.members(), accounts), books()))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("money.unit");
    }

    @Test
    void differencesOfAllExplanationsAddUp() {
        FeeReconciliation all = FeeReconciliation.of(opened.members(), opened.siteLedger(), money);
        assertThat(all.listFen()).isEqualTo(35_000);
        assertThat(all.bankFen()).isZero();
        assertThat(all.siteFen()).isNull();
        assertThat(all.explained().stream()
                        .mapToLong(FeeReconciliation.Explained::differenceFen)
                        .sum())
                .isEqualTo(all.differenceFen())
                .isEqualTo(-35_000);
        assertThat(all.persons())
                .extracting(FeeReconciliation.Person::memberId, FeeReconciliation.Person::explanation)
                .containsExactly(
                        tuple("A", FeeReconciliation.Explanation.NO_ACCOUNT),
                        tuple("B", FeeReconciliation.Explanation.NO_ACCOUNT),
                        tuple("C", FeeReconciliation.Explanation.NO_ACCOUNT),
                        tuple("D", FeeReconciliation.Explanation.NO_ACCOUNT));
    }
}
