package org.upline.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;

/**
 * A case as Neo4j's batch importer takes it: record by record out of memory, by several threads, without a file between.
 * So no text has to be quoted, and a delimiter, a line break or a NUL in a name is nothing special.
 *
 * <p>The number of a node in {@link CaseGraph} becomes its id in the store, so that a scan meets nodes in the order of the
 * case.
 */
final class GraphInput implements Input {
    /** Records a thread takes at a time. */
    private static final int CHUNK = 5_000;

    private final CaseGraph graph;

    GraphInput(CaseGraph graph) {
        this.graph = graph;
    }

    @Override
    public InputIterable nodes(Collector badCollector) {
        return () -> new Chunks<>(graph.nodes(), NodeTable::size, GraphInput::node);
    }

    @Override
    public InputIterable relationships(Collector badCollector) {
        return () -> new Chunks<>(graph.relations(), RelationTable::size, GraphInput::relation);
    }

    private static void node(NodeTable table, int row, InputEntityVisitor visitor) throws IOException {
        visitor.id(table.node(row));
        visitor.labels(new String[] {table.label()});
        table.properties().write(row, new PropertyWriter(visitor::property));
        visitor.endOfEntity();
    }

    private static void relation(RelationTable table, int row, InputEntityVisitor visitor) throws IOException {
        visitor.startId(table.startNode(row));
        visitor.endId(table.endNode(row));
        visitor.type(table.type());
        table.properties().write(row, new PropertyWriter(visitor::property));
        visitor.endOfEntity();
    }

    @Override
    public IdType idType() {
        return IdType.ACTUAL;
    }

    @Override
    public ReadableGroups groups() {
        return ReadableGroups.EMPTY;
    }

    /** Counts are exact; properties and their sizes, by which the importer divides memory, are what a full record has. */
    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator sizes) {
        long nodes = graph.nodes().stream().mapToLong(NodeTable::size).sum();
        long relations =
                graph.relations().stream().mapToLong(RelationTable::size).sum();
        return Input.knownEstimates(nodes, relations, nodes * 20, relations * 10, nodes * 400, relations * 200, nodes);
    }

    @FunctionalInterface
    private interface Entity<T> {
        void visit(T table, int row, InputEntityVisitor visitor) throws IOException;
    }

    /** Hands out the rows of the tables in stretches, each stretch to one thread. */
    private static final class Chunks<T> implements InputIterator {
        private final List<T> tables;
        private final Entity<T> entity;

        /** Number of the first chunk of each table, and of the one after the last. */
        private final long[] firstChunk;

        private final int[] sizes;
        private final AtomicLong next = new AtomicLong();

        Chunks(List<T> tables, ToIntFunction<T> size, Entity<T> entity) {
            this.tables = tables;
            this.entity = entity;
            this.sizes = tables.stream().mapToInt(size).toArray();
            this.firstChunk = new long[tables.size() + 1];
            for (int i = 0; i < sizes.length; i++) {
                firstChunk[i + 1] = firstChunk[i] + (sizes[i] + CHUNK - 1L) / CHUNK;
            }
        }

        @Override
        public InputChunk newChunk() {
            return new Stretch<>(this);
        }

        @Override
        public boolean next(InputChunk chunk) {
            long number = next.getAndIncrement();
            if (number >= firstChunk[tables.size()]) {
                return false;
            }
            int table = 0;
            while (number >= firstChunk[table + 1]) {
                table++;
            }
            int from = Math.toIntExact((number - firstChunk[table]) * CHUNK);
            ((Stretch<?>) chunk).set(table, from, Math.min(sizes[table] - from, CHUNK) + from);
            return true;
        }

        @Override
        public void close() {}
    }

    /** Some rows of one table. */
    private static final class Stretch<T> implements InputChunk {
        private final Chunks<T> of;
        private int table;
        private int row;
        private int end;

        Stretch(Chunks<T> of) {
            this.of = of;
        }

        void set(int table, int from, int end) {
            this.table = table;
            this.row = from;
            this.end = end;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (row == end) {
                return false;
            }
            of.entity.visit(of.tables.get(table), row, visitor);
            row++;
            return true;
        }

        @Override
        public void close() {}
    }
}
