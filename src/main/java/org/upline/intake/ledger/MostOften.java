package org.upline.intake.ledger;

import java.util.Arrays;
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
     * @param rows to look at
     * @param node of each row
     * @param said what the row says of its node, empty for nothing
     */
    static MostOften of(int[] rows, int nodes, IntUnaryOperator node, IntFunction<String> said) {
        int[] saying = Arrays.stream(rows).filter(i -> !said.apply(i).isEmpty()).toArray();
        Grouping groups = Grouping.of(
                saying,
                i -> Grouping.hash(node.applyAsInt(i), said.apply(i).hashCode()),
                (a, b) -> node.applyAsInt(a) == node.applyAsInt(b)
                        && said.apply(a).equals(said.apply(b)));
        MostOften most = new MostOften(nodes);
        int[] times = new int[nodes];
        for (int g = 0; g < groups.count(); g++) {
            int row = groups.row(groups.start(g));
            int of = node.applyAsInt(row);
            String best = most.text[of];
            boolean isFirstOfEqual = groups.size(g) == times[of]
                    && best != null
                    && said.apply(row).compareTo(best) < 0;
            if (groups.size(g) > times[of] || isFirstOfEqual) {
                times[of] = groups.size(g);
                most.text[of] = said.apply(row);
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
