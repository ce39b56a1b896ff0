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
     * in sequence, several times as fast as comparing through the rows, on all processors. Time n log n; a copy of both.
     */
    static void sortByKey(int[] rows, long[] keys) {
        if (isAscending(keys)) {
            return;
        }
        int n = rows.length;
        Keyed here = new Keyed(rows, keys);
        Keyed there = new Keyed(new int[n], new long[n]);
        // The merges of a stretch are even in number, and leave it where it was.
        Stretches.together(n, (from, to) -> {
            for (int width = 1; width < Stretches.SIZE; width *= 4) {
                mergeAll(here, there, from, to, width);
                mergeAll(there, here, from, to, 2 * width);
            }
        });
        Keyed source = here;
        Keyed target = there;
        for (long width = Stretches.SIZE; width < n; width *= 2) {
            Keyed from = source;
            Keyed to = target;
            long half = width;
            Stretches.together(n, (first, last) -> mergePart(from, to, n, half, first, last));
            source = to;
            target = from;
        }
        if (source.rows != rows) {
            System.arraycopy(source.rows, 0, rows, 0, n);
            System.arraycopy(source.keys, 0, keys, 0, n);
        }
    }

    /** Rows with their keys beside them. */
    private static final class Keyed {
        final int[] rows;
        final long[] keys;

        Keyed(int[] rows, long[] keys) {
            this.rows = rows;
            this.keys = keys;
        }
    }

    private static boolean isAscending(long[] keys) {
        for (int k = 1; k < keys.length; k++) {
            if (keys[k - 1] > keys[k]) {
                return false;
            }
        }
        return true;
    }

    /** Merges the sorted halves of all pairs of one width in a stretch. */
    private static void mergeAll(Keyed from, Keyed to, int first, int last, int width) {
        for (int start = first; start < last; start += 2 * width) {
            int middle = Math.min(start + width, last);
            int end = Math.min(start + 2 * width, last);
            merge(from, to, start, middle, middle, end, start, end);
        }
    }

    /** Of the merge of two sorted halves, what comes to stand between two places, neither of which is in another merge. */
    private static void mergePart(Keyed from, Keyed to, int n, long width, int first, int last) {
        int start = (int) (first / (2 * width) * (2 * width));
        int middle = (int) Math.min(start + width, n);
        int end = (int) Math.min(start + 2 * width, n);
        int ofLeft = ofLeft(from.keys, start, middle, end, first - start);
        merge(from, to, start + ofLeft, middle, middle + (first - start - ofLeft), end, first, last);
    }

    /** How many of the left half are among the first so many of the merge of both. */
    private static int ofLeft(long[] keys, int start, int middle, int end, int merged) {
        int low = Math.max(0, merged - (end - middle));
        int high = Math.min(merged, middle - start);
        while (low < high) {
            int left = (low + high) >>> 1;
            if (keys[start + left] <= keys[middle + merged - left - 1]) {
                low = left + 1;
            } else {
                high = left;
            }
        }
        return low;
    }

    private static void merge(Keyed from, Keyed to, int left, int middle, int right, int end, int first, int last) {
        int a = left;
        int b = right;
        for (int out = first; out < last; out++) {
            int next = b == end || (a < middle && from.keys[a] <= from.keys[b]) ? a++ : b++;
            to.rows[out] = from.rows[next];
            to.keys[out] = from.keys[next];
        }
    }
}
