package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.function.IntFunction;

/** For each node the text that most rows give it; where two are given equally often, the first in plain order. */
final class MostOften {

    private final IntFunction<String> textOf;
    /** Number of the text, by node. */
    private final int[] most;

    private MostOften(int nodes, IntFunction<String> textOf) {
        this.textOf = textOf;
        most = new int[nodes];
    }

    /** What one row says of a node: the node in the upper half, the number of the text in the lower. */
    static long said(int node, int text) {
        return (long) node << 32 | text;
    }

    /**
     * @param said by the rows, none of them the empty text; is sorted here
     * @param textOf the text of a number
     */
    static MostOften of(long[] said, int nodes, IntFunction<String> textOf) {
        Arrays.parallelSort(said);
        MostOften most = new MostOften(nodes, textOf);
        Stretches.together(said.length, (first, end) -> most.choose(said, first, end));
        return most;
    }

    /** Chooses for each node that is first spoken of between two places; of the last one may be said more behind. */
    private void choose(long[] said, int first, int end) {
        int from = first;
        while (from > 0 && from < end && node(said[from]) == node(said[from - 1])) {
            from++;
        }
        while (from < end) {
            int node = node(said[from]);
            int times = 0;
            while (from < said.length && node(said[from]) == node) {
                int to = from + 1;
                while (to < said.length && said[to] == said[from]) {
                    to++;
                }
                if (to - from > times || (to - from == times && isBefore((int) said[from], most[node]))) {
                    times = to - from;
                    most[node] = (int) said[from];
                }
                from = to;
            }
        }
    }

    private boolean isBefore(int text, int other) {
        return textOf.apply(text).compareTo(textOf.apply(other)) < 0;
    }

    private static int node(long said) {
        return (int) (said >>> 32);
    }

    /** The text given most often to a node, empty where none is. */
    String of(int node) {
        return textOf.apply(most[node]);
    }
}
