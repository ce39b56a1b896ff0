package org.upline.funds;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.model.Work;

/**
 * Has ranges of accounts looked at side by side. What is found of an account may depend on that account alone, so that neither
 * the number of threads nor their order has a say in it.
 */
final class AccountRanges {
    /** More than there are cores as a rule, since a few accounts may have most of the transfers; few enough to hold scratch for. */
    private static final int RANGES = 8;

    private AccountRanges() {}

    /** One range of accounts, the end left out. */
    interface Look {
        void look(int from, int to);
    }

    /** Ranges with about as many accounts and transfers in each, so that all processors end together. */
    static void each(CompressedGraph byPayer, CompressedGraph byPayee, Look work) {
        int accounts = byPayer.vertices();
        long all = weight(byPayer, byPayee, accounts);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, RANGES).parallel().forEach(k -> {
            int from = k == 0 ? 0 : reaching(byPayer, byPayee, all * k / RANGES);
            int to = k == RANGES - 1 ? accounts : reaching(byPayer, byPayee, all * (k + 1) / RANGES);
            if (from < to) {
                work.look(from, to);
            }
            Work.at(done.incrementAndGet(), RANGES);
        });
    }

    /** Of the accounts before this one, together. */
    private static long weight(CompressedGraph byPayer, CompressedGraph byPayee, int account) {
        return (long) account + byPayer.begin(account) + byPayee.begin(account);
    }

    /** The first account with at least so much before it. */
    private static int reaching(CompressedGraph byPayer, CompressedGraph byPayee, long wanted) {
        int low = 0;
        int high = byPayer.vertices();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weight(byPayer, byPayee, middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
