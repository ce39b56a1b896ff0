package org.upline.graph;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.upline.model.Work;

/**
 * Searches from many sources whose finds are added up vertex by vertex. The sources are dealt out to a fixed number of lanes
 * and the lanes added up in their order, so the sums have the same bits on any number of threads. 8 bytes a vertex and lane.
 */
final class Lanes {
    private static final int COUNT = 16;

    private Lanes() {}

    /** A search with its own working memory. */
    interface Search {
        /** Searches once more and adds what it finds. */
        void run(int search, double[] sums);
    }

    /** Makes a search for a lane. */
    interface Maker {
        Search make();
    }

    /** Runs the searches 0 … count−1 and gives the sums. */
    static double[] sum(int vertices, int count, Maker maker) {
        int lanes = Math.min(COUNT, count);
        double[][] sums = new double[lanes][];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, lanes).parallel().forEach(lane -> {
            Search search = maker.make();
            double[] mine = new double[vertices];
            for (int s = lane; s < count; s += COUNT) {
                search.run(s, mine);
                Work.at(done.incrementAndGet(), count);
            }
            sums[lane] = mine;
        });
        double[] total = lanes == 0 ? new double[vertices] : sums[0];
        for (double[] more : Arrays.asList(sums).subList(Math.min(1, lanes), lanes)) {
            Arrays.setAll(total, v -> total[v] + more[v]);
        }
        return total;
    }
}
