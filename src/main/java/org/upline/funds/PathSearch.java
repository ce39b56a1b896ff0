package org.upline.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.graph.CompressedGraph;
import org.upline.model.Work;

/**
 * Finds time-respecting paths one by one, the best first: the first one as soon as it is known, and no more memory for a
 * million of them than for one.
 *
 * <p>Only yuan; no account twice, no payment to oneself, no way through cash or an unnamed counterparty. Paths are in the
 * order of {@link PathOrder}; equals by their transfers from the last to the first, earlier ones first.
 *
 * <p>How: one pass over the transfers finds the fewest steps from the beginning to each of them, which leaves out all that no
 * path can use. Then, from each last transfer backwards, paths of exactly so many steps are built, where a beginning that is
 * too far away is left out; the next number of steps is the smallest that was too far (iterative deepening with an exact
 * lower bound: Korf, Artificial Intelligence 27 (1985) 97–109). O(accounts + transfers) before the first path. With many
 * loops the work may grow beyond all bounds, so there is a limit to it; {@link #isComplete} tells.
 */
public final class PathSearch implements Iterator<MoneyPath> {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int SECONDS_A_DAY = 86_400;

    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final PathRequest request;
    private final long rest;
    private final BitSet from = new BitSet();
    private final BitSet to = new BitSet();

    /** Fewest steps of a chain from the beginning that ends with each transfer; {@link #NEVER} if no path can use it. */
    private final int[] fewest;

    private final CompressedGraph byPayee;

    /** Transfers that end a path, in the order money moved. */
    private final int[] lasts;

    private int last = -1;

    /** Paths of so many steps are looked for. */
    private int steps;

    /** The smallest number of steps above it that may give a path. */
    private int nextSteps = NEVER;

    /** The path from its end: transfers, and where to go on looking for the one before each. */
    private int[] path = new int[16];

    private int[] cursor = new int[16];
    private int depth;
    private final BitSet onPath = new BitSet();
    private long looks;
    private boolean complete;
    private @Nullable MoneyPath found;

    /** Prepares a search. O(accounts + transfers). */
    public PathSearch(LedgerColumns ledger, PathRequest request) {
        accounts = ledger.accounts();
        transfers = ledger.transfers();
        this.request = request;
        rest = request.limits().restSecondsOrNone();
        request.from().forEach(from::set);
        request.to().forEach(to::set);
        fewest = new int[transfers.count()];
        measure();
        byPayee = CompressedGraph.of(accounts.count(), ends(transfers::payee), ends(transfers::payer));
        lasts = IntStream.range(0, transfers.count())
                .filter(t -> fewest[t] != NEVER && to.get(transfers.payee(t)))
                .toArray();
        steps = request.by() == PathOrder.FEWEST ? 1 : 0;
    }

    private void measure() {
        Arrivals arrivals = new Arrivals(accounts.count(), rest);
        int most = request.limits().hopsOrNone();
        Arrays.fill(fewest, NEVER);
        for (int t = 0; t < fewest.length; t++) {
            if (isUsable(t)) {
                int payer = transfers.payer(t);
                int before = from.get(payer) ? 0 : arrivals.fewest(payer, transfers.seconds(t));
                if (before < most) {
                    fewest[t] = before + 1;
                    arrivals.add(transfers.payee(t), before + 1, transfers.lastSecond(t));
                }
            }
        }
    }

    private boolean isUsable(int t) {
        int payer = transfers.payer(t);
        int payee = transfers.payee(t);
        TraceLimits limits = request.limits();
        return transfers.isYuan(t)
                && payer != payee
                && !to.get(payer)
                && !from.get(payee)
                && (from.get(payer) || !accounts.isExit(payer))
                && (to.get(payee) || !accounts.isExit(payee))
                && transfers.amountFen(t) >= limits.minFenOrNone()
                && limits.period().holds(transfers, t);
    }

    private int[] ends(IntUnaryOperator end) {
        int[] ends = new int[transfers.count()];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = fewest[t] == NEVER ? -1 : end.applyAsInt(t);
        }
        return ends;
    }

    /** Whether all paths have been found; false also while the search goes on. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether the search was given up because it had looked at too many transfers. */
    public boolean isGivenUp() {
        return looks > request.looks();
    }

    @Override
    public boolean hasNext() {
        if (found == null && !complete && !isGivenUp()) {
            search();
        }
        return found != null;
    }

    @Override
    public MoneyPath next() {
        if (!hasNext() || found == null) {
            throw new NoSuchElementException();
        }
        MoneyPath next = found;
        found = null;
        return next;
    }

    private void search() {
        while (!isGivenUp()) {
            if ((looks & (Work.OFTEN - 1)) == 0) {
                Work.at(looks, request.looks());
            }
            if (depth == 0 && !nextLast()) {
                complete = true;
                return;
            }
            if (depth == 0) {
                startAt(lasts[last]);
            } else {
                extend();
            }
            if (depth == steps && depth > 0 && from.get(transfers.payer(path[depth - 1]))) {
                found = describe();
                drop();
                return;
            }
        }
    }

    /** Goes to the next last transfer, or to the next number of steps, as the order wants; false if there is none. */
    private boolean nextLast() {
        boolean longer = nextSteps != NEVER;
        if (request.by() == PathOrder.EARLIEST) {
            if (longer) {
                steps = nextSteps;
                nextSteps = NEVER;
                return true;
            }
            last++;
            steps = last < lasts.length ? fewest[lasts[last]] : 0;
            return last < lasts.length;
        }
        last++;
        if (last == lasts.length) {
            steps = nextSteps;
            nextSteps = NEVER;
            last = 0;
            return longer;
        }
        return true;
    }

    private void startAt(int t) {
        looks++;
        if (isNear(t)) {
            push(t);
        }
    }

    /** Whether a path with this transfer before what there is can have just so many steps. */
    private boolean isNear(int t) {
        int shortest = depth + fewest[t];
        if (shortest > steps) {
            if (shortest <= request.limits().hopsOrNone()) {
                nextSteps = Math.min(nextSteps, shortest);
            }
            return false;
        }
        return shortest == steps || !from.get(transfers.payer(t));
    }

    /** Puts the next transfer before the path that fits, or takes its first one off again. */
    private void extend() {
        int first = path[depth - 1];
        int payer = transfers.payer(first);
        int end = byPayee.begin(payer + 1);
        while (cursor[depth - 1] < end) {
            int t = byPayee.arc(cursor[depth - 1]++);
            if (t >= first) {
                break;
            }
            looks++;
            if (mayPrecede(t, first) && isNear(t) && !onPath.get(transfers.payer(t))) {
                push(t);
                return;
            }
        }
        drop();
    }

    private boolean mayPrecede(int t, int following) {
        return rest == Long.MAX_VALUE || transfers.seconds(following) - transfers.lastSecond(t) <= rest;
    }

    private void push(int t) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, depth * 2);
            cursor = Arrays.copyOf(cursor, depth * 2);
        }
        path[depth] = t;
        cursor[depth] = firstThatMayPrecede(t);
        depth++;
        onPath.set(transfers.payer(t));
    }

    /** By bisection; of those of which only the day is known, some that may not are left in. */
    private int firstThatMayPrecede(int t) {
        int low = byPayee.begin(transfers.payer(t));
        int high = byPayee.begin(transfers.payer(t) + 1);
        while (rest != Long.MAX_VALUE && low < high) {
            int middle = (low + high) >>> 1;
            if (transfers.seconds(byPayee.arc(middle)) < transfers.seconds(t) - rest - SECONDS_A_DAY) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void drop() {
        depth--;
        onPath.clear(transfers.payer(path[depth]));
    }

    private MoneyPath describe() {
        List<MoneyPath.Leg> legs = new ArrayList<>();
        long bottleneck = Long.MAX_VALUE;
        for (int at = depth - 1; at >= 0; at--) {
            int t = path[at];
            bottleneck = Math.min(bottleneck, transfers.amountFen(t));
            legs.add(new MoneyPath.Leg(
                    accounts.number(transfers.payer(t)),
                    accounts.number(transfers.payee(t)),
                    transfers.amountFen(t),
                    transfers.time(t),
                    transfers.rows(t)));
        }
        return new MoneyPath(
                depth, transfers.time(path[depth - 1]), transfers.time(path[0]), bottleneck, List.copyOf(legs));
    }
}
