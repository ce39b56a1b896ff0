package org.upline.store;

import java.util.function.IntFunction;

/**
 * All nodes of one label. The nodes of a graph are numbered through its tables, one table after the other.
 *
 * @param label of the nodes
 * @param key name of the property that tells them apart
 * @param firstNode number of the first node
 * @param size how many
 * @param keyOf text of the key of a row, before {@link IndexedText}
 * @param properties writes all properties of a row, the key among them
 */
record NodeTable(
        String label, String key, long firstNode, int size, IntFunction<String> keyOf, RowProperties properties) {

    /** Writes the properties of one row of a table. */
    @FunctionalInterface
    interface RowProperties {
        void write(int row, PropertyWriter to);
    }

    long node(int row) {
        return firstNode + row;
    }

    /** The key of a row as it is stored. */
    String storedKey(int row) {
        return StoredText.encode(IndexedText.key(keyOf.apply(row)));
    }
}
