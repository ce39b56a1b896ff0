package org.upline.intake.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Cells;

/**
 * Times in every form met in the field: {@code yyyy-MM-dd HH:mm:ss} with any of {@code - / .} or 年月日 between and with
 * single digits, {@code yyyyMMdd}, {@code yyyyMMddHHmmss}, the two of them with a blank between, DB2's {@code
 * 2020-01-02-03.04.05.000000}. Year first always: {@code 1/2/2020} is two days, so it is none. Parts of a second are
 * dropped. Every form is tried on the digits alone; nothing is completed or corrected.
 */
public final class Times {
    /** China has kept no summer time since 1991; a fixed offset does not depend on the machine's tables. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    /** The first second a site may have stored, 2001-09-09; smaller numbers are something else. */
    private static final long FIRST_UNIX_SECOND = 1_000_000_000L;
    /** From 2030 on; ten digits such as {@code 2020010203} are a date and an hour rather. */
    private static final long LAST_UNIX_SECOND = 1_899_999_999L;
    /** How .NET writes a time that was never set. */
    private static final String NET_NULL = "0001-01-01";

    private static final String PLAIN = "0000-00-00 00:00:00";

    private Times() {}

    /** Whether the cell stands for no time: empty, {@code null}, {@code -}, or zeros as in {@code 0000-00-00 00:00:00}. */
    public static boolean isNone(String cell) {
        if (cell.equalsIgnoreCase("null") || cell.startsWith(NET_NULL)) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            if ("0-/.: ".indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a date, or a date and a time of day; null if it is neither. */
    public static @Nullable Moment parse(String cell) {
        Moment plain = plain(cell);
        return plain == null ? new TimeScan(Cells.halfWidth(cell)).moment() : plain;
    }

    /** Reads what nearly all cells hold, {@code yyyy-MM-dd HH:mm:ss}; null for anything else. */
    private static @Nullable Moment plain(String cell) {
        if (cell.length() != PLAIN.length()) {
            return null;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char c = cell.charAt(i);
            boolean fits = PLAIN.charAt(i) == '0' ? c >= '0' && c <= '9' : c == PLAIN.charAt(i);
            if (!fits) {
                return null;
            }
        }
        int year = 100 * two(cell, 0) + two(cell, 2);
        int month = two(cell, 5);
        int day = two(cell, 8);
        // The 29th and later are left to who knows the calendar.
        boolean sure = year >= TimeScan.FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28
                && two(cell, 11) < 24
                && two(cell, 14) < 60
                && two(cell, 17) < 60;
        return sure
                ? new Moment(LocalDateTime.of(year, month, day, two(cell, 11), two(cell, 14), two(cell, 17)), false)
                : null;
    }

    private static int two(String digits, int at) {
        return 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
    }

    /**
     * Reads what {@link #parse} reads, and Unix seconds or milliseconds (10 or 13 digits), as sites store them, as Chinese
     * local time.
     */
    public static @Nullable LocalDateTime parseOrUnix(String cell) {
        if ((cell.length() == 10 || cell.length() == 13) && cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(cell);
            long seconds = cell.length() == 13 ? number / 1000 : number;
            return seconds < FIRST_UNIX_SECOND || seconds > LAST_UNIX_SECOND
                    ? null
                    : LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), CHINA);
        }
        Moment moment = parse(cell);
        return moment == null ? null : moment.time();
    }

    /**
     * Joins a date cell with a cell that holds the time of day: {@code HHmmss} (a spreadsheet may have eaten its first
     * zero), {@code HH:mm:ss}, {@code H:mm}; blank for none. A time cell that holds a date too is taken whole.
     */
    public static @Nullable Moment join(String date, String timeOfDay) {
        Moment day = parse(date);
        if (timeOfDay.isEmpty()) {
            return day;
        }
        LocalTime time = new TimeScan(Cells.halfWidth(timeOfDay)).timeOfDay();
        if (time == null) {
            return parse(timeOfDay);
        }
        // A spreadsheet may have put 00:00:00 behind every date.
        return day == null || !day.time().toLocalTime().equals(LocalTime.MIDNIGHT)
                ? null
                : new Moment(day.time().toLocalDate().atTime(time), false);
    }
}
