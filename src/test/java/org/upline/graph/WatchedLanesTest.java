package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.upline.model.Work;

/** Long searches are watched by the thread that waits for them, and end when it says so. */
class WatchedLanesTest {
    private static final int SEARCHES = 100_000;

    @Test
    void whoWaitsIsToldAndMayEndIt() {
        AtomicInteger run = new AtomicInteger();
        assertThatThrownBy(() -> Work.watched(
                        (done, total) -> {
                            assertThat(total).isEqualTo(SEARCHES);
                            if (done > 100) {
                                throw new CancellationException("enough");
                            }
                        },
                        () -> sum(run)))
                .isInstanceOf(CancellationException.class);
        assertThat(run.get()).isLessThan(SEARCHES);
    }

    @Test
    void unwatchedWorkRunsToItsEndAndWatchingChangesNothing() throws Exception {
        double[] alone = sum(new AtomicInteger());
        AtomicLong told = new AtomicLong();
        double[] watched = Work.watched((done, total) -> told.incrementAndGet(), () -> sum(new AtomicInteger()));
        assertThat(watched).isEqualTo(alone).containsExactly(SEARCHES, 0);
        assertThat(told.get()).isPositive();
        Work.at(1, 2); // nobody watches any more
    }

    private static double[] sum(AtomicInteger run) {
        return Lanes.sum(2, SEARCHES, () -> (search, sums) -> {
            run.incrementAndGet();
            sums[0]++;
        });
    }
}
