package org.upline.funds;

import java.util.List;

/**
 * Entry fees by the member list and by the bank rows side by side, and what was left out.
 *
 * @param listFeesFen fees in the member list
 * @param bankFeesFen fee payments found in the bank rows
 * @param differenceFen bank less list
 * @param bankFeesOfUnknownFen how much of the bank's figure comes from payers who are no known members
 * @param feePayments number of these payments
 * @param personsInFull persons whose payments reach their fees in the list, of those who have any
 * @param personsInPart persons who paid something, but less
 * @param personsUnpaid persons with fees in the list and no payment
 * @param foreign transfers that are not in yuan and take part in nothing
 */
public record FundsSummary(
        long listFeesFen,
        long bankFeesFen,
        long differenceFen,
        long bankFeesOfUnknownFen,
        int feePayments,
        int personsInFull,
        int personsInPart,
        int personsUnpaid,
        List<ForeignTotal> foreign) {

    /**
     * Sums what the list and the statements say; sums are in fen.
     *
     * @throws ArithmeticException if a sum is beyond {@code long}
     */
    public static FundsSummary of(LedgerColumns ledger, MemberFees list, FeePayments bank) {
        int full = 0;
        int part = 0;
        int unpaid = 0;
        for (int p = 0; p < list.byPerson().size(); p++) {
            long owed = list.totalFen(p);
            long paid = bank.paidFen(p);
            if (owed > 0 && paid >= owed) {
                full++;
            } else if (owed > 0 && paid > 0) {
                part++;
            } else if (owed > 0) {
                unpaid++;
            }
        }
        return new FundsSummary(
                list.totalFen(),
                bank.totalFen(),
                Math.subtractExact(bank.totalFen(), list.totalFen()),
                bank.unknownFen(),
                bank.payments().size(),
                full,
                part,
                unpaid,
                ledger.foreign());
    }
}
