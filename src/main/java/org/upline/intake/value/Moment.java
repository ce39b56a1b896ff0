package org.upline.intake.value;

import java.time.LocalDateTime;

/**
 * A time as a cell gives it.
 *
 * @param time local; the start of the day where there is no time of day
 * @param dateOnly true if the cell has no time of day
 */
public record Moment(LocalDateTime time, boolean dateOnly) {}
