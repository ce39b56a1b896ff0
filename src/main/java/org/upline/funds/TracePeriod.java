package org.upline.funds;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time with both ends in it. A transfer of which only the day is known lies in it if any moment of that day
 * does, since it may have moved then.
 *
 * @param from local; null for no beginning
 * @param to local; null for no end
 */
public record TracePeriod(
        @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    public static final TracePeriod ALWAYS = new TracePeriod(null, null);

    boolean holds(TransferColumns transfers, int transfer) {
        long first = transfers.seconds(transfer);
        long last = transfers.lastSecond(transfer);
        return (from == null || last >= from.toEpochSecond(ZoneOffset.UTC))
                && (to == null || first <= to.toEpochSecond(ZoneOffset.UTC));
    }
}
