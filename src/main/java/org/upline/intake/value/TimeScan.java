package org.upline.intake.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads a time from its groups of digits and the signs between them. One use per text. */
final class TimeScan {
    private static final int MOST_GROUPS = 7;
    /** Nothing in a case is older; what says so is something else. */
    static final int FIRST_YEAR = 1900;

    private final String text;
    private final int[] values = new int[MOST_GROUPS];
    private final int[] lengths = new int[MOST_GROUPS];
    /** The sign before each group, that is, after the group before it. */
    private final char[] before = new char[MOST_GROUPS];

    private int groups;
    private boolean sound = true;

    TimeScan(String text) {
        this.text = text;
        int at = 0;
        while (sound && at < text.length()) {
            at = signs(at);
            at = digits(at);
        }
    }

    @Nullable
    Moment moment() {
        if (!sound || groups == 0 || before[0] != 0) {
            return null;
        }
        try {
            if (lengths[0] == 4) {
                return separated();
            }
            return run();
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Nullable
    LocalTime timeOfDay() {
        if (!sound || groups == 0 || before[0] != 0) {
            return null;
        }
        try {
            if (groups == 1 && lengths[0] <= 6 && values[0] == 0) {
                return LocalTime.MIDNIGHT;
            }
            if (groups == 1 && (lengths[0] == 5 || lengths[0] == 6)) {
                return LocalTime.of(values[0] / 10_000, values[0] / 100 % 100, values[0] % 100);
            }
            return groups == 1 || lengths[0] > 2 ? null : clock(0);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Year, month, day and perhaps a clock, each a group of its own. */
    private @Nullable Moment separated() {
        if (groups < 3 || lengths[1] > 2 || lengths[2] > 2 || !isDateSign(before[1]) || !agrees(before[1], before[2])) {
            return null;
        }
        LocalDate date = day(values[0], values[1], values[2]);
        if (groups == 3) {
            return new Moment(date.atStartOfDay(), true);
        }
        boolean parted = before[3] == ' ' || before[3] == 'T' || before[3] == '-' || before[3] == '日';
        LocalTime time = !parted ? null : groups == 4 && lengths[3] == 6 ? clockRun(values[3]) : clock(3);
        return time == null ? null : new Moment(date.atTime(time), false);
    }

    /** A run of digits, and perhaps a clock behind it. */
    private @Nullable Moment run() {
        if (lengths[0] == 8) {
            LocalDate date = day(values[0] / 10_000, values[0] / 100 % 100, values[0] % 100);
            if (groups == 1) {
                return new Moment(date.atStartOfDay(), true);
            }
            boolean parted = before[1] == ' ' || before[1] == 'T' || before[1] == '-';
            LocalTime time = !parted ? null : groups == 2 && lengths[1] == 6 ? clockRun(values[1]) : clock(1);
            return time == null ? null : new Moment(date.atTime(time), false);
        }
        if (lengths[0] == 14 && (groups == 1 || (groups == 2 && before[1] == '.'))) {
            LocalDate date = day(part(0, 4), part(4, 6), part(6, 8));
            return new Moment(date.atTime(part(8, 10), part(10, 12), part(12, 14)), false);
        }
        return null;
    }

    private static LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return LocalDate.of(year, month, day);
    }

    private int part(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalTime clockRun(int value) {
        return LocalTime.of(value / 10_000, value / 100 % 100, value % 100);
    }

    /** Hours and minutes, perhaps seconds, perhaps parts of a second, from the group on. */
    private @Nullable LocalTime clock(int from) {
        int count = groups - from;
        if (count < 2 || count > 4 || lengths[from] > 2) {
            return null;
        }
        char sign = before[from + 1];
        if (sign != '时' && (lengths[from + 1] != 2 || (count > 2 && lengths[from + 2] != 2))) {
            return null;
        }
        boolean signed = sign == ':' || (sign == '.' && count >= 3) || sign == '时';
        boolean seconds = count < 3 || before[from + 2] == sign || before[from + 2] == '分';
        boolean fraction = count < 4 || before[from + 3] == '.';
        if (!signed || !seconds || !fraction) {
            return null;
        }
        return LocalTime.of(values[from], values[from + 1], count < 3 ? 0 : values[from + 2]);
    }

    private static boolean isDateSign(char sign) {
        return sign == '-' || sign == '/' || sign == '.' || sign == '年';
    }

    private static boolean agrees(char first, char second) {
        return first == '年' ? second == '月' : first == second;
    }

    /** Reads the signs before a group; several blanks are one, a blank beside another sign is nothing. */
    private int signs(int from) {
        int at = from;
        char sign = 0;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            char c = text.charAt(at);
            // A NUL, which stands for "no sign" below, is no sign of a time.
            sound &= c != 0;
            if (sign == 0 || sign == ' ' || (sign == '日' && c == ' ')) {
                sign = sign == '日' ? sign : c;
            } else if (c != ' ') {
                sound = false;
            }
            at++;
        }
        boolean last = at == text.length();
        if (last) {
            sound &= sign == 0 || sign == '日' || sign == '秒' || sign == '分';
        } else if (groups < MOST_GROUPS) {
            before[groups] = sign;
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - from < 8) {
                value = value * 10 + text.charAt(at) - '0';
            }
            at++;
        }
        if (at > from) {
            if (groups == MOST_GROUPS || at - from > 14) {
                sound = false;
                return text.length();
            }
            values[groups] = value;
            lengths[groups] = at - from;
            groups++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
