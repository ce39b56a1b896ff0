package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.upline.funds.AccountGroup.Kind;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Flows by hand, and that they add up whatever the groups. */
class MoneyFlowsTest {
    private static BitSet all(AccountGroups groups) {
        return groups.named(List.of(), Message::key);
    }

    private static FlowRequest request(AccountGroups groups, List<FlowDimension> by, TracePeriod period, int top) {
        return new FlowRequest(by, groups, period, all(groups), all(groups), top);
    }

    private static Flows flows(LedgerColumns ledger, AccountGroups groups, FlowDimension... by) {
        return MoneyFlows.sum(ledger, request(groups, List.of(by), TracePeriod.ALWAYS, Integer.MAX_VALUE))
                .result();
    }

    private static List<String> cells(Flows flows) {
        return flows.flows().stream()
                .map(flow -> flow.from() + ">" + flow.to() + " " + flow.amountFen() + "/" + flow.count()
                        + (flow.month() == null ? "" : " " + flow.month()))
                .toList();
    }

    /** Accounts whose number begins with the same letter. */
    private static AccountGroups byLetter(LedgerColumns ledger) {
        IntFunction<String> letter = a -> ledger.accounts().number(a).substring(0, 1);
        return AccountGroups.byText(ledger, letter, "others");
    }

    private final LedgerColumns ledger = new LedgerText()
            .pay("A1", "B1", 100)
            .pay("A2", "B1", 50)
            .pay("B1", "B2", 70)
            .pay("B2", "*cash", 30)
            .pay("*shop", "A1", 5)
            .pay("A1", "B1", 9, "", "USD")
            .columns();

    @Test
    void groupsStandInTheirOrderAndFlowsLargestFirst() {
        Flows flows = flows(ledger, byLetter(ledger), FlowDimension.BANK);
        assertThat(cells(flows)).containsExactly("A>B 150/2", "B>B 70/1", "B>cash 30/1", "unnamed>A 5/1");
        assertThat(flows.groups())
                .containsExactly(
                        new Flows.Group("A", Kind.NAMED, 2, 5, 150, 0),
                        new Flows.Group("B", Kind.NAMED, 2, 150, 30, 70),
                        new Flows.Group("cash", Kind.CASH, 1, 30, 0, 0),
                        new Flows.Group("unnamed", Kind.UNNAMED, 1, 0, 5, 0));
        assertThat(flows.totalFen()).isEqualTo(255);
        assertThat(flows.totalCount()).isEqualTo(5);
        assertThat(flows.shownFen()).isEqualTo(255);
        assertThat(flows.foreign()).containsExactly(new ForeignTotal("USD", 1, 9));
        assertThat(flows.flows().get(0).first()).isEqualTo(LedgerText.START);
        assertThat(flows.flows().get(0).last()).isEqualTo(LedgerText.START.plusMinutes(1));
    }

    @Test
    void aFlowOpensDownToItsRows() {
        AccountGroups groups = byLetter(ledger);
        MoneyFlows flows = MoneyFlows.sum(
                ledger, request(groups, List.of(FlowDimension.BANK), TracePeriod.ALWAYS, Integer.MAX_VALUE));
        assertThat(flows.rowsOf(0))
                .containsExactly(
                        new FlowRow("A1", "B1", "statement:2", LedgerText.START, 100, "", "", List.of("statement:2")),
                        new FlowRow(
                                "A2",
                                "B1",
                                "statement:3",
                                LedgerText.START.plusMinutes(1),
                                50,
                                "",
                                "",
                                List.of("statement:3")));
        assertThat(flows.from(3).kind()).isEqualTo(Kind.UNNAMED);
        assertThat(flows.to(3).key()).isEqualTo("A");
    }

    @Test
    void groupsAndPeriodsAreChosenAndTheTotalStaysThatOfThePeriod() {
        AccountGroups groups = byLetter(ledger);
        TracePeriod period = new TracePeriod(LedgerText.START.plusMinutes(1), LedgerText.START.plusMinutes(3));
        Flows flows = MoneyFlows.sum(
                        ledger,
                        new FlowRequest(
                                List.of(FlowDimension.BANK),
                                groups,
                                period,
                                groups.named(List.of("B"), Message::key),
                                groups.named(
                                        List.of("CASH", "B"), name -> name.key().replace("flows.group.", "")),
                                1))
                .result();
        assertThat(cells(flows)).containsExactly("B>B 70/1");
        assertThat(flows.shownFen()).isEqualTo(70);
        assertThat(flows.totalFen()).isEqualTo(150);
        assertThat(flows.foreign()).isEmpty();
    }

    @Test
    void monthsAreToldApartInTheirOrder() {
        LedgerText text = new LedgerText().pay("A1", "B1", 10).pay("A1", "C1", 20);
        text.at(LocalDateTime.of(2021, 12, 31, 23, 0)).pay("A1", "B1", 5);
        LedgerColumns year =
                text.at(LocalDateTime.of(2022, 1, 1, 0, 0)).pay("A1", "B1", 50).columns();
        assertThat(cells(flows(year, byLetter(year), FlowDimension.BANK, FlowDimension.MONTH)))
                .containsExactly("A>C 20/1 2021-05", "A>B 10/1 2021-05", "A>B 5/1 2021-12", "A>B 50/1 2022-01");
        assertThat(cells(flows(year, AccountGroups.together(year), FlowDimension.MONTH)))
                .containsExactly("all>all 30/2 2021-05", "all>all 5/1 2021-12", "all>all 50/1 2022-01");
    }

    @Test
    void twoDimensionsAreOneGroupAndCashStaysCash() {
        IntFunction<String> digit = a -> ledger.accounts().number(a).endsWith("1") ? "one" : "";
        AccountGroups both = byLetter(ledger).and(AccountGroups.byText(ledger, digit, "others"));
        Flows flows = flows(ledger, both, FlowDimension.BANK, FlowDimension.PLACE);
        assertThat(cells(flows))
                .containsExactly(
                        "A/one>B/one 100/1",
                        "B/one>B/others 70/1",
                        "A/others>B/one 50/1",
                        "B/others>cash 30/1",
                        "unnamed>A/one 5/1");
    }

    @Test
    void aWordThatNamesNoGroupIsAnErrorThatShowsSome() {
        assertThatThrownBy(() -> byLetter(ledger).named(List.of("Z"), Message::key))
                .isInstanceOfSatisfying(
                        UplineException.class,
                        e -> assertThat(e.reason().arguments())
                                .containsExactly("Z", List.of("A", "B", "others", "cash", "unnamed"), 5));
    }

    @Test
    void anEmptyPeriodHasNoFlows() {
        AccountGroups groups = byLetter(ledger);
        TracePeriod never = new TracePeriod(LedgerText.START.plusYears(1), null);
        Flows flows = MoneyFlows.sum(
                        ledger, request(groups, List.of(FlowDimension.BANK, FlowDimension.MONTH), never, 5))
                .result();
        assertThat(flows.flows()).isEmpty();
        assertThat(flows.groups()).isEmpty();
        assertThat(flows.totalFen()).isZero();
    }

    @Test
    void flowsAddUpToTheTransfersAndToTheirRowsWhateverTheGroups() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LedgerColumns columns = RandomLedger.unhurried(random, 8, 120, 100).columns();
            int[] group = random.ints(columns.accounts().count(), -1, 3).toArray();
            IntFunction<String> text = a -> group[a] < 0 ? "" : "g" + group[a];
            boolean monthly = seed % 2 == 0;
            List<FlowDimension> by =
                    monthly ? List.of(FlowDimension.PART, FlowDimension.MONTH) : List.of(FlowDimension.PART);
            MoneyFlows sums = MoneyFlows.sum(
                    columns,
                    request(AccountGroups.byText(columns, text, "others"), by, TracePeriod.ALWAYS, Integer.MAX_VALUE));
            Flows flows = sums.result();
            Map<String, Long> expected = new TreeMap<>();
            long total = 0;
            for (int t = 0; t < columns.transfers().count(); t++) {
                total += columns.transfers().amountFen(t);
                String month = monthly ? columns.transfers().time(t).toString().substring(0, 7) : "";
                expected.merge(
                        key(columns, text, columns.transfers().payer(t)) + ">"
                                + key(columns, text, columns.transfers().payee(t)) + month,
                        columns.transfers().amountFen(t),
                        Long::sum);
            }
            Map<String, Long> found = new TreeMap<>();
            for (int at = 0; at < flows.flows().size(); at++) {
                Flows.Flow flow = flows.flows().get(at);
                found.put(flow.from() + ">" + flow.to() + (monthly ? flow.month() : ""), flow.amountFen());
                assertThat(sums.rowsOf(at)).hasSize(flow.count());
                assertThat(sums.rowsOf(at).stream()
                                .mapToLong(FlowRow::amountFen)
                                .sum())
                        .isEqualTo(flow.amountFen());
            }
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            assertThat(flows.totalFen()).isEqualTo(total).isEqualTo(flows.shownFen());
            assertThat(flows.shownCount()).isEqualTo(columns.transfers().count());
            assertThat(flows.groups().stream()
                            .mapToLong(g -> g.inFen() + g.withinFen())
                            .sum())
                    .isEqualTo(total);
            assertThat(flows.groups().stream()
                            .mapToLong(g -> g.outFen() + g.withinFen())
                            .sum())
                    .isEqualTo(total);
        }
    }

    private static String key(LedgerColumns ledger, IntFunction<String> text, int account) {
        return switch (ledger.accounts().kind(account)) {
            case CASH -> "cash";
            case SURROGATE -> "unnamed";
            case NUMBERED -> text.apply(account).isEmpty() ? "others" : text.apply(account);
        };
    }
}
