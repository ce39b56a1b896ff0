package org.upline.funds;

/**
 * A transfer that is held to be an entry fee (报单).
 *
 * @param transfer its index
 * @param person index of the person who paid, −1 if the payer is no known member
 * @param ground why it is held to be one
 */
public record FeePayment(int transfer, int person, Ground ground) {

    /** Why a payment into a collecting account is an entry fee, strongest first; texts under {@code funds.fee.<name>}. */
    public enum Ground {
        /** A member paid one of his fees, and the summary says so. */
        AMOUNT_AND_MEMO,
        /** A member paid one of his fees. */
        AMOUNT,
        /** A member paid all of his fees that were still open at once. */
        SUM_OF_FEES,
        /** A member paid, and the summary says so; the amount fits no open fee of his. */
        MEMO,
        /** The summary says so; the payer is no known member. */
        MEMO_OF_UNKNOWN_PAYER
    }
}
