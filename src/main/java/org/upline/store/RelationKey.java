package org.upline.store;

import org.jspecify.annotations.Nullable;

/**
 * By what a relation is told apart from all others.
 *
 * @param identity value of the table's identity; null where it has none
 */
record RelationKey(
        String type,
        String start,
        String endLabel,
        String end,
        @Nullable Object identity) {

    static RelationKey of(RelationTable table, int row, String start) {
        String identity = table.identity();
        return new RelationKey(
                table.type(),
                start,
                table.to().label(),
                table.to().storedKey(table.end().applyAsInt(row)),
                identity == null ? null : table.properties().of(row).get(identity));
    }

    /** For people. */
    String text() {
        return start + " → " + end + (identity == null ? "" : " (" + identity + ")");
    }
}
