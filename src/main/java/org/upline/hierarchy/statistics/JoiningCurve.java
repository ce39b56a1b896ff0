package org.upline.hierarchy.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation grew, and when by leaps.
 *
 * <p>A step is a burst if at least {@value #LEAST_JOINED} joined in it, and more than the mean of the steps before it plus
 * three times their standard deviation. Looked at are the {@link Step#window} steps before it, at least {@link Step#least} of
 * them, steps in which nobody joined included; the sums are whole numbers, so nothing hangs on rounding. Bursts that follow
 * each other are told as one.
 *
 * @param step how time is cut
 * @param points every step from the first in which somebody joined to the last
 * @param bursts in time
 * @param undated units of whom no file says when
 */
public record JoiningCurve(Step step, List<Point> points, List<Burst> bursts, int undated) {
    static final int LEAST_JOINED = 5;
    private static final int DEVIATIONS = 3;

    /** Steps beyond which a curve is not drawn out: dates of the year 1 or 9999 are no joining dates. */
    private static final int MOST_POINTS = 200_000;

    /**
     * A step.
     *
     * @param from its first day
     * @param joined how many joined in it
     * @param total how many had joined by its end
     * @param usual mean of the steps looked back on; null where there are too few
     */
    public record Point(
            LocalDate from, int joined, int total, @Nullable BigDecimal usual, boolean burst) {}

    /**
     * A leap.
     *
     * @param from first day of its first step
     * @param to last day of its last step
     * @param joined in all its steps
     * @param usual mean of the steps before its first
     */
    public record Burst(LocalDate from, LocalDate to, int joined, BigDecimal usual) {}

    /** O(units + steps × window). */
    public static JoiningCurve of(UnitTimes times, Step step) {
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        int undated = 0;
        for (int unit = 0; unit < times.units(); unit++) {
            LocalDateTime joined = times.joined(unit);
            if (joined == null) {
                undated++;
            } else {
                counts.merge(step.begin(joined.toLocalDate()), 1, Integer::sum);
            }
        }
        List<Point> points = points(counts, step);
        return new JoiningCurve(step, points, bursts(points, step), undated);
    }

    private static List<Point> points(TreeMap<LocalDate, Integer> counts, Step step) {
        List<Point> points = new ArrayList<>();
        int total = 0;
        LocalDate from = counts.isEmpty() ? null : counts.firstKey();
        while (from != null) {
            int joined = counts.getOrDefault(from, 0);
            total += joined;
            points.add(point(points, from, joined, total, step));
            LocalDate next = step.next(from);
            LocalDate dated = counts.higherKey(from);
            from = points.size() < MOST_POINTS && dated != null ? next : dated;
        }
        return List.copyOf(points);
    }

    private static Point point(List<Point> before, LocalDate from, int joined, int total, Step step) {
        List<Point> window = before.subList(Math.max(0, before.size() - step.window()), before.size());
        int n = window.size();
        if (n < step.least()) {
            return new Point(from, joined, total, null, false);
        }
        long sum = 0;
        long squares = 0;
        for (Point one : window) {
            sum += one.joined();
            squares += (long) one.joined() * one.joined();
        }
        // joined > mean + 3 · deviation, both sides times n, and squared.
        long above = (long) n * joined - sum;
        boolean burst = joined >= LEAST_JOINED
                && above > 0
                && above * above > DEVIATIONS * DEVIATIONS * (n * squares - sum * sum);
        BigDecimal usual = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
        return new Point(from, joined, total, usual, burst);
    }

    private static List<Burst> bursts(List<Point> points, Step step) {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point first = points.get(i);
            BigDecimal usual = first.usual();
            if (first.burst() && usual != null) {
                int joined = first.joined();
                while (i + 1 < points.size() && points.get(i + 1).burst()) {
                    joined += points.get(++i).joined();
                }
                LocalDate to = step.next(points.get(i).from()).minusDays(1);
                bursts.add(new Burst(first.from(), to, joined, usual));
            }
        }
        return List.copyOf(bursts);
    }
}
