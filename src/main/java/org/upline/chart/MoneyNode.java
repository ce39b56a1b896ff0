package org.upline.chart;

import java.util.List;

/**
 * A box on a chart of money.
 *
 * @param key what programs call it
 * @param stage nodes of a lower stage stand further left, wherever money goes
 * @param lines what is written in it, in full
 */
public record MoneyNode(String key, MoneyRole role, int stage, List<String> lines) {
    public MoneyNode {
        lines = List.copyOf(lines);
    }
}
