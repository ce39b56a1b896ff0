package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.chart.MoneySamples.chart;
import static org.upline.chart.MoneySamples.graph;
import static org.upline.chart.MoneySamples.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlDrawingTest {
    private static String page(MoneyGraph graph, List<List<String>> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlDrawing.of(chart(graph), rows, List.of(), MoneySamples.ZH).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePictureIsInThePageWithItsCaptionAndTheRowsBehindEachBand() throws Exception {
        String page = page(graph(2, link(0, 1, 500)), List.of(List.of("2021-05-01 A → B 5.00 元 s:2")));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<div id=\"figure\"><svg", "id=\"flow-0\"", "data-fen=\"500\"", "<li>案件：某某案</li>")
                .contains("default-src 'none'")
                .contains("s:2")
                .doesNotContain("<?xml");
        assertThat(page(graph(2, link(0, 1, 500)), List.of(List.of("2021-05-01 A → B 5.00 元 s:2"))))
                .isEqualTo(page);
    }

    @Test
    void hostileNamesEndNothing() throws Exception {
        String hostile = "</script></svg><img src=x onerror=alert(1)>";
        MoneyNode node = new MoneyNode(hostile, MoneyRole.PLAIN, 0, List.of(hostile));
        MoneyNode other = new MoneyNode("B", MoneyRole.PLAIN, 0, List.of("B"));
        MoneyLink link = new MoneyLink(0, 1, 7, List.of(hostile), hostile);
        String page = page(
                new MoneyGraph(List.of(node, other), List.of(link), List.of(), List.of(hostile)),
                List.of(List.of(hostile)));

        assertThat(page).doesNotContain("<img", "</svg><");
        assertThat(page.split("</svg>", -1)).hasSize(2);
    }
}
