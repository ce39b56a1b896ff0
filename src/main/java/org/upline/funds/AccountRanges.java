package org.upline.funds;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.upline.model.Work;

/**
 * Has ranges of accounts looked at side by side. What is found of an account may depend on that account alone, so that neither
 * the number of threads nor their order has a say in it.
 */
final class AccountRanges {
    /** More than there are cores as a rule, since a few accounts have most of the transfers; few enough to hold scratch for. */
    private static final int RANGES = 8;

    private AccountRanges() {}

    /** One range of accounts, the end left out. */
    interface Look {
        void look(int from, int to);
    }

    static void each(int accounts, Look work) {
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, RANGES).parallel().forEach(k -> {
            work.look((int) ((long) accounts * k / RANGES), (int) ((long) accounts * (k + 1) / RANGES));
            Work.at(done.incrementAndGet(), RANGES);
        });
    }
}
