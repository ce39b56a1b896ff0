package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.upline.chart.MoneySamples.Pay;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.TraceResult;
import org.upline.funds.Tracing;
import org.upline.model.Money;

/** The picture of a trace holds all that the trace holds. */
class TraceGraphTest {
    private static final LedgerColumns LEDGER = MoneySamples.ledger(
            new Pay("A", "B", 30_000),
            new Pay("B", "C", 20_000),
            new Pay("C", "D", 6_000),
            new Pay("C", "*cash", 10_000));

    private static TraceResult trace(LedgerColumns ledger, String origin, TraceDirection direction) {
        TraceOrigin from = TraceOrigin.ofAccounts(List.of(ledger.account(origin)), TracePeriod.ALWAYS);
        return Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, direction, from))
                .result();
    }

    private static MoneyGraph graph(LedgerColumns ledger, TraceResult result, int most) {
        AccountProfiles profiles = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard());
        return TraceGraph.of(result, profiles, most, MoneySamples.ZH);
    }

    private static MoneyNode node(MoneyGraph graph, String key) {
        return graph.nodes().stream()
                .filter(node -> node.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void accountsStandInColumnsByTheirDistanceWithWhatRestsThere() {
        MoneyGraph graph = graph(LEDGER, trace(LEDGER, "A", TraceDirection.FORWARD), 9);

        assertThat(graph.stages()).containsExactly("起点", "第 1 步", "第 2 步", "第 3 步");
        assertThat(node(graph, "A").role()).isEqualTo(MoneyRole.ORIGIN);
        assertThat(node(graph, "A").lines()).contains("起点金额 300.00 元", "停留 0.00 元");
        assertThat(node(graph, "B").stage()).isEqualTo(1);
        assertThat(node(graph, "B").lines()).contains("停留 100.00 元");
        assertThat(node(graph, "B").role()).isEqualTo(MoneyRole.UNOBTAINED);
        assertThat(node(graph, "*cash").role()).isEqualTo(MoneyRole.EXIT);
        assertThat(node(graph, "*cash").lines()).contains("流出可见账户 100.00 元");
        assertThat(graph.links()).anySatisfy(link -> {
            assertThat(link.fen()).isEqualTo(20_000);
            assertThat(link.lines()).containsExactly("200.00 元 · 1 笔", "2021-05-01");
        });
        assertThat(graph.notes().get(0)).contains("起点 300.00 元 ＝ 停留 200.00 元 ＋ 流出可见账户 100.00 元");
    }

    @Test
    void tracedBackMoneyStillMovesFromLeftToRight() {
        MoneyGraph graph = graph(LEDGER, trace(LEDGER, "D", TraceDirection.BACK), 9);

        assertThat(node(graph, "D").stage()).isEqualTo(node(graph, "C").stage() + 1);
        assertThat(node(graph, "D").lines()).contains("起点金额 60.00 元");
        assertThat(graph.stages().get(graph.stages().size() - 1)).isEqualTo("起点");
        assertThat(MoneySamples.chart(graph).layout().bands())
                .extracting(MoneyLayout.Route::back)
                .containsOnly(false);
    }

    @Test
    void theAccountsThatAreNotDrawnAreOneBoxAColumnAndAreCounted() {
        MoneyGraph graph = graph(LEDGER, trace(LEDGER, "A", TraceDirection.FORWARD), 2);

        assertThat(graph.nodes()).extracting(MoneyNode::key).containsExactly("A", "B", "*rest-2");
        assertThat(graph.nodes().get(2).lines()).containsExactly("其余 3 个账户", "停留 100.00 元", "流出可见账户 100.00 元");
        assertThat(graph.stages()).containsExactly("起点", "第 1 步", "第 2 步及以后");
        assertThat(graph.notes().get(1)).startsWith("经手追踪资金最多的 2 个账户逐个画出；其余 3 个");
    }

    private static long said(MoneyGraph graph, String pattern) {
        long sum = 0;
        for (MoneyNode node : graph.nodes()) {
            for (String line : node.lines()) {
                Matcher amount = Pattern.compile(pattern).matcher(line);
                if (amount.matches()) {
                    sum += Money.fenOfYuan(amount.group(1));
                }
            }
        }
        return sum;
    }

    @Test
    void whatTheBoxesSayAddsUpHoweverManyAreDrawn() {
        Random random = new Random(31);
        for (int run = 0; run < 100; run++) {
            Pay[] pays = new Pay[5 + random.nextInt(50)];
            for (int at = 0; at < pays.length; at++) {
                pays[at] = new Pay(account(random), account(random), 1 + random.nextInt(1_000_000));
            }
            pays[0] = new Pay("A", "B", 50_000);
            LedgerColumns ledger = MoneySamples.ledger(pays);
            TraceDirection direction = TraceDirection.values()[run % 2];
            TraceResult result = trace(ledger, run % 2 == 0 ? "A" : "B", direction);
            MoneyGraph graph = graph(ledger, result, 1 + random.nextInt(8));
            assertThat(said(graph, "停留 ([\\d,.]+) 元")).isEqualTo(result.restingFen());
            assertThat(said(graph, "流出可见账户 ([\\d,.]+) 元")).isEqualTo(result.exitsFen());
            assertThat(said(graph, "起点金额 ([\\d,.]+) 元")).isEqualTo(result.originFen());
        }
    }

    private static String account(Random random) {
        return random.nextInt(9) == 0 ? "*cash" : Character.toString('A' + random.nextInt(10));
    }
}
