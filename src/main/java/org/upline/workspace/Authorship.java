package org.upline.workspace;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Who decided, when and why; told, never computed with.
 *
 * @param reason in the investigator's words, may be empty
 * @param by a name
 * @param at ISO 8601 local
 */
public record Authorship(String reason, String by, String at) {
    public static Authorship now(String reason, String by, Clock clock) {
        return new Authorship(
                reason,
                by,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
}
