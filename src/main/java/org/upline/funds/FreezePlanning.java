package org.upline.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * From a forward trace to a {@link FreezePlan}.
 *
 * <p>What to request of an account that traced money rests on:
 *
 * <ol>
 *   <li>Its balance is known and no older than the last traced arrival: the smaller of the two; never less than nothing.
 *   <li>Its balance is older: it is carried forward by the transfers the case knows of after it, and that counts as the
 *       balance ({@code balanceOlder}, {@code balanceCarriedForwardFen} say so).
 *   <li>Its balance is not known, or not in yuan: what rests there ({@code balanceUnknown}); only for obtained accounts.
 * </ol>
 *
 * <p>What earlier freezes in force on the day of the plan hold of that ({@link Measures#frozen}) cannot be frozen anew and is
 * taken off; where no balance is known, what rests there counts as the balance. Freezes that ended hold nothing.
 *
 * <p>An account whose own statement was never obtained may only look like a resting place, since money that left it does
 * not show. It goes to {@code requestNext}; it is listed among the accounts to freeze as well only by rule 1: a balance from
 * its master data that is no older than the last traced arrival proves that money is there. So {@code coveredFen} holds
 * nothing that rests on a missing statement alone.
 */
final class FreezePlanning {
    private final Trace trace;
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final EarlierFreezes earlier;

    /** Time of the last traced arrival by account. */
    private final long[] lastArrival;

    private FreezePlanning(Trace trace, LocalDate day) {
        this.trace = trace;
        earlier = new EarlierFreezes(trace.ledger(), day);
        accounts = trace.ledger().accounts();
        transfers = trace.ledger().transfers();
        lastArrival = new long[accounts.count()];
        Arrays.fill(lastArrival, Long.MIN_VALUE);
        for (int t = 0; t < transfers.count(); t++) {
            if (trace.tracedFen(t) > 0) {
                int payee = transfers.payee(t);
                lastArrival[payee] = Math.max(lastArrival[payee], transfers.seconds(t));
            }
        }
    }

    /**
     * Plans. O(accounts + transfers + measures).
     *
     * @param day on which the earlier freezes are looked at
     * @throws UplineException if the trace ran back: what money came from cannot be frozen by it
     */
    static FreezePlan plan(Trace trace, LocalDate day) {
        if (trace.result().direction() != TraceDirection.FORWARD) {
            throw UplineException.of("funds.freeze.back");
        }
        return new FreezePlanning(trace, day).plan();
    }

    private FreezePlan plan() {
        long[] carried = carriedForward();
        List<FreezePlan.Item> items = new ArrayList<>();
        List<FreezePlan.Gap> gaps = new ArrayList<>();
        for (int a = 0; a < accounts.count(); a++) {
            if (trace.restingFen(a) > 0) {
                FreezePlan.Item item = item(a, carried[a]);
                if (item != null) {
                    items.add(item);
                }
                if (!accounts.obtained(a)) {
                    gaps.add(new FreezePlan.Gap(
                            accounts.number(a),
                            accounts.cards(a),
                            accounts.holder(a),
                            accounts.bank(a),
                            trace.restingFen(a)));
                }
            }
        }
        // The lists are in the order of numbers already, and the sort keeps that among equals.
        items.sort(Comparator.comparingLong(FreezePlan.Item::requestFen)
                .thenComparingLong(FreezePlan.Item::restingFen)
                .reversed());
        gaps.sort(Comparator.comparingLong(FreezePlan.Gap::restingFen).reversed());
        return ranked(items, gaps);
    }

    private FreezePlan ranked(List<FreezePlan.Item> items, List<FreezePlan.Gap> gaps) {
        List<FreezePlan.Item> ranked = new ArrayList<>();
        long covered = 0;
        long held = 0;
        for (FreezePlan.Item item : items) {
            covered = Math.addExact(covered, item.requestFen());
            held = Math.addExact(held, item.heldFen());
            ranked.add(new FreezePlan.Item(
                    ranked.size() + 1,
                    item.account(),
                    item.cards(),
                    item.holder(),
                    item.bank(),
                    item.restingFen(),
                    item.balanceFen(),
                    item.requestFen(),
                    covered,
                    share(covered),
                    item.heldFen(),
                    item.measures(),
                    item.obtained(),
                    item.reasons()));
        }
        return new FreezePlan(
                trace.result().method(),
                trace.result().originFen(),
                covered,
                earlier.day(),
                held,
                List.copyOf(ranked),
                List.copyOf(gaps));
    }

    private BigDecimal share(long coveredFen) {
        long traced = trace.result().originFen();
        return BigDecimal.valueOf(coveredFen).divide(BigDecimal.valueOf(traced), 4, RoundingMode.DOWN);
    }

    /** What each known balance has become by the transfers after it, in fen. */
    private long[] carriedForward() {
        long[] fen = new long[accounts.count()];
        long[] since = new long[accounts.count()];
        for (int a = 0; a < fen.length; a++) {
            Long balance = accounts.balanceFen(a);
            LocalDateTime time = accounts.balanceTime(a);
            fen[a] = balance == null ? 0 : balance;
            since[a] = time == null ? Long.MAX_VALUE : time.toEpochSecond(ZoneOffset.UTC);
        }
        for (int t = 0; t < transfers.count(); t++) {
            if (transfers.isYuan(t)) {
                int payer = transfers.payer(t);
                int payee = transfers.payee(t);
                if (transfers.seconds(t) > since[payer]) {
                    fen[payer] = Math.subtractExact(fen[payer], transfers.amountFen(t));
                }
                if (transfers.seconds(t) > since[payee]) {
                    fen[payee] = Math.addExact(fen[payee], transfers.amountFen(t));
                }
            }
        }
        return fen;
    }

    private FreezePlan.@Nullable Item item(int a, long carriedFen) {
        long resting = trace.restingFen(a);
        Available available = available(a, carriedFen);
        if (!accounts.obtained(a) && !available.proven) {
            return null;
        }
        List<Reason> reasons = new ArrayList<>(available.reasons);
        if (available.fen < resting) {
            reasons.add(Reason.of("lessThanTracedFen", resting - Math.max(0, available.fen)));
        }
        EarlierFreezes.Left left = earlier.left(a, available.fen);
        reasons.addAll(left.reasons());
        if (!accounts.obtained(a)) {
            reasons.add(Reason.of("statementMissing", 0));
        }
        long there = Math.max(0, Math.min(resting, available.fen));
        long request = Math.min(resting, left.freeFen());
        return new FreezePlan.Item(
                0,
                accounts.number(a),
                accounts.cards(a),
                accounts.holder(a),
                accounts.bank(a),
                resting,
                accounts.balanceFen(a),
                request,
                0,
                BigDecimal.ZERO,
                there - request,
                left.measures(),
                accounts.obtained(a),
                List.copyOf(reasons));
    }

    /**
     * What is taken to be there, by the rules of the class.
     *
     * @param proven whether a balance after the last traced arrival says so
     */
    private record Available(long fen, boolean proven, List<Reason> reasons) {}

    private Available available(int a, long carriedFen) {
        Long balance = accounts.balanceFen(a);
        LocalDateTime time = accounts.balanceTime(a);
        if (balance == null || time == null || !accounts.isYuan(a)) {
            return new Available(trace.restingFen(a), false, List.of(Reason.of("balanceUnknown", 0)));
        }
        if (time.toEpochSecond(ZoneOffset.UTC) >= lastArrival[a]) {
            return new Available(balance, true, List.of(Reason.of("balanceAfterTracedFen", balance)));
        }
        return new Available(
                carriedFen,
                false,
                List.of(
                        Reason.of("balanceOlder", hoursOlder(time, lastArrival[a])),
                        Reason.of("balanceCarriedForwardFen", carriedFen)));
    }

    /** Hours by which the balance is older than the last traced arrival, rounded up. */
    private static long hoursOlder(LocalDateTime balanceTime, long arrival) {
        return -Math.floorDiv(balanceTime.toEpochSecond(ZoneOffset.UTC) - arrival, 3600L);
    }
}
