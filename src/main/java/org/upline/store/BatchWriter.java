package org.upline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Writes the tables of a graph to a server, a batch a transaction, in four sessions at once. Everything is merged by its key,
 * so that a batch may be written twice, as it is when two sessions block one another and the driver tries again.
 */
final class BatchWriter implements AutoCloseable {
    private static final int SESSIONS = 4;
    private static final int BATCH = 5_000;

    private final Supplier<Session> sessions;
    private final String generation;
    private final ExecutorService workers = Executors.newFixedThreadPool(SESSIONS);

    BatchWriter(Supplier<Session> sessions, String generation) {
        this.sessions = sessions;
        this.generation = generation;
    }

    void nodes(NodeTable table) {
        String cypher =
                "UNWIND $rows AS row MERGE (n:%s {%s: row.key}) SET n = row.properties, n.generation = $generation"
                        .formatted(table.label(), table.key());
        write(
                cypher,
                table.size(),
                row -> Map.of("key", table.storedKey(row), "properties", properties(table.properties(), row)));
    }

    /**
     * Not by MERGE, which locks both ends, so that sessions would wait for one another at every hub: a row is in one batch
     * alone, so it is enough to look first.
     */
    void relations(RelationTable table) {
        String identity = table.identity() == null ? "" : " {%1$s: row.properties.%1$s}".formatted(table.identity());
        String index = "id".equals(table.identity()) ? " USING INDEX known:%s(id)".formatted(table.type()) : "";
        String cypher = """
                UNWIND $rows AS row
                MATCH (a:%1$s {%2$s: row.start})
                MATCH (b:%3$s {%4$s: row.end})
                OPTIONAL MATCH (a)-[known:%5$s%6$s]->(b)%7$s
                FOREACH (r IN CASE WHEN known IS NULL THEN [] ELSE [known] END |
                  SET r = row.properties, r.generation = $generation)
                FOREACH (x IN CASE WHEN known IS NULL THEN [1] ELSE [] END |
                  CREATE (a)-[r:%5$s {generation: $generation}]->(b) SET r += row.properties)
                """.formatted(
                        table.from().label(),
                        table.from().key(),
                        table.to().label(),
                        table.to().key(),
                        table.type(),
                        identity,
                        index);
        write(
                cypher,
                table.size(),
                row -> Map.of(
                        "start",
                        table.from().storedKey(table.start().applyAsInt(row)),
                        "end",
                        table.to().storedKey(table.end().applyAsInt(row)),
                        "properties",
                        properties(table.properties(), row)));
    }

    private static Map<String, Object> properties(NodeTable.RowProperties of, int row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        of.write(row, new PropertyWriter(properties::put));
        return properties;
    }

    private void write(String cypher, int size, IntFunction<Map<String, Object>> rows) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            running.add(workers.submit(() -> {
                try (Session session = sessions.get()) {
                    for (int from = next.getAndAdd(BATCH); from >= 0 && from < size; from = next.getAndAdd(BATCH)) {
                        batch(session, cypher, rows, from, Math.min(size - from, BATCH) + from);
                    }
                }
            }));
        }
        running.forEach(BatchWriter::await);
    }

    private void batch(Session session, String cypher, IntFunction<Map<String, Object>> rows, int from, int end) {
        List<Map<String, Object>> batch = new ArrayList<>(end - from);
        for (int row = from; row < end; row++) {
            batch.add(rows.apply(row));
        }
        session.executeWriteWithoutResult(tx ->
                tx.run(cypher, Map.of("rows", batch, "generation", generation)).consume());
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UplineException(Message.of("store.server.interrupted"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Neo4jException failure) {
                throw CypherFailure.of(failure);
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
