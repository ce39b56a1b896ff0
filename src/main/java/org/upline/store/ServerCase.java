package org.upline.store;

import java.util.List;
import java.util.Map;
import org.upline.model.CaseData;
import org.upline.model.UplineException;

/**
 * The graph of one case in a database it may share with others. Each node carries the case and the generation it is of; a
 * generation is written beside the current one, seen by nobody until it is whole, and the switch from one to the next is one
 * transaction. What is old is marked then and taken away afterwards.
 *
 * <pre>
 * (:UplineCase {id, name, current})          a case; current is what the nodes of its generation carry as uplineScope
 * (:Generation {uplineScope, id, complete})  complete once it stands whole, stale once another took its place
 * (:UplineBatch {id, load})                  a stretch of rows that was written, while a generation is being written
 * </pre>
 */
public final class ServerCase {
    /** Nodes looked at, and relations removed, in a transaction. */
    private static final int NODES = 2_000;

    private static final int RELATIONS = 20_000;

    private static final long MARKERS = 10_000;

    private static final List<NodeTable> TABLES = CaseGraph.of(new StoredCase(
                    "", new CaseData(List.of(), List.of(), List.of(), List.of(), List.of()), List.of(), Map.of()))
            .nodes();

    private final ServerStore server;
    private final String id;
    private final String name;

    ServerCase(ServerStore server, String id, String name) {
        this.server = server;
        this.id = id;
        this.name = name;
    }

    private CaseScope scope(String generation) {
        return new CaseScope(id, generation);
    }

    /** Queries on a generation, which must stand whole. */
    public CypherSession cypher(String generation) {
        return new CaseCypher(server, scope(generation));
    }

    /** Whether the generation stands whole on the server. */
    public boolean holds(String generation) {
        return server.ask(
                        "MATCH (g:Generation {uplineScope: $scope, id: $generation}) WHERE g.complete RETURN 1",
                        Map.of("scope", scope(generation).value(), "generation", generation))
                != null;
    }

    /**
     * Writes a generation beside what is there. What an interrupted writing of the same generation left is kept, and the rest
     * written. Costs a session for each of some processors, and on the server about as much memory as a batch of rows for
     * each.
     *
     * @param sessions how many write at once
     * @throws UplineException if the data contradict themselves or the database holds something that is no case of Upline's,
     *     and then nothing is changed; or if the server fails
     */
    public void write(StoredCase content, int sessions, LoadWatch watch) {
        CaseGraph graph = CaseGraph.of(content);
        CaseScope scope = scope(content.generation());
        requireOurs();
        for (String statement : Schema.ofServer()) {
            server.change(statement, Map.of());
        }
        server.ask("CALL db.awaitIndexes(3600)", Map.of());
        server.change("MERGE (c:UplineCase {id: $id}) SET c.name = $name", Map.of("id", id, "name", name));
        if (holds(content.generation())) {
            forgetBatches(scope);
            return;
        }
        BatchWriter writer = new BatchWriter(server, scope, sessions, watch);
        if (!writer.canGoOn()) {
            remove(scope);
        }
        writer.write(graph);
        server.change(
                "MATCH (g:Generation {uplineScope: $scope, id: $generation}) SET g.complete = true",
                Map.of("scope", scope.value(), "generation", scope.generation()));
        forgetBatches(scope);
    }

    /**
     * Reads a generation back and compares it with what it was written from.
     *
     * @param sessions how many read at once; on a cluster its members share in it
     * @throws UplineException if the generation does not stand whole there, before or after; or if the server fails
     */
    public GraphComparison compare(StoredCase content, int sessions, LoadWatch watch) {
        if (!holds(content.generation())) {
            throw UplineException.of("server.check.absent", server.place());
        }
        GraphComparison comparison = new GraphReader(
                        server, GraphScope.of(scope(content.generation())), sessions, watch)
                .compare(CaseGraph.of(content));
        if (!holds(content.generation())) {
            throw UplineException.of("server.generation.replaced");
        }
        return comparison;
    }

    /** Takes a generation away, whatever stands there of it, and {@linkplain #write writes} it from its beginning. */
    public void rewrite(StoredCase content, int sessions, LoadWatch watch) {
        CaseGraph.of(content);
        server.change(
                "MATCH (g:Generation {uplineScope: $scope, id: $generation}) SET g.stale = true, g.complete = false",
                Map.of("scope", scope(content.generation()).value(), "generation", content.generation()));
        write(content, sessions, watch);
    }

    /**
     * Makes a generation the current one, if it stands whole, and takes the others away. Readers of ours ask for the
     * generation of their decisions, others for {@code current}; either way they see one generation or the other.
     */
    public void keepOnly(String generation) {
        if (server.isLost() || !holds(generation)) {
            return;
        }
        Map<String, Object> current =
                Map.of("id", id, "scope", scope(generation).value());
        server.changes(tx -> {
            boolean switched = tx.run(
                                    "MATCH (c:UplineCase {id: $id}) WHERE coalesce(c.current, '') <> $scope"
                                            + " SET c.current = $scope RETURN 1",
                                    current)
                            .list()
                            .size()
                    > 0;
            if (switched) {
                tx.run(
                                "MATCH (g:Generation) WHERE g.uplineScope STARTS WITH $id + '/' AND g.id IS NOT NULL"
                                        + " AND g.uplineScope <> $scope SET g.stale = true, g.complete = false",
                                current)
                        .consume();
            }
        });
        removeGenerations("AND g.stale");
    }

    /** Removes the case from the database, with every generation. */
    public void drop() {
        server.change(
                "MATCH (g:Generation) WHERE g.uplineScope STARTS WITH $id + '/' AND g.id IS NOT NULL"
                        + " SET g.stale = true, g.complete = false",
                Map.of("id", id));
        removeGenerations("");
        server.change("MATCH (c:UplineCase {id: $id}) DELETE c", Map.of("id", id));
    }

    private void removeGenerations(String which) {
        String find = "MATCH (g:Generation) WHERE g.uplineScope STARTS WITH $id + '/' AND g.id IS NOT NULL " + which
                + " RETURN g.id ORDER BY g.id LIMIT 1";
        for (Object next = server.ask(find, Map.of("id", id));
                next != null;
                next = server.ask(find, Map.of("id", id))) {
            remove(scope((String) next));
        }
    }

    /** Takes a generation away, its mark last, so that an interrupted removal is found and finished. */
    private void remove(CaseScope scope) {
        Map<String, Object> of = Map.of("scope", scope.value());
        forgetBatches(scope);
        for (int table = TABLES.size() - 1; table > 0; table--) {
            String some = "MATCH (n:%1$s) WHERE n.uplineScope = $scope AND n.%2$s IS NOT NULL WITH n LIMIT %3$d "
                    .formatted(TABLES.get(table).label(), TABLES.get(table).key(), NODES);
            boolean left = true;
            while (left) {
                String relations = some + "MATCH (n)-[r]-() WITH DISTINCT r LIMIT " + RELATIONS + " DELETE r";
                if (server.change(relations, of).counters().relationshipsDeleted() < RELATIONS) {
                    left = server.change(some + "DETACH DELETE n", of)
                                    .counters()
                                    .nodesDeleted()
                            == NODES;
                }
            }
        }
        // What users wrote themselves may have any label.
        String others = "MATCH (n) WHERE n.uplineScope = $scope AND NOT n:Generation WITH n LIMIT " + NODES
                + " DETACH DELETE n";
        while (server.change(others, of).counters().nodesDeleted() == NODES) {
            Thread.onSpinWait();
        }
        server.change(
                "MATCH (g:Generation {uplineScope: $scope, id: $generation}) DETACH DELETE g",
                Map.of("scope", scope.value(), "generation", scope.generation()));
    }

    private void forgetBatches(CaseScope scope) {
        String some = "MATCH (b:UplineBatch {load: $scope}) WITH b LIMIT " + MARKERS + " DELETE b";
        while (server.change(some, Map.of("scope", scope.value())).counters().nodesDeleted() == MARKERS) {
            Thread.onSpinWait();
        }
    }

    private void requireOurs() {
        boolean known = server.ask("MATCH (c:UplineCase) RETURN 1 LIMIT 1", Map.of()) != null;
        if (!known && server.ask("MATCH (n) RETURN 1 LIMIT 1", Map.of()) != null) {
            throw UplineException.of("store.server.foreign", server.place());
        }
    }
}
