package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upline.hierarchy.PaymentsBeyondPlan.Payment;
import org.upline.hierarchy.PaymentsBeyondPlan.Why;

/**
 * What each person was paid that the bonus plan does not explain, payment by payment:
 * <ol>
 *   <li>a payment that agrees with what came due since the last one that was a bonus, or since the last one at all (then
 *       what came due before was paid in cash), is a bonus;
 *   <li>a payment before one that agrees with all that came due for both is none: the whole of it is beyond the plan;
 *   <li>of any other, what is more than came due, with a tolerance.
 * </ol>
 * So a wage shows beside however large a bonus, and what was not paid out is not set off against it. It is reckoned once
 * by what the person's own positions earned and once with those of {@link Namesakes}; the smaller figure stands. What positions
 * earned of which nobody knows when they came is taken off in the end.
 */
final class PayBeyondPlan implements BonusEvents.Life {
    private static final int NOBODY = -1;

    private final Receipts receipts;
    private final double[] rates;
    private final int[] payee;
    private final double most;
    private final double[] before;
    private final double[] since;
    private final double[] now;
    private final int[] waiting;
    private final long[] fen;
    private final int watched;
    private final List<Payment> seen = new ArrayList<>();

    private PayBeyondPlan(Receipts receipts, BonusPlan plan, int[] payee, int people, long tolerance, int watched) {
        this.receipts = receipts;
        rates = plan.rates();
        this.payee = payee;
        most = 1 + tolerance / 100.0;
        before = new double[people];
        since = new double[people];
        now = new double[people];
        waiting = new int[people];
        fen = new long[people];
        this.watched = watched;
    }

    /**
     * For everyone, those in no list included, in fen. O(members · steps + payments).
     *
     * @param people how many there are
     * @param tolerance percent by which a payment may exceed what came due
     */
    static long[] of(BonusEvents events, BonusPlan plan, int people, long tolerance) {
        List<PayBeyondPlan> both = both(events, plan, people, tolerance, NOBODY);
        long[] least = new long[people];
        Arrays.setAll(least, person -> Math.min(both.get(0).fen[person], both.get(1).fen[person]));
        return least;
    }

    /** The single payments behind one person's figure of {@link #of}. At the same cost. */
    static PaymentsBeyondPlan ofOne(BonusEvents events, BonusPlan plan, int people, long tolerance, int person) {
        List<PayBeyondPlan> both = both(events, plan, people, tolerance, person);
        PayBeyondPlan stands = both.get(0).fen[person] <= both.get(1).fen[person] ? both.get(0) : both.get(1);
        long sum = stands.seen.stream().mapToLong(Payment::beyondFen).sum();
        return new PaymentsBeyondPlan(stands.seen, sum - stands.fen[person]);
    }

    /** With each person's own bonus alone, and with that of the namesakes. */
    private static List<PayBeyondPlan> both(
            BonusEvents events, BonusPlan plan, int people, long tolerance, int watched) {
        MemberColumns columns = events.columns();
        Receipts receipts = events.receipts();
        return Stream.<Supplier<int[]>>of(
                        () -> IntStream.range(0, columns.persons().size()).toArray(),
                        () -> Namesakes.payees(columns, receipts))
                .parallel()
                .map(payee -> run(
                        events, new PayBeyondPlan(receipts, plan, payee.get(), people, tolerance, watched), plan.lag()))
                .toList();
    }

    private static PayBeyondPlan run(BonusEvents events, PayBeyondPlan beyond, int lag) {
        events.run(lag, beyond);
        for (int person = 0; person < beyond.waiting.length; person++) {
            if (beyond.waiting[person] > 0) {
                beyond.decide(person, 0, false);
            }
        }
        Arrays.fill(beyond.now, 0);
        events.undated(beyond);
        for (int person = 0; person < beyond.now.length; person++) {
            beyond.fen[person] = Math.max(0, beyond.fen[person] - (long) beyond.now[person]);
        }
        return beyond;
    }

    @Override
    public void earns(int person, int step, long amount) {
        now[payee[person]] += rates[step] * amount;
    }

    /** Nothing is decided of a payment until the next is known. */
    @Override
    public void paid(int payment) {
        int person = receipts.person()[payment];
        if (waiting[person] > 0) {
            decide(person, receipts.fen()[payment], true);
        }
        waiting[person] = payment + 1;
        since[person] = now[person];
        now[person] = 0;
    }

    private void decide(int person, long nextFen, boolean hasNext) {
        long paid = receipts.fen()[waiting[person] - 1];
        double due = before[person] + since[person];
        double withNext = due + now[person];
        boolean bonus = BonusPlan.agrees(paid, due) || BonusPlan.agrees(paid, since[person]);
        boolean nextIsForBoth =
                hasNext && BonusPlan.agrees(nextFen, withNext) && !BonusPlan.agrees(nextFen, now[person]);
        before[person] = 0;
        if (bonus) {
            return;
        }
        long extra = nextIsForBoth ? paid : Math.max(0, paid - (long) (due * most));
        before[person] = nextIsForBoth ? due : 0;
        fen[person] = Math.addExact(fen[person], extra);
        if (person == watched && extra > 0) {
            Why why = nextIsForBoth ? Why.NEXT_COVERS_ALL : (long) due == 0 ? Why.NOTHING_DUE : Why.MORE_THAN_DUE;
            seen.add(new Payment(waiting[person] - 1, paid, (long) due, extra, why));
        }
    }
}
