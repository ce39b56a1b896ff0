package org.upline.funds;

import java.util.function.IntUnaryOperator;

/** Counting sorts: linear, and what is equal stays in the order in which it came, so that ties keep the order of ids. */
final class CountingSort {
    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private CountingSort() {}

    /**
     * The items by ascending key. O(items + keys).
     *
     * @param keys keys are 0 … keys−1
     */
    static int[] ascending(int[] items, int keys, IntUnaryOperator key) {
        int[] place = new int[keys + 1];
        for (int item : items) {
            place[key.applyAsInt(item) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            place[k + 1] += place[k];
        }
        int[] sorted = new int[items.length];
        for (int item : items) {
            sorted[place[key.applyAsInt(item)]++] = item;
        }
        return sorted;
    }

    /**
     * The items by descending value, which is at least zero: sixteen bits at a time, from the lowest up to the highest that
     * any value has.
     *
     * @param value by item
     */
    static int[] descending(int[] items, long[] value) {
        long highest = 0;
        for (int item : items) {
            highest = Math.max(highest, value[item]);
        }
        int[] sorted = items;
        for (int shift = 0; shift < Long.SIZE && highest >>> shift != 0; shift += DIGIT_BITS) {
            int digit = shift;
            sorted = ascending(sorted, DIGITS, item -> DIGITS - 1 - (int) (value[item] >>> digit & DIGITS - 1));
        }
        return sorted;
    }
}
