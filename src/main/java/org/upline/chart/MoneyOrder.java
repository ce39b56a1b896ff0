package org.upline.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * From where to where money runs, seen as a whole: an order of the nodes in which as little money as can easily be found
 * moves backwards. Stages come first. Within a stage it is the greedy order of Eades, Lin and Smyth ("A fast and effective
 * heuristic for the feedback arc set problem", 1993), weighted with the amounts: who is paid by nobody left goes to the
 * front, who pays nobody left to the end, and else he to the front who pays most more than he is paid. Ties go by the number
 * of the node. O(n · (n + links)).
 */
final class MoneyOrder {
    private final MoneyGraph graph;
    private final long[] in;
    private final long[] out;
    private final boolean[] placed;

    private MoneyOrder(MoneyGraph graph) {
        this.graph = graph;
        int n = graph.nodes().size();
        in = new long[n];
        out = new long[n];
        placed = new boolean[n];
        for (MoneyLink link : graph.links()) {
            if (sameStage(link)) {
                out[link.from()] = Math.addExact(out[link.from()], link.fen());
                in[link.to()] = Math.addExact(in[link.to()], link.fen());
            }
        }
    }

    /** The nodes from first to last. */
    static int[] of(MoneyGraph graph) {
        return new MoneyOrder(graph).order();
    }

    private boolean sameStage(MoneyLink link) {
        return graph.nodes().get(link.from()).stage()
                == graph.nodes().get(link.to()).stage();
    }

    private int[] order() {
        int[] stages = graph.nodes().stream()
                .mapToInt(MoneyNode::stage)
                .sorted()
                .distinct()
                .toArray();
        List<Integer> order = new ArrayList<>();
        for (int stage : stages) {
            Deque<Integer> end = new ArrayDeque<>();
            int next = next(stage);
            while (next >= 0) {
                if (in[next] > 0 && out[next] == 0) {
                    end.addFirst(next);
                } else {
                    order.add(next);
                }
                take(next);
                next = next(stage);
            }
            order.addAll(end);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Who is to be placed next; −1 if nobody of the stage is left. */
    private int next(int stage) {
        int most = -1;
        for (int node = 0; node < placed.length; node++) {
            if (placed[node] || graph.nodes().get(node).stage() != stage) {
                continue;
            }
            if (in[node] == 0 || out[node] == 0) {
                return node;
            }
            if (most < 0 || out[node] - in[node] > out[most] - in[most]) {
                most = node;
            }
        }
        return most;
    }

    private void take(int node) {
        placed[node] = true;
        for (MoneyLink link : graph.links()) {
            if (sameStage(link)) {
                if (link.from() == node) {
                    in[link.to()] -= link.fen();
                } else if (link.to() == node) {
                    out[link.from()] -= link.fen();
                }
            }
        }
    }

    /**
     * The column of each node, from 0. Nodes with money between them never share one, nor do nodes of two stages; a node
     * stands as far left as that allows (the longest path through the order).
     */
    static int[] columns(MoneyGraph graph, int[] order) {
        int n = order.length;
        int[] rank = new int[n];
        for (int at = 0; at < n; at++) {
            rank[order[at]] = at;
        }
        List<List<Integer>> earlier = new ArrayList<>();
        for (int node = 0; node < n; node++) {
            earlier.add(new ArrayList<>());
        }
        for (MoneyLink link : graph.links()) {
            boolean onward = rank[link.from()] < rank[link.to()];
            earlier.get(onward ? link.to() : link.from()).add(onward ? link.from() : link.to());
        }
        int[] column = new int[n];
        Arrays.fill(column, -1);
        int last = -1;
        int begin = 0;
        for (int at = 0; at < n; at++) {
            int node = order[at];
            if (at > 0
                    && graph.nodes().get(node).stage()
                            != graph.nodes().get(order[at - 1]).stage()) {
                begin = last + 1;
            }
            column[node] = begin;
            for (int before : earlier.get(node)) {
                column[node] = Math.max(column[node], column[before] + 1);
            }
            last = Math.max(last, column[node]);
        }
        return column;
    }
}
