package org.upline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.upline.funds.KeyMoney;
import org.upline.hierarchy.statistics.JoiningCurve;
import org.upline.hierarchy.statistics.Step;
import org.upline.model.UplineException;

/**
 * Joins and money on one axis of time, in whole steps.
 *
 * @param periods every step from the first in which anything happened to the last, empty ones included
 * @param outside what happened outside the days that were asked for
 * @param undated heads of whom no file says when they joined
 */
public record Timeline(Step step, List<Period> periods, Period outside, int undated, int keyAccounts) {
    /** Steps a timeline has at most. */
    public static final int MOST = 600;

    public Timeline {
        periods = List.copyOf(periods);
    }

    /**
     * A step of time.
     *
     * @param from its first day
     * @param to its last day
     * @param burst whether more joined than is usual, see {@link JoiningCurve}
     * @param keyInFen what came into key accounts
     * @param keyOutFen what went out of them
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            int joined,
            boolean burst,
            long keyInFen,
            int keyInCount,
            long keyOutFen,
            int keyOutCount) {
        private Period and(KeyMoney.Day day) {
            return new Period(
                    from,
                    to,
                    joined,
                    burst,
                    Math.addExact(keyInFen, day.inFen()),
                    keyInCount + day.inCount(),
                    Math.addExact(keyOutFen, day.outFen()),
                    keyOutCount + day.outCount());
        }

        private Period and(JoiningCurve.Point point) {
            return new Period(
                    from,
                    to,
                    joined + point.joined(),
                    burst || point.burst(),
                    keyInFen,
                    keyInCount,
                    keyOutFen,
                    keyOutCount);
        }

        private Period and(Period other) {
            return new Period(
                    from,
                    other.to,
                    joined + other.joined,
                    burst || other.burst,
                    Math.addExact(keyInFen, other.keyInFen),
                    keyInCount + other.keyInCount,
                    Math.addExact(keyOutFen, other.keyOutFen),
                    keyOutCount + other.keyOutCount);
        }
    }

    /**
     * Puts both together. Steps that begin outside the given days are not shown. O(points + days + steps).
     *
     * @param since first day shown
     * @param until last day on which a step that is shown may begin
     * @throws UplineException if it would take more than {@link #MOST} steps
     */
    public static Timeline of(JoiningCurve curve, KeyMoney money, LocalDate since, LocalDate until) {
        Step step = curve.step();
        TreeMap<LocalDate, Period> found = new TreeMap<>();
        for (JoiningCurve.Point point : curve.points()) {
            if (point.joined() > 0) {
                found.put(
                        point.from(),
                        found.getOrDefault(point.from(), empty(step, point.from()))
                                .and(point));
            }
        }
        for (KeyMoney.Day day : money.days()) {
            LocalDate from = step.begin(day.day());
            found.put(from, found.getOrDefault(from, empty(step, from)).and(day));
        }
        TreeMap<LocalDate, Period> inside = new TreeMap<>();
        Period outside = empty(step, LocalDate.EPOCH);
        for (Period period : found.values()) {
            if (period.from().isBefore(step.begin(since)) || period.from().isAfter(until)) {
                outside = outside.and(period);
            } else {
                inside.put(period.from(), period);
            }
        }
        return new Timeline(step, filled(inside, step), outside, curve.undated(), money.keyAccounts());
    }

    private static Period empty(Step step, LocalDate from) {
        return new Period(from, step.next(from).minusDays(1), 0, false, 0, 0, 0, 0);
    }

    private static List<Period> filled(TreeMap<LocalDate, Period> inside, Step step) {
        List<Period> periods = new ArrayList<>();
        if (inside.isEmpty()) {
            return periods;
        }
        LocalDate last = inside.lastKey();
        long days = last.toEpochDay() - inside.firstKey().toEpochDay();
        long least = switch (step) {
            case DAY -> days;
            case WEEK -> days / 7;
            case MONTH -> days / 31;
        };
        // Reckoned first: a wrong date of the year 1 must not have millions of steps made.
        if (least >= MOST) {
            throw UplineException.of("timeline.tooLong", least + 1, MOST);
        }
        for (LocalDate from = inside.firstKey(); !from.isAfter(last); from = step.next(from)) {
            periods.add(inside.getOrDefault(from, empty(step, from)));
        }
        return periods;
    }

    /** All periods shown as one; of an empty timeline nothing on the first day of 1970. */
    public Period total() {
        return periods.stream().reduce(Period::and).orElse(empty(step, LocalDate.EPOCH));
    }
}
