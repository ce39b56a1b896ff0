package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Label;

/** The number of each level and its head count, written beside its row or above its column. */
final class LevelLabels {
    private static final TextStyle STYLE = TextStyle.LEVEL;

    /** Two lines a level: its number and its heads; the second may be missing. */
    private final List<List<String>> levels;

    private final List<String> notes;

    private LevelLabels(List<List<String>> levels, List<String> notes) {
        this.levels = levels;
        this.notes = notes;
    }

    static LevelLabels of(TreeChart chart) {
        ChartTree tree = chart.tree();
        int[] heads = tree.headsPerLevel();
        List<List<String>> levels = new ArrayList<>();
        for (int level = tree.topLevel(); level <= tree.lastLevel(); level++) {
            levels.add(
                    level < tree.firstLevel()
                            ? List.of(chart.say("chart.level.missing"))
                            : List.of(
                                    chart.say("chart.level", level),
                                    chart.labels().heads(heads[level - tree.firstLevel()])));
        }
        int below = 0;
        for (int level = tree.lastLevel() + 1; level < tree.firstLevel() + heads.length; level++) {
            below = Math.addExact(below, heads[level - tree.firstLevel()]);
        }
        List<String> notes = below == 0
                ? List.of()
                : List.of(chart.say(
                        "chart.levels.below",
                        tree.lastLevel() + 1,
                        tree.firstLevel() + heads.length - 1,
                        chart.labels().heads(below)));
        return new LevelLabels(levels, notes);
    }

    /** What has to be said of levels that have no row. */
    List<String> notes() {
        return notes;
    }

    long width() {
        return levels.stream()
                .flatMap(List::stream)
                .mapToLong(STYLE::width)
                .max()
                .orElse(0);
    }

    long height() {
        return 2 * STYLE.lineHeight();
    }

    /** Writes the level's label, its left end and its middle given. */
    void drawBeside(Sketch sketch, int level, long left, long middle) {
        List<String> lines = levels.get(level);
        long base = middle - (lines.size() * STYLE.lineHeight()) / 2 + STYLE.ascent();
        for (int at = 0; at < lines.size(); at++) {
            sketch.add(new Label(lines.get(at), left, base + at * STYLE.lineHeight(), STYLE, Anchor.START));
        }
    }

    /** Writes the level's label, its middle and its upper edge given. */
    void drawAbove(Sketch sketch, int level, long middle, long top) {
        List<String> lines = levels.get(level);
        for (int at = 0; at < lines.size(); at++) {
            sketch.add(new Label(
                    lines.get(at), middle, top + STYLE.ascent() + at * STYLE.lineHeight(), STYLE, Anchor.MIDDLE));
        }
    }
}
