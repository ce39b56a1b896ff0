package org.upline.store;

import java.util.LinkedHashMap;
import java.util.Map;
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

        /** All of a row, by name in the order written; the caller may add to them. */
        default Map<String, Object> of(int row) {
            Map<String, Object> properties = new LinkedHashMap<>();
            write(row, new PropertyWriter(properties::put));
            return properties;
        }
    }

    long node(int row) {
        return firstNode + row;
    }

    /** The key of a row as it is stored. */
    String storedKey(int row) {
        return StoredText.encode(IndexedText.key(keyOf.apply(row)));
    }
}
