package org.upline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.upline.chart.Item.Label;

/** The number of each level, its head count and a bar for it, beside its row or above its column. */
final class LevelLabels {
    private static final TextStyle STYLE = TextStyle.LEVEL;

    /** A level that has a stripe: its number and its heads; the second line is missing above the first level. */
    private record Level(List<String> lines, int heads) {}

    private final List<Level> levels;
    private final HeadBars bars;
    private final List<String> notes;

    private LevelLabels(List<Level> levels, HeadBars bars, List<String> notes) {
        this.levels = levels;
        this.bars = bars;
        this.notes = notes;
    }

    static LevelLabels of(TreeChart chart) {
        ChartTree tree = chart.tree();
        int[] heads = tree.headsPerLevel();
        List<Level> levels = new ArrayList<>();
        for (int level = tree.topLevel(); level <= tree.lastLevel(); level++) {
            if (level < tree.firstLevel()) {
                levels.add(new Level(List.of(chart.say("chart.level.missing")), 0));
            } else {
                int on = heads[level - tree.firstLevel()];
                levels.add(new Level(
                        List.of(chart.say("chart.level", level), chart.labels().heads(on)), on));
            }
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
        return new LevelLabels(levels, new HeadBars(Arrays.stream(heads).max().orElse(0)), notes);
    }

    /** What has to be said of levels that have no stripe. */
    List<String> notes() {
        return notes;
    }

    long width() {
        return levels.stream()
                .flatMap(level -> level.lines.stream())
                .mapToLong(STYLE::width)
                .reduce(HeadBars.LENGTH, Math::max);
    }

    long height() {
        return 2 * STYLE.lineHeight() + 2 * HeadBars.THICKNESS;
    }

    /** Writes the level's label, its left end and its middle given. */
    void drawBeside(Sketch sketch, int stripe, long left, long middle) {
        Level level = levels.get(stripe);
        long text = level.lines.size() * STYLE.lineHeight();
        long top = middle - (text + (level.heads > 0 ? HeadBars.THICKNESS : 0)) / 2;
        for (int at = 0; at < level.lines.size(); at++) {
            long base = top + STYLE.ascent() + at * STYLE.lineHeight();
            sketch.add(new Label(level.lines.get(at), left, base, STYLE, Anchor.START));
        }
        bars.draw(sketch, level.heads, left, top + text);
    }

    /** Writes the level's label, its middle and its upper edge given. */
    void drawAbove(Sketch sketch, int stripe, long middle, long top) {
        Level level = levels.get(stripe);
        for (int at = 0; at < level.lines.size(); at++) {
            long base = top + STYLE.ascent() + at * STYLE.lineHeight();
            sketch.add(new Label(level.lines.get(at), middle, base, STYLE, Anchor.MIDDLE));
        }
        bars.draw(
                sketch,
                level.heads,
                middle - bars.length(level.heads) / 2,
                top + level.lines.size() * STYLE.lineHeight());
    }
}
