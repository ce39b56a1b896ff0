package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows put together by what they have in common. Passes over open-addressed tables, so that it stays linear
 * however the rows fall. Groups are numbered as they are met, and rows keep their order within a group.
 */
final class Grouping {

    /** So many rows are put together by the caller alone. */
    private static final int FEW = 1 << 15;

    private static final int HEAPS = 1 << 8;
    private static final int HEAP_SHIFT = Integer.SIZE - 8;

    private final int[] start;
    private final int[] members;

    private Grouping(int[] start, int[] members) {
        this.start = start;
        this.members = members;
    }

    /** Whether two rows belong together. */
    @FunctionalInterface
    interface Same {
        boolean test(int a, int b);
    }

    /**
     * Puts rows together.
     *
     * @param rows the rows to put together, in the order they are to keep
     * @param hash equal for rows that belong together; like {@code same} it is asked from several threads at once
     */
    static Grouping of(int[] rows, IntUnaryOperator hash, Same same) {
        int[] groupOf = rows.length <= FEW ? leaders(rows, hash, same) : leadersTogether(rows, hash, same);
        int groups = 0;
        for (int k = 0; k < rows.length; k++) {
            // The first of a group stands before the others, and has its number by now.
            groupOf[k] = groupOf[k] == k ? groups++ : groupOf[groupOf[k]];
        }
        return gathered(rows, groupOf, groups);
    }

    /** By place among the rows, the first place whose row belongs to the same group. */
    private static int[] leaders(int[] rows, IntUnaryOperator hash, Same same) {
        int[] hashes = new int[rows.length];
        int[] places = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            hashes[k] = spread(hash.applyAsInt(rows[k]));
            places[k] = k;
        }
        int[] leader = new int[rows.length];
        lead(places, 0, places.length, hashes, rows, same, leader);
        return leader;
    }

    /**
     * The same for many rows: they are dealt out by the upper bits of their hashes, each heap in the order of the rows, and
     * the heaps are gone through side by side. The table of a heap stays in the cache, which a single one would not.
     */
    private static int[] leadersTogether(int[] rows, IntUnaryOperator hash, Same same) {
        int[] hashes = new int[rows.length];
        int stretches = Stretches.count(rows.length);
        int[][] next = new int[stretches][];
        IntStream.range(0, stretches).parallel().forEach(s -> {
            int[] sizes = new int[HEAPS];
            for (int k = Stretches.start(s, rows.length); k < Stretches.start(s + 1, rows.length); k++) {
                hashes[k] = spread(hash.applyAsInt(rows[k]));
                sizes[hashes[k] >>> HEAP_SHIFT]++;
            }
            next[s] = sizes;
        });
        int[] heap = new int[HEAPS + 1];
        for (int h = 0; h < HEAPS; h++) {
            int at = heap[h];
            for (int[] sizes : next) {
                int size = sizes[h];
                sizes[h] = at;
                at += size;
            }
            heap[h + 1] = at;
        }
        int[] places = new int[rows.length];
        IntStream.range(0, stretches).parallel().forEach(s -> {
            for (int k = Stretches.start(s, rows.length); k < Stretches.start(s + 1, rows.length); k++) {
                places[next[s][hashes[k] >>> HEAP_SHIFT]++] = k;
            }
        });
        int[] leader = new int[rows.length];
        IntStream.range(0, HEAPS)
                .parallel()
                .forEach(h -> lead(places, heap[h], heap[h + 1], hashes, rows, same, leader));
        return leader;
    }

    private static void lead(int[] places, int from, int to, int[] hashes, int[] rows, Same same, int[] leader) {
        int size = Integer.highestOneBit(Math.max(8, (int) Math.min((to - from) * 2L, 1 << 29))) * 2;
        int[] table = new int[size];
        Arrays.fill(table, -1);
        for (int p = from; p < to; p++) {
            int k = places[p];
            int slot = hashes[k] & (size - 1);
            while (table[slot] >= 0 && (hashes[table[slot]] != hashes[k] || !same.test(rows[table[slot]], rows[k]))) {
                slot = (slot + 1) & (size - 1);
            }
            if (table[slot] < 0) {
                table[slot] = k;
            }
            leader[k] = table[slot];
        }
    }

    /** Gathers rows whose groups are known by number, one for each of the rows. */
    static Grouping gathered(int[] rows, int[] groupOf, int groups) {
        int[] start = new int[groups + 1];
        for (int group : groupOf) {
            start[group + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[] next = Arrays.copyOf(start, groups);
        int[] members = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            members[next[groupOf[k]]++] = rows[k];
        }
        return new Grouping(start, members);
    }

    /** Mixes two keys into a hash. */
    static int hash(long a, long b) {
        long mixed = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed ^ mixed >>> 32);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    int count() {
        return start.length - 1;
    }

    int start(int group) {
        return start[group];
    }

    int end(int group) {
        return start[group + 1];
    }

    int size(int group) {
        return start[group + 1] - start[group];
    }

    /** The row that stands at a place between {@link #start} and {@link #end} of its group. */
    int row(int place) {
        return members[place];
    }

    /** The rows of all groups, one group after the other. */
    int[] rows() {
        return members.clone();
    }

    int[] rows(int group) {
        return Arrays.copyOfRange(members, start[group], start[group + 1]);
    }
}
