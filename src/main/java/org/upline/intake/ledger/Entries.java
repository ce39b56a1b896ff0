package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * The statement rows of a case under an index, in canonical order, with what every step asks for as plain numbers, so
 * that millions compare quickly.
 */
final class Entries {

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    private final BankRow[] rows;
    private final long[] time;
    private final long[] amount;

    private Entries(BankRow[] rows) {
        this.rows = rows;
        this.time = new long[rows.length];
        this.amount = new long[rows.length];
    }

    static Entries of(List<BankRow> rows) {
        Entries entries = new Entries(rows.toArray(BankRow[]::new));
        for (int i = 0; i < entries.rows.length; i++) {
            LocalDateTime time = entries.rows[i].time();
            entries.time[i] = time == null
                    ? 0
                    : time.toEpochSecond(ZoneOffset.UTC) * SECOND + time.get(ChronoField.MICRO_OF_SECOND);
            entries.amount[i] = Math.abs(entries.rows[i].amountFen());
        }
        return entries;
    }

    int count() {
        return rows.length;
    }

    BankRow row(int i) {
        return rows[i];
    }

    /** Microseconds since 1970 in local time, the finest that statements give; 0 where a row has no time. */
    long time(int i) {
        return time[i];
    }

    /** Number of the calendar day. */
    long day(int i) {
        return Math.floorDiv(time[i], DAY);
    }

    /** Amount without its sign, in fen. */
    long amount(int i) {
        return amount[i];
    }
}
