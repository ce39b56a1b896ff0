package org.upline.synthetic;

import java.time.LocalDate;

/** How an export writes a point in time. */
enum TimeForm {
    /** {@code 2020-01-02 03:04:05}. */
    PLAIN("-", " ", ":", ""),
    /** {@code 20200102030405}. */
    COMPACT("", "", "", ""),
    /** {@code 2020-01-02-03.04.05.000000}. */
    FRACTIONS("-", "-", ".", ".000000"),
    /** {@code 2020-01-02}. */
    DATE_ONLY("-", "", "", "");

    /** Day 0 of every case; points in time are seconds since its midnight. */
    static final LocalDate START = LocalDate.of(2020, 1, 1);

    static final int DAY = 86_400;
    static final int HOUR = 3_600;

    private final String inDate;
    private final String between;
    private final String inTime;
    private final String end;

    TimeForm(String inDate, String between, String inTime, String end) {
        this.inDate = inDate;
        this.between = between;
        this.inTime = inTime;
        this.end = end;
    }

    void append(StringBuilder text, int second) {
        LocalDate date = START.plusDays(second / DAY);
        Digits.append(text, date.getYear(), 4);
        Digits.append(text.append(inDate), date.getMonthValue(), 2);
        Digits.append(text.append(inDate), date.getDayOfMonth(), 2);
        if (this != DATE_ONLY) {
            int ofDay = second % DAY;
            Digits.append(text.append(between), ofDay / HOUR, 2);
            Digits.append(text.append(inTime), ofDay / 60 % 60, 2);
            Digits.append(text.append(inTime), ofDay % 60, 2);
            text.append(end);
        }
    }

    String text(int second) {
        StringBuilder text = new StringBuilder(26);
        append(text, second);
        return text.toString();
    }

    /** ISO 8601, as the truth has it. */
    static String iso(int second) {
        return PLAIN.text(second).replace(' ', 'T');
    }
}
