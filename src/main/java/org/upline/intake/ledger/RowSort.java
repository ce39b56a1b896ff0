package org.upline.intake.ledger;

/** A stable merge sort of row numbers by what stands in the rows, without boxing. Rows in order cost one look each. */
public final class RowSort {

    private static final int SMALL = 12;

    private RowSort() {}

    /** How two rows compare: below zero, zero or above. */
    @FunctionalInterface
    public interface Order {
        int compare(int a, int b);
    }

    /** Sorts all; n log n, and a copy unless they are in order. */
    public static void sort(int[] rows, Order order) {
        sort(rows, 0, rows.length, order);
    }

    /** Sorts the part from {@code from} to before {@code to}. Time n log n; a copy of the part. */
    static void sort(int[] rows, int from, int to, Order order) {
        if (to - from <= SMALL) {
            insert(rows, from, to, order);
        } else if (!isSorted(rows, from, to, order)) {
            int[] spare = new int[to - from];
            for (int start = from; start < to; start += SMALL) {
                insert(rows, start, Math.min(start + SMALL, to), order);
            }
            for (long width = SMALL; width < to - from; width *= 2) {
                for (long start = from; start + width < to; start += 2 * width) {
                    merge(
                            rows,
                            (int) start,
                            (int) (start + width),
                            (int) Math.min(start + 2 * width, to),
                            spare,
                            order);
                }
            }
        }
    }

    private static boolean isSorted(int[] rows, int from, int to, Order order) {
        for (int k = from + 1; k < to; k++) {
            if (order.compare(rows[k - 1], rows[k]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void insert(int[] rows, int from, int to, Order order) {
        for (int k = from + 1; k < to; k++) {
            int row = rows[k];
            int hole = k;
            while (hole > from && order.compare(rows[hole - 1], row) > 0) {
                rows[hole] = rows[hole - 1];
                hole--;
            }
            rows[hole] = row;
        }
    }

    private static void merge(int[] rows, int from, int middle, int to, int[] spare, Order order) {
        if (order.compare(rows[middle - 1], rows[middle]) <= 0) {
            return;
        }
        int left = middle - from;
        System.arraycopy(rows, from, spare, 0, left);
        int a = 0;
        int b = middle;
        int out = from;
        while (a < left && b < to) {
            rows[out++] = order.compare(spare[a], rows[b]) <= 0 ? spare[a++] : rows[b++];
        }
        System.arraycopy(spare, a, rows, out, left - a);
    }

    /**
     * Sorts rows by a key each, keeping rows of one key in order; the keys move along. Bottom-up merges that read and write
     * in sequence, several times as fast as comparing through the rows.
     */
    static void sortByKey(int[] rows, long[] keys) {
        int n = rows.length;
        int[] fromRows = rows;
        long[] fromKeys = keys;
        int[] toRows = new int[n];
        long[] toKeys = new long[n];
        for (long width = 1; width < n; width *= 2) {
            for (long start = 0; start < n; start += 2 * width) {
                int middle = (int) Math.min(start + width, n);
                int end = (int) Math.min(start + 2 * width, n);
                int a = (int) start;
                int b = middle;
                for (int out = a; out < end; out++) {
                    int from = b == end || (a < middle && fromKeys[a] <= fromKeys[b]) ? a++ : b++;
                    toRows[out] = fromRows[from];
                    toKeys[out] = fromKeys[from];
                }
            }
            int[] spareRows = fromRows;
            long[] spareKeys = fromKeys;
            fromRows = toRows;
            fromKeys = toKeys;
            toRows = spareRows;
            toKeys = spareKeys;
        }
        if (fromRows != rows) {
            System.arraycopy(fromRows, 0, rows, 0, n);
            System.arraycopy(fromKeys, 0, keys, 0, n);
        }
    }
}
