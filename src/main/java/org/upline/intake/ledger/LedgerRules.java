package org.upline.intake.ledger;

import java.time.Duration;
import java.util.List;

/**
 * What the ledger allows for when it says that two rows tell of one thing. The defaults are those of the counting rules
 * ("Two sides of one transfer"); every output that rests on the ledger can name them.
 *
 * @param mirrorTolerance by how much the clocks of two banks may differ for two rows to be the two sides of one
 *     transfer, inclusive; it is for rows with a time of day
 * @param serialDays within how many days two rows with the same serial number are one transfer. Banks start their
 *     counters anew, so that a serial number alone proves nothing a month later; a weekend must fit in.
 * @param counterRowDays within how many calendar days after a payment marked as taken back (被冲正) an unmarked row of
 *     opposite direction counts as the row that took it back
 * @param reversalWords words in the summary (摘要说明) that mark a row as taking an earlier one back
 */
public record LedgerRules(Duration mirrorTolerance, int serialDays, int counterRowDays, List<String> reversalWords) {

    /** 60 seconds; 3 days; the same or the following day (当日, 隔日); 冲正. */
    public static final LedgerRules DEFAULT = new LedgerRules(Duration.ofSeconds(60), 3, 1, List.of("冲正"));

    public LedgerRules {
        if (mirrorTolerance.isNegative() || serialDays < 0 || counterRowDays < 0) {
            throw new IllegalArgumentException("tolerances are never negative");
        }
        reversalWords = List.copyOf(reversalWords);
    }

    /** Whether a summary says that its row takes an earlier one back. */
    boolean speaksOfReversal(String memo) {
        for (String word : reversalWords) {
            if (memo.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
