package org.upline.hierarchy.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How finely time is cut. */
public enum Step {
    DAY(28, 7),
    /** From Monday to Sunday. */
    WEEK(12, 4),
    /** Of the calendar. */
    MONTH(12, 3);

    private final int window;
    private final int least;

    Step(int window, int least) {
        this.window = window;
        this.least = least;
    }

    /** How many steps back {@link JoiningCurve} looks for what is usual. */
    public int window() {
        return window;
    }

    /** How many there must be for it to say anything. */
    public int least() {
        return least;
    }

    /** First day of the step a day lies in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** First day of the step after the one that begins on a day. */
    public LocalDate next(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
        };
    }
}
