package org.upline.store;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All relations of one type from the nodes of one table to those of another.
 *
 * @param type of the relations
 * @param identity name of the property that tells apart relations between the same two nodes; null where there is one at
 *     most
 * @param size how many
 * @param start row of the start node in its table, by row of this table
 * @param end row of the end node in its table, by row of this table
 * @param properties writes all properties of a row, the identity among them
 */
record RelationTable(
        String type,
        @Nullable String identity,
        NodeTable from,
        NodeTable to,
        int size,
        IntUnaryOperator start,
        IntUnaryOperator end,
        NodeTable.RowProperties properties) {

    long startNode(int row) {
        return from.node(start.applyAsInt(row));
    }

    long endNode(int row) {
        return to.node(end.applyAsInt(row));
    }
}
