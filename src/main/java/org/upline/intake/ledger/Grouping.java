package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Rows put together by what they have in common. One pass over an open-addressed table, so that it stays linear
 * however the rows fall. Groups are numbered as they are met, and rows keep their order within a group.
 */
final class Grouping {

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
     * @param hash equal for rows that belong together
     */
    static Grouping of(int[] rows, IntUnaryOperator hash, Same same) {
        int size = Integer.highestOneBit(Math.max(8, (int) Math.min(rows.length * 2L, 1 << 29))) * 2;
        int[] table = new int[size];
        Arrays.fill(table, -1);
        int[] first = new int[rows.length];
        int[] groupOf = new int[rows.length];
        int groups = 0;
        for (int k = 0; k < rows.length; k++) {
            int slot = spread(hash.applyAsInt(rows[k])) & (size - 1);
            while (table[slot] >= 0 && !same.test(first[table[slot]], rows[k])) {
                slot = (slot + 1) & (size - 1);
            }
            if (table[slot] < 0) {
                table[slot] = groups;
                first[groups++] = rows[k];
            }
            groupOf[k] = table[slot];
        }
        return gathered(rows, groupOf, groups);
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

    int[] rows(int group) {
        return Arrays.copyOfRange(members, start[group], start[group + 1]);
    }
}
