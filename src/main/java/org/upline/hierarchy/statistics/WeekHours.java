package org.upline.hierarchy.statistics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * At which hours of which days of the week something happened.
 *
 * @param hours by hour, 0 to 23
 * @param withoutHour the same for what has a day and no time of day
 * @param total of all
 */
public record WeekHours(List<Hour> hours, Hour withoutHour, int total) {
    /** Stands for "no time of day" in {@link Hour#hour}. */
    public static final int NO_HOUR = -1;

    private static final int DAYS = 7;
    private static final int HOURS = 24;

    /**
     * An hour.
     *
     * @param hour 0 to 23, or {@link #NO_HOUR}
     * @param byWeekday Monday first, seven numbers
     */
    public record Hour(int hour, List<Integer> byWeekday, int total) {}

    /** Counts one by one. */
    public static final class Counter {
        private final int[][] counts = new int[HOURS + 1][DAYS];

        /** Adds one at that second. */
        public void add(LocalDateTime time) {
            counts[time.getHour()][time.getDayOfWeek().getValue() - 1]++;
        }

        /** Adds one on that day, at an hour nobody wrote down. */
        public void addDay(LocalDateTime day) {
            counts[HOURS][day.getDayOfWeek().getValue() - 1]++;
        }

        /** What was counted. */
        public WeekHours counted() {
            List<Hour> hours = new ArrayList<>();
            int total = 0;
            for (int h = 0; h <= HOURS; h++) {
                int sum = Arrays.stream(counts[h]).sum();
                total += sum;
                hours.add(new Hour(
                        h == HOURS ? NO_HOUR : h,
                        Arrays.stream(counts[h]).boxed().toList(),
                        sum));
            }
            return new WeekHours(List.copyOf(hours.subList(0, HOURS)), hours.get(HOURS), total);
        }
    }

    /**
     * The hours of joining. A file that gives days only shows them all at midnight; so midnight to the second counts as no
     * time of day.
     */
    public static WeekHours joining(UnitTimes times) {
        Counter counter = new Counter();
        for (int unit = 0; unit < times.units(); unit++) {
            LocalDateTime joined = times.joined(unit);
            if (joined != null) {
                if (joined.toLocalTime().toSecondOfDay() == 0) {
                    counter.addDay(joined);
                } else {
                    counter.add(joined);
                }
            }
        }
        return counter.counted();
    }
}
