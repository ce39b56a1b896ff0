package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times of rows as numbers on one scale, so that millions compare quickly. */
final class Times {

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    private Times() {}

    /** Microseconds since 1970 in local time, the finest that statements give. */
    static long micros(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * SECOND + time.getNano() / 1000;
    }

    /** The same for each row; 0 where a row has no time, which no step looks at. */
    static long[] of(BankRow[] rows) {
        long[] micros = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            LocalDateTime time = rows[i].time();
            micros[i] = time == null ? 0 : micros(time);
        }
        return micros;
    }

    /** Number of the calendar day. */
    static long day(long micros) {
        return Math.floorDiv(micros, DAY);
    }
}
