package org.upline.chart;

import java.util.Arrays;
import org.upline.chart.Item.Label;

/**
 * The heads of all levels as bars, for a chart whose levels have no rows of their own: entries that fill lines like words.
 * A tree of very many levels has several of them in one entry.
 */
final class LevelPanel {
    private static final TextStyle STYLE = TextStyle.NOTE;
    private static final int MOST_ENTRIES = 60;
    private static final long GAP = 600;
    private static final long LINE = 2000;

    private LevelPanel() {}

    /**
     * Draws the panel from the left margin on.
     *
     * @param width of a line at most
     * @return where the next thing may begin
     */
    static long draw(TreeChart chart, Sketch sketch, long top, long width) {
        int[] heads = chart.tree().headsPerLevel();
        int levels = (heads.length + MOST_ENTRIES - 1) / MOST_ENTRIES;
        int entries = levels == 0 ? 0 : (heads.length + levels - 1) / levels;
        String[] names = new String[entries];
        String[] figures = new String[entries];
        long[] sums = new long[entries];
        for (int entry = 0; entry < entries; entry++) {
            int first = entry * levels;
            int last = Math.min(heads.length, first + levels) - 1;
            sums[entry] = Arrays.stream(heads, first, last + 1).asLongStream().sum();
            int level = chart.tree().firstLevel() + first;
            names[entry] = first == last
                    ? chart.say("chart.level", level)
                    : chart.say("chart.level.range", level, level + last - first);
            figures[entry] = chart.labels().heads(Math.toIntExact(sums[entry]));
        }
        HeadBars bars = new HeadBars(Arrays.stream(sums).max().orElse(0));
        long name = Arrays.stream(names).mapToLong(STYLE::width).max().orElse(0) + GAP;
        long cell = name
                + HeadBars.LENGTH
                + GAP
                + Arrays.stream(figures).mapToLong(STYLE::width).max().orElse(0)
                + 3 * GAP;
        long perLine = Math.max(1, width / cell);

        long y = sketch.addText(chart.say("chart.levels.heads"), top, width, TextStyle.LEVEL) + GAP / 2;
        for (int entry = 0; entry < entries; entry++) {
            long left = Sketch.MARGIN + entry % perLine * cell;
            long base = y + entry / perLine * LINE + STYLE.ascent();
            long bar = base - STYLE.size() * 3 / 8 - HeadBars.THICKNESS / 2;
            sketch.add(new Label(names[entry], left, base, STYLE, Anchor.START));
            bars.draw(sketch, sums[entry], left + name, bar);
            sketch.add(
                    new Label(figures[entry], left + name + bars.length(sums[entry]) + GAP, base, STYLE, Anchor.START));
        }
        return y + (entries + perLine - 1) / perLine * LINE;
    }
}
