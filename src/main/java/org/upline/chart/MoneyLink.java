package org.upline.chart;

import java.util.List;

/**
 * Money from one box to another; drawn as thick as it is much.
 *
 * @param from number of the node that pays
 * @param to number of the node that is paid, another one
 * @param fen more than 0
 * @param lines what is written beside it
 * @param tooltip the same and more, in one line
 */
public record MoneyLink(int from, int to, long fen, List<String> lines, String tooltip) {
    public MoneyLink {
        lines = List.copyOf(lines);
        if (from == to || fen <= 0) {
            throw new IllegalArgumentException(fen + " from " + from + " to " + to);
        }
    }
}
