package org.upline.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the row of a list that has a key, at eight to sixteen bytes a row; the keys stay in the list. Where several rows
 * have one key, the last of them is found.
 */
final class RowIndex<T> {
    /** Where no row has the key. */
    static final int NONE = -1;

    private final List<T> records;
    private final Function<T, String> keyOf;
    private final int[] slots;

    /** @param records with access by index, not changed afterwards */
    RowIndex(List<T> records, Function<T, String> keyOf) {
        this.records = records;
        this.keyOf = keyOf;
        slots = new int[Integer.highestOneBit(Math.max(4, (int) Math.min(records.size() * 2L, 1 << 29))) * 2];
        Arrays.fill(slots, NONE);
        for (int row = 0; row < records.size(); row++) {
            slots[slot(keyOf.apply(records.get(row)))] = row;
        }
    }

    int find(String key) {
        return slots[slot(key)];
    }

    private int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != NONE && !keyOf.apply(records.get(slots[slot])).equals(key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
