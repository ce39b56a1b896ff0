package org.upline.chart;

import java.util.List;
import org.upline.model.UplineException;

/**
 * What a chart of money shows.
 *
 * @param nodes in an order that decides ties
 * @param links between them; several from one node to another are drawn one beside the other
 * @param stages what the stages of the nodes are called, from 0 on; empty where they have no names
 * @param notes what else has to be said, in sentences: what was left out, and how the sums agree
 */
public record MoneyGraph(List<MoneyNode> nodes, List<MoneyLink> links, List<String> stages, List<String> notes) {
    /** Boxes or bands a chart has at most; with more, nobody can follow any. */
    public static final int MOST = 2_000;

    /** @throws UplineException if it is too large to look at */
    public MoneyGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
        if (nodes.size() > MOST || links.size() > MOST) {
            throw UplineException.of("chart.money.tooLarge", nodes.size(), links.size(), MOST);
        }
    }
}
