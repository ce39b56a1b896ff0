package org.upline.hierarchy;

import java.util.List;

/**
 * What one person was paid that the bonus plan does not explain, payment by payment.
 *
 * @param payments in the order money moved; none that agrees with the plan
 * @param undatedFen what positions earned him of which nobody knows when they came, at most all of the payments' sum: it is
 *     taken off that sum
 */
public record PaymentsBeyondPlan(List<Payment> payments, long undatedFen) {
    public PaymentsBeyondPlan {
        payments = List.copyOf(payments);
    }

    /** Why a payment, or a part of it, is held to be no bonus. */
    public enum Why {
        /** Nothing had come due for him since the payment before. */
        NOTHING_DUE,
        /** It is more than had come due, with the tolerance. */
        MORE_THAN_DUE,
        /** The next payment agrees with all that came due for both, so that nothing is left for this one. */
        NEXT_COVERS_ALL
    }

    /**
     * One payment.
     *
     * @param index of the payment in {@link Receipts}
     * @param dueFen what had come due by the plan when it was paid
     * @param beyondFen how much of it the plan does not explain
     */
    public record Payment(int index, long paidFen, long dueFen, long beyondFen, Why why) {}

    /** What the payments come to, what undated positions earned taken off. */
    public long sumFen() {
        long sum = 0;
        for (Payment payment : payments) {
            sum = Math.addExact(sum, payment.beyondFen());
        }
        return sum - undatedFen;
    }
}
