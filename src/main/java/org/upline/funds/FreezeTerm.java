package org.upline.funds;

import java.time.LocalDate;

/**
 * How long a freeze is applied for (期限): six months as a rule, a year in grave and complex cases. Both days are in it: six
 * months from 1 May end on 31 October.
 *
 * @param from first day
 * @param months above 0
 */
public record FreezeTerm(LocalDate from, int months) {
    /** The last day. */
    public LocalDate until() {
        return from.plusMonths(months).minusDays(1);
    }
}
