package org.upline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a table with the relations that begin at them, cut by key into slices of some size; a node with more relations
 * than that is a slice alone. Together the slices cover every text a key can be, so that what somebody added falls into one of
 * them, too.
 *
 * <p>O(n log n) for n nodes; the keys are held.
 */
final class TableSlices {
    private final NodeTable table;
    private final List<Outgoing> outgoing;
    private final Keyed[] nodes;
    private final List<Integer> begins = new ArrayList<>();

    /**
     * @param relations those that begin at nodes of the table
     * @param size nodes and relations of a slice
     */
    TableSlices(NodeTable table, List<RelationTable> relations, int size) {
        this.table = table;
        this.outgoing = relations.stream()
                .map(each -> new Outgoing(each, new RowsByStart(each)))
                .toList();
        nodes = new Keyed[table.size()];
        Arrays.setAll(nodes, row -> new Keyed(table.storedKey(row), row));
        Arrays.parallelSort(nodes, Comparator.comparing(Keyed::key));
        begins.add(0);
        long records = 0;
        for (int place = 0; place < nodes.length; place++) {
            long more = 1 + relationsOf(nodes[place].row);
            if (records > 0 && records + more > size && parts(nodes[place].key)) {
                begins.add(place);
                records = 0;
            }
            records += more;
        }
    }

    private record Outgoing(RelationTable table, RowsByStart rows) {}

    /** A node by its key as it is stored. */
    record Keyed(String key, int row) {}

    /**
     * A slice.
     *
     * @param from the smallest key that falls into it
     * @param to the smallest that falls into the next; null for the last
     */
    record Slice(String from, @Nullable String to, List<Keyed> nodes) {}

    /** What is done with a relation that is to be there. */
    interface Expected {
        void take(RelationTable table, int row);
    }

    NodeTable table() {
        return table;
    }

    int count() {
        return begins.size();
    }

    Slice slice(int number) {
        int begin = begins.get(number);
        boolean isLast = number == begins.size() - 1;
        int end = isLast ? nodes.length : begins.get(number + 1);
        return new Slice(
                number == 0 ? "" : nodes[begin].key,
                isLast ? null : nodes[end].key,
                Arrays.asList(nodes).subList(begin, end));
    }

    /** Nodes and relations of a slice. */
    long records(Slice slice) {
        return slice.nodes.stream().mapToLong(node -> 1 + relationsOf(node.row)).sum();
    }

    private long relationsOf(int row) {
        long sum = 0;
        for (Outgoing each : outgoing) {
            sum += each.rows.begin(row + 1) - each.rows.begin(row);
        }
        return sum;
    }

    /** The relations that begin at the node of this row. */
    void relations(int node, Expected to) {
        for (Outgoing each : outgoing) {
            for (int place = each.rows.begin(node); place < each.rows.begin(node + 1); place++) {
                to.take(each.table, each.rows.row(place));
            }
        }
    }

    /**
     * Whether all orders of text agree on what is before the key and what is not. Java orders by UTF-16 units, Neo4j partly so and
     * partly by code points; they differ from the first surrogate on, so no slice begins with such a text.
     */
    private static boolean parts(String key) {
        return key.chars().allMatch(unit -> unit < Character.MIN_SURROGATE);
    }
}
