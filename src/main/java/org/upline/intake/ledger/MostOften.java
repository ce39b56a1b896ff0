package org.upline.intake.ledger;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** For each node the text that most rows give it; where two are given equally often, the first in plain order. */
final class MostOften {

    private final @Nullable String[] text;

    private MostOften(int nodes) {
        text = new @Nullable String[nodes];
    }

    /**
     * @param rows to look at, each of which says something
     * @param node of each row
     * @param said number of the text that the row says of its node
     * @param textOf the text of a number
     */
    static MostOften of(
            int[] rows, int nodes, IntUnaryOperator node, IntUnaryOperator said, IntFunction<String> textOf) {
        Grouping groups = Grouping.of(
                rows,
                i -> Grouping.hash(node.applyAsInt(i), said.applyAsInt(i)),
                (a, b) -> node.applyAsInt(a) == node.applyAsInt(b) && said.applyAsInt(a) == said.applyAsInt(b));
        MostOften most = new MostOften(nodes);
        int[] times = new int[nodes];
        for (int g = 0; g < groups.count(); g++) {
            int row = groups.row(groups.start(g));
            int of = node.applyAsInt(row);
            String best = most.text[of];
            if (best == null
                    || groups.size(g) > times[of]
                    || (groups.size(g) == times[of]
                            && textOf.apply(said.applyAsInt(row)).compareTo(best) < 0)) {
                times[of] = groups.size(g);
                most.text[of] = textOf.apply(said.applyAsInt(row));
            }
        }
        return most;
    }

    /** The text given most often to a node, empty where none is. */
    String of(int node) {
        String most = text[node];
        return most == null ? "" : most;
    }
}
