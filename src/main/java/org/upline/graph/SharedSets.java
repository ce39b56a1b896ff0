package org.upline.graph;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A partition as {@link DisjointSets}, which several threads may grow at once. The smallest element of a set stands for it, so
 * when all are done the result is the same whoever came first.
 *
 * <p>Without locks: only an element that stands for its set is ever put under another, always a smaller one, and by a
 * compare-and-set that fails if it no longer does; so there are no cycles, and no union is lost. Shortening a way is a plain
 * write: whatever a thread may still see there lies above the element. Source: Anderson and Woll, Wait-free parallel algorithms
 * for the union-find problem, 1991; the order by number is that of Jayanti and Tarjan 2016 with a fixed order. O(log n)
 * amortised as a rule, 4 bytes an element.
 */
final class SharedSets {
    private static final VarHandle ABOVE = MethodHandles.arrayElementVarHandle(int[].class);

    private final int[] above;

    /** Every element alone; elements are 0 … n−1. */
    SharedSets(int elements) {
        above = new int[elements];
        for (int i = 0; i < elements; i++) {
            above[i] = i;
        }
    }

    /** Smallest element met so far of the set the element is in; the smallest of all once the unions have ended. */
    int smallest(int element) {
        int at = element;
        int higher = above[at];
        while (higher != at) {
            int next = above[higher];
            if (next == higher) {
                return higher;
            }
            above[at] = next;
            at = next;
            higher = above[at];
        }
        return at;
    }

    /** Makes one set of those the elements are in; gives one that stands above both. */
    int union(int one, int other) {
        int a = smallest(one);
        int b = smallest(other);
        while (a != b) {
            int larger = Math.max(a, b);
            int smaller = Math.min(a, b);
            if (ABOVE.compareAndSet(above, larger, larger, smaller)) {
                return smaller;
            }
            a = smallest(larger);
            b = smallest(smaller);
        }
        return a;
    }
}
