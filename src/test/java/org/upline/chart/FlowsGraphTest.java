package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.upline.chart.MoneySamples.Pay;
import org.upline.funds.AccountGroups;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FlowDimension;
import org.upline.funds.FlowRequest;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.MoneyFlows;
import org.upline.funds.TracePeriod;

/** What of the flows is drawn, and that nothing gets lost. */
class FlowsGraphTest {
    private static final LedgerColumns LEDGER = MoneySamples.ledger(
            new Pay("A1", "B1", 10_000),
            new Pay("A2", "B1", 5_000),
            new Pay("B1", "B2", 7_000),
            new Pay("B2", "*cash", 3_000),
            new Pay("C1", "A1", 500),
            new Pay("C1", "D1", 200),
            new Pay("B2", "A1", 100));

    private static MoneyFlows flows(LedgerColumns ledger, AccountGroups groups, FlowDimension... by) {
        BitSet all = new BitSet();
        all.set(0, groups.count());
        return MoneyFlows.sum(
                ledger, new FlowRequest(List.of(by), groups, TracePeriod.ALWAYS, all, all, Integer.MAX_VALUE));
    }

    private static AccountGroups byLetter(LedgerColumns ledger) {
        return AccountGroups.byText(ledger, a -> ledger.accounts().number(a).substring(0, 1), "others");
    }

    private static MoneyGraph graph(long leastFen, int most) {
        return FlowsGraph.of(
                flows(LEDGER, byLetter(LEDGER), FlowDimension.BANK), new FlowsFolding(leastFen, most), MoneySamples.ZH);
    }

    private static List<String> links(MoneyGraph graph) {
        return graph.links().stream()
                .map(link -> graph.nodes().get(link.from()).key() + ">"
                        + graph.nodes().get(link.to()).key() + " " + link.fen())
                .toList();
    }

    @Test
    void everyFlowBetweenGroupsIsABandAndWhatStaysWithinIsInTheBox() {
        MoneyGraph graph = graph(0, 99);

        assertThat(links(graph)).containsExactly("A>B 15000", "B>cash 3000", "C>A 500", "C>D 200", "B>A 100");
        assertThat(graph.nodes().get(1).lines())
                .containsExactly("B", "2 个账户", "收入 150.00 元", "支出 31.00 元", "组内 70.00 元");
        assertThat(graph.links().get(0).lines()).containsExactly("150.00 元 · 2 笔");
        assertThat(graph.links().get(0).tooltip()).isEqualTo("A → B · 150.00 元 · 2 笔 · 2021-05-01 至 2021-05-01");
        assertThat(graph.nodes()).extracting(MoneyNode::role).contains(MoneyRole.EXIT);
        assertThat(graph.notes()).containsExactly("所列转账 258.00 元（7 笔）＝ 组间 188.00 元（画成带）＋ 组内 70.00 元（写在框内，未画成带）。");
    }

    /** Two are drawn; of the other three, C (who is in none of the two) pays 7.00, and B pays 1.00. */
    @Test
    void smallFlowsAreGatheredByPayerAndTheSumIsKept() {
        MoneyGraph graph = graph(0, 2);

        assertThat(links(graph)).containsExactly("A>B 15000", "B>cash 3000", "B>*payees 100", "*payers>*payees 700");
        assertThat(graph.notes().get(1)).isEqualTo("较小的流动 3 条，合计 8.00 元，按付款方归并，不再区分收款方；其余 2 条逐条画出。");
        assertThat(links(graph(1_000, 99))).isEqualTo(links(graph));
    }

    @Test
    void monthsAreTold() {
        MoneyGraph graph = FlowsGraph.of(
                flows(LEDGER, byLetter(LEDGER), FlowDimension.BANK, FlowDimension.MONTH),
                new FlowsFolding(0, 99),
                MoneySamples.ZH);
        assertThat(graph.links().get(0).lines()).containsExactly("2021-05 · 150.00 元 · 2 笔");
    }

    @Test
    void partsStandInTheOrderInWhichMoneyGoesThroughAScheme() {
        AccountProfiles profiles = AccountProfiles.of(LEDGER, MemberFees.NONE, FundsRules.standard());
        MoneyGraph graph = FlowsGraph.of(
                flows(LEDGER, AccountGroups.byPart(profiles), FlowDimension.PART),
                new FlowsFolding(0, 99),
                MoneySamples.ZH);
        assertThat(graph.nodes()).filteredOn(node -> node.key().equals("cash")).allSatisfy(node -> {
            assertThat(node.stage()).isEqualTo(4);
            assertThat(node.role()).isEqualTo(MoneyRole.EXIT);
        });
        assertThat(graph.nodes()).hasSizeGreaterThan(1);
    }

    @Test
    void onlyMoneyWithinOneGroupIsABoxWithoutBands() {
        LedgerColumns ledger = MoneySamples.ledger(new Pay("A1", "A2", 5));
        MoneyGraph graph = FlowsGraph.of(
                flows(ledger, byLetter(ledger), FlowDimension.BANK), new FlowsFolding(0, 9), MoneySamples.ZH);
        assertThat(graph.nodes()).hasSize(1);
        assertThat(graph.nodes().get(0).lines()).contains("组内 0.05 元");
        assertThat(graph.links()).isEmpty();
    }

    @Test
    void whateverIsGatheredTheBandsAddUpToTheFlows() {
        Random random = new Random(12);
        for (int run = 0; run < 100; run++) {
            Pay[] pays = new Pay[1 + random.nextInt(60)];
            for (int at = 0; at < pays.length; at++) {
                pays[at] = new Pay(account(random), account(random), 1 + random.nextInt(1_000_000));
            }
            LedgerColumns ledger = MoneySamples.ledger(pays);
            MoneyFlows flows = flows(ledger, byLetter(ledger), FlowDimension.BANK);
            long between = flows.result().flows().stream()
                    .filter(flow -> !flow.from().equals(flow.to()))
                    .mapToLong(flow -> flow.amountFen())
                    .sum();
            MoneyGraph graph = FlowsGraph.of(
                    flows, new FlowsFolding(random.nextInt(1_000_000), 1 + random.nextInt(8)), MoneySamples.ZH);
            assertThat(graph.links().stream().mapToLong(MoneyLink::fen).sum()).isEqualTo(between);
        }
    }

    private static String account(Random random) {
        return random.nextInt(9) == 0 ? "*cash" : Character.toString('A' + random.nextInt(6)) + random.nextInt(3);
    }
}
