package org.upline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.SummaryCounters;
import org.upline.model.UplineException;

/**
 * Writes the tables of a graph to a server in several sessions at once, a stretch of rows a transaction. Each transaction also
 * leaves a node that says which stretch it was: a stretch is written once and no more, however often a transaction is tried,
 * whether this program or a later one goes on with it. So nothing need be merged, which on a server is the slow way.
 */
final class BatchWriter {
    /** Rows of a stretch. */
    static final int ROWS = 5_000;

    private final ServerStore server;
    private final CaseScope scope;
    private final int sessions;
    private final LoadWatch watch;
    private final String prefix;
    private final Set<String> done;
    private final AtomicLong written = new AtomicLong();
    private long total;

    BatchWriter(ServerStore server, CaseScope scope, int sessions, LoadWatch watch) {
        this.server = server;
        this.scope = scope;
        this.sessions = sessions;
        this.watch = watch;
        // Raised when stretches are cut otherwise, so that one is never taken for another.
        this.prefix = scope.value() + "|1:" + ROWS + "|";
        Object known =
                server.ask("MATCH (b:UplineBatch {load: $load}) RETURN collect(b.id)", Map.of("load", scope.value()));
        this.done = new HashSet<>();
        if (known instanceof List<?> ids) {
            ids.forEach(id -> done.add(String.valueOf(id)));
        }
    }

    /** Whether what stands there of this generation, if anything, can be added to. */
    boolean canGoOn() {
        Object begun = server.ask(
                "MATCH (g:Generation {uplineScope: $scope, id: $generation}) RETURN coalesce(g.stale, false)",
                Map.of("scope", scope.value(), "generation", scope.generation()));
        return begun == null || (Boolean.FALSE.equals(begun) && done.stream().allMatch(id -> id.startsWith(prefix)));
    }

    /** Writes all that is not written yet. */
    void write(CaseGraph graph) {
        server.change(
                "MERGE (g:Generation {uplineScope: $scope, id: $generation}) ON CREATE SET g.complete = false",
                Map.of("scope", scope.value(), "generation", scope.generation()));
        List<NodeTable> nodes = graph.nodes().subList(1, graph.nodes().size());
        total = nodes.stream().mapToLong(NodeTable::size).sum()
                + graph.relations().stream().mapToLong(RelationTable::size).sum();
        try (SessionCrew crew =
                new SessionCrew(server, AccessMode.WRITE, sessions, () -> watch.written(written.get(), total))) {
            nodes.forEach(table -> nodes(crew, table));
            for (int number = 0; number < graph.relations().size(); number++) {
                relations(crew, graph.relations().get(number), number);
            }
        }
        watch.written(total, total);
    }

    private void nodes(SessionCrew crew, NodeTable table) {
        String cypher = "UNWIND $rows AS row CREATE (n:%s) SET n = row".formatted(table.label());
        write(
                crew,
                new Stretches(
                        table.label(),
                        cypher,
                        table.size(),
                        row -> {
                            Map<String, Object> properties = table.properties().of(row);
                            properties.put(CaseScope.PROPERTY, scope.value());
                            return properties;
                        },
                        SummaryCounters::nodesCreated));
    }

    /** Sorted by their beginnings, so that sessions seldom wait for the same node. */
    private void relations(SessionCrew crew, RelationTable table, int number) {
        String cypher = """
                UNWIND $rows AS row
                MATCH (a:%1$s {uplineScope: $scope, %2$s: row.start})
                MATCH (b:%3$s {uplineScope: $scope, %4$s: row.end})
                CREATE (a)-[r:%5$s]->(b) SET r = row.properties
                """.formatted(
                        table.from().label(),
                        table.from().key(),
                        table.to().label(),
                        table.to().key(),
                        table.type());
        RowsByStart order = new RowsByStart(table);
        write(
                crew,
                new Stretches(
                        table.type() + number,
                        cypher,
                        table.size(),
                        place -> relation(table, order.row(place)),
                        SummaryCounters::relationshipsCreated));
    }

    private static Map<String, Object> relation(RelationTable table, int row) {
        return Map.of(
                "start",
                table.from().storedKey(table.start().applyAsInt(row)),
                "end",
                table.to().storedKey(table.end().applyAsInt(row)),
                "properties",
                table.properties().of(row));
    }

    private interface Made {
        int of(SummaryCounters counters);
    }

    /** A table as it is written: its name among the stretches, the statement, its rows, and what a row makes. */
    private record Stretches(String name, String cypher, int size, IntFunction<Map<String, Object>> rows, Made made) {}

    private void write(SessionCrew crew, Stretches table) {
        int stretches = (int) ((table.size() + ROWS - 1L) / ROWS);
        crew.each(stretches, 1, (session, number) -> stretch(session, table, number));
    }

    private void stretch(Session session, Stretches table, int number) {
        int from = number * ROWS;
        int end = Math.min(table.size() - from, ROWS) + from;
        String id = prefix + table.name() + "/" + number;
        if (!done.contains(id)) {
            List<Map<String, Object>> rows = new ArrayList<>(end - from);
            for (int row = from; row < end; row++) {
                rows.add(table.rows().apply(row));
            }
            session.executeWriteWithoutResult(tx -> once(tx, id, table, rows));
        }
        written.addAndGet(end - from);
    }

    private void once(TransactionContext tx, String id, Stretches table, List<Map<String, Object>> rows) {
        boolean first = tx.run(
                                "MERGE (b:UplineBatch {id: $id}) ON CREATE SET b.load = $load",
                                Map.of("id", id, "load", scope.value()))
                        .consume()
                        .counters()
                        .nodesCreated()
                == 1;
        if (!first) {
            return;
        }
        SummaryCounters counters = tx.run(table.cypher(), Map.of("rows", rows, "scope", scope.value()))
                .consume()
                .counters();
        if (table.made().of(counters) != rows.size()) {
            throw UplineException.of("server.write.incomplete", table.name());
        }
    }
}
