package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upline.chart.MoneySamples.Pay;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.MoneyPath;
import org.upline.funds.PathOrder;
import org.upline.funds.PathRequest;
import org.upline.funds.PathSearch;
import org.upline.funds.TraceLimits;

/** A pays B 300.00 and 40.00, B pays C, A pays C itself, and C pays D: two ways by B, one without. */
class PathGraphTest {
    private static final LedgerColumns LEDGER = MoneySamples.ledger(
            new Pay("A", "B", 30_000),
            new Pay("A", "B", 4_000),
            new Pay("B", "C", 20_000),
            new Pay("A", "C", 500),
            new Pay("B", "E", 7_000),
            new Pay("C", "D", 6_000));

    private static List<MoneyPath> paths() {
        List<MoneyPath> paths = new ArrayList<>();
        new PathSearch(
                        LEDGER,
                        new PathRequest(
                                List.of(LEDGER.account("A")),
                                List.of(LEDGER.account("D")),
                                PathOrder.FEWEST,
                                TraceLimits.NONE,
                                PathRequest.DEFAULT_LOOKS))
                .forEachRemaining(paths::add);
        return paths;
    }

    private static AccountProfiles profiles() {
        return AccountProfiles.of(LEDGER, MemberFees.NONE, FundsRules.standard());
    }

    @Test
    void eachAccountStandsOnceAndEachTransferIsCountedOnce() {
        assertThat(paths()).extracting(MoneyPath::steps).containsExactly(2, 3, 3);

        MoneyGraph graph = PathGraph.of(paths(), profiles(), MoneySamples.ZH);

        assertThat(graph.stages()).containsExactly("起点", "第 1 笔之后", "第 2 笔之后", "终点");
        assertThat(graph.nodes())
                .extracting(MoneyNode::key, MoneyNode::stage, MoneyNode::role)
                .containsExactlyInAnyOrder(
                        tuple("A", 0, MoneyRole.ORIGIN),
                        tuple("B", 1, MoneyRole.UNOBTAINED),
                        tuple("C", 1, MoneyRole.UNOBTAINED),
                        tuple("D", 3, MoneyRole.UNOBTAINED));
        List<String> keys = graph.nodes().stream().map(MoneyNode::key).toList();
        assertThat(graph.links())
                .extracting(link -> keys.get(link.from()), link -> keys.get(link.to()), MoneyLink::fen)
                .containsExactlyInAnyOrder(
                        tuple("A", "B", 34_000L),
                        tuple("B", "C", 20_000L),
                        tuple("A", "C", 500L),
                        tuple("C", "D", 6_000L));
        assertThat(graph.notes()).singleElement().asString().contains("3 条路径");
    }

    @Test
    void bandsOpenIntoTheirTransfersTheEarliestFirst() {
        MoneyGraph graph = PathGraph.of(paths(), profiles(), MoneySamples.ZH);
        List<List<String>> rows = PathGraph.rows(paths(), profiles(), 1, new RowNames(Map.of()), MoneySamples.ZH);

        assertThat(rows).hasSameSizeAs(graph.links());
        for (int at = 0; at < rows.size(); at++) {
            if (graph.links().get(at).fen() == 34_000) {
                assertThat(rows.get(at)).hasSize(2);
                assertThat(rows.get(at).get(0)).contains("A → B", "300.00");
                assertThat(rows.get(at).get(1)).contains("1 笔");
            } else {
                assertThat(rows.get(at)).hasSize(1);
            }
        }
    }
}
