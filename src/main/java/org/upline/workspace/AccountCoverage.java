package org.upline.workspace;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountMeasure;
import org.upline.intake.ledger.OwnStatement;

/**
 * How much the case knows of one account in one currency. Money is in fen of that currency.
 *
 * @param obtained whether its own statement is in the case
 * @param rows of its own statement, whatever became of them; 0 where it is not obtained
 * @param first time of the first of them; null where there is none
 * @param last time of the last of them
 * @param firstRow where the first stands
 * @param lastRow where the last stands
 * @param openingFen balance before the first row that moves money; null where the statement gives none
 * @param closingFen balance after the last row that gives one
 * @param closingTime when that stood
 * @param transfers in which it takes part, whoever's statement tells of them
 * @param firstTransfer time of the first of those; null if there is none
 * @param lastTransfer time of the last of those
 * @param inFen what it took in
 * @param outFen what it paid
 * @param breaks how often the chain of balances breaks, see {@code gaps}
 * @param gaps where it breaks, in order
 * @param failedQueries how many queries for it a bank did not answer; each is a finding {@code queryFailed}
 * @param measures what authorities hold of it
 */
public record AccountCoverage(
        String account,
        String currency,
        List<String> cards,
        String holder,
        String bank,
        boolean obtained,
        int rows,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last,
        @Nullable Place firstRow,
        @Nullable Place lastRow,
        @Nullable Long openingFen,
        @Nullable Long closingFen,
        @Nullable LocalDateTime closingTime,
        int transfers,
        @Nullable LocalDateTime firstTransfer,
        @Nullable LocalDateTime lastTransfer,
        long inFen,
        long outFen,
        int breaks,
        List<Gap> gaps,
        int failedQueries,
        List<AccountMeasure> measures) {

    /**
     * A place where pages are missing.
     *
     * @param after last row before it
     * @param before first row behind it
     * @param expectedFen balance that the rows so far lead to
     * @param foundFen balance before the next row
     */
    public record Gap(Place after, Place before, long expectedFen, long foundFen) {}

    /**
     * The accounts whose statement is in the case, by number; then those that are only met elsewhere and are to be
     * requested: by what they took in, largest first, then by what they paid. O(accounts + transfers).
     */
    public static List<AccountCoverage> of(OpenCase opened) {
        return new CoverageSurvey(opened).accounts();
    }

    /** An account without a statement has none of its figures. */
    static OwnStatement notObtained(String account) {
        return new OwnStatement(account, 0, null, null, null, null, null, null, null);
    }
}
