package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.spark.sql.Column;

/**
 * How far money is followed, as the options of the same names of {@code trace} say: what moves on beyond a limit rests where it was
 * stopped, and the payee gets it as clean money. Transfers of the origin are never stopped.
 *
 * @param minFen a transfer is followed if it carries at least so much traced money; 0 for any
 * @param since what moved before is not followed; null for no limit. A transfer of which only the day is known moved at any
 *     moment of it
 * @param until what moved after is not followed; null for no limit
 */
record FollowLimits(long minFen, LocalDateTime since, LocalDateTime until) {
    static final FollowLimits NONE = new FollowLimits(0, null, null);

    private static final int DECIMALS = 2;

    /** Of words of the command line: yuan, and days or moments; a day is meant from its beginning, or to its end. */
    static FollowLimits of(Options options) {
        String min = options.or("min", "");
        return new FollowLimits(
                min.isEmpty() ? 0 : new BigDecimal(min).movePointRight(DECIMALS).longValueExact(),
                moment(options.or("since", ""), false),
                moment(options.or("until", ""), true));
    }

    private static LocalDateTime moment(String text, boolean end) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.contains("T")) {
            return LocalDateTime.parse(text);
        }
        LocalDate day = LocalDate.parse(text);
        return end ? day.plusDays(1).atStartOfDay().minusSeconds(1) : day.atStartOfDay();
    }

    /** Whether a transfer moved while money is followed. */
    Column holds() {
        Column holds = lit(true);
        if (since != null) {
            Column last = when(col("dateOnly"), col("time").plus(lit(Duration.ofSeconds(86_399))))
                    .otherwise(col("time"));
            holds = holds.and(last.geq(lit(since)));
        }
        return until == null ? holds : holds.and(col("time").leq(lit(until)));
    }

    /** For the reader of a result. */
    String words() {
        return (minFen == 0
                        ? ""
                        : " min=" + BigDecimal.valueOf(minFen, DECIMALS).toPlainString())
                + (since == null ? "" : " since=" + since)
                + (until == null ? "" : " until=" + until);
    }
}
