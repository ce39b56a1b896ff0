package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds nodes by what is written on them, ids and names above all. Whoever looks for an id finds it first, though others
 * contain it. Folded parts are not searched: nobody in them is on the chart. A search is O(text).
 */
final class NodeSearch {
    private final TreeChart chart;
    private String sought = "";
    private List<Integer> found = List.of();
    private int next;

    NodeSearch(TreeChart chart) {
        this.chart = chart;
    }

    /** All nodes that have the text, in upper or lower case; whole lines first, else by level and number. */
    List<Integer> all(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Integer> whole = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        if (wanted.isEmpty()) {
            return part;
        }
        for (int node : chart.tree().order()) {
            if (chart.tree().role(node) == NodeRole.FOLDED) {
                continue;
            }
            List<String> lines = chart.labels().lines(node).stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            if (lines.contains(wanted)) {
                whole.add(node);
            } else if (lines.stream().anyMatch(line -> line.contains(wanted))) {
                part.add(node);
            }
        }
        whole.addAll(part);
        return whole;
    }

    /** The next node with the text, the first again after the last; negative if there is none. */
    int next(String text) {
        if (!text.equals(sought)) {
            sought = text;
            found = all(text);
            next = 0;
        }
        return found.isEmpty() ? -1 : found.get(next++ % found.size());
    }

    /** How many have the text that was last looked for. */
    int count() {
        return found.size();
    }

    /** Which of them was found last, from 1. */
    int position() {
        return found.isEmpty() ? 0 : (next - 1) % found.size() + 1;
    }
}
