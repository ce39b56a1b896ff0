package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.chart.MoneySamples.graph;
import static org.upline.chart.MoneySamples.link;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From where to where money runs. */
class MoneyOrderTest {
    private static int[] columns(MoneyGraph graph) {
        return MoneyOrder.columns(graph, MoneyOrder.of(graph));
    }

    @Test
    void moneyRunsFromLeftToRight() {
        MoneyGraph chain = graph(3, link(2, 0, 5), link(0, 1, 5));
        assertThat(MoneyOrder.of(chain)).containsExactly(2, 0, 1);
        assertThat(columns(chain)).containsExactly(1, 2, 0);
    }

    @Test
    void aNodeStandsBehindTheLongestWayToIt() {
        assertThat(columns(graph(4, link(0, 1, 1), link(1, 2, 1), link(0, 2, 9), link(0, 3, 1))))
                .containsExactly(0, 1, 2, 1);
    }

    /** A pays B 9 and B pays A 2: as little as can be runs back. */
    @Test
    void ofACircleTheSmallerPartRunsBack() {
        MoneyGraph circle = graph(2, link(1, 0, 2), link(0, 1, 9));
        assertThat(columns(circle)).containsExactly(0, 1);
        assertThat(MoneySamples.chart(circle).layout().bands())
                .extracting(MoneyLayout.Route::back)
                .containsExactly(true, false);
    }

    @Test
    void stagesComeFirstWhateverTheMoneyDoes() {
        List<MoneyNode> nodes = List.of(
                new MoneyNode("late", MoneyRole.PLAIN, 3, List.of("late")),
                new MoneyNode("early", MoneyRole.PLAIN, 1, List.of("early")));
        MoneyGraph graph = new MoneyGraph(nodes, List.of(link(0, 1, 100)), List.of(), List.of());
        assertThat(columns(graph)).containsExactly(1, 0);
    }

    @Test
    void nodesWithMoneyBetweenThemNeverShareAColumnAndNoColumnIsEmpty() {
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            MoneyGraph graph = MoneySamples.random(random);
            int[] column = columns(graph);
            assertThat(MoneyOrder.of(graph)).hasSize(column.length).doesNotHaveDuplicates();
            for (MoneyLink link : graph.links()) {
                assertThat(column[link.from()]).isNotEqualTo(column[link.to()]);
            }
            int last = Arrays.stream(column).max().orElseThrow();
            assertThat(Arrays.stream(column).distinct().count()).isEqualTo(last + 1L);
            for (int a = 0; a < column.length; a++) {
                for (int b = 0; b < column.length; b++) {
                    if (graph.nodes().get(a).stage() < graph.nodes().get(b).stage()) {
                        assertThat(column[a]).isLessThan(column[b]);
                    }
                }
            }
        }
    }
}
