package org.upline.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A case on a Neo4j server or cluster. The database belongs to the case alone and has the same model as an embedded store, so
 * that the same queries run on both.
 */
public final class ServerStore implements AutoCloseable {
    private final StoreTarget target;
    private final Driver driver;

    private ServerStore(StoreTarget target, Driver driver) {
        this.target = target;
        this.driver = driver;
    }

    /**
     * Connects and sees that the server answers.
     *
     * @throws UplineException if the server is out of reach, refuses the user, or does not have the database
     */
    public static ServerStore connect(StoreTarget target) {
        Driver driver;
        try {
            driver = target.driver();
        } catch (IllegalArgumentException e) {
            throw new UplineException(
                    Message.of("store.server.uri", target.uri().toString()), e);
        }
        ServerStore store = new ServerStore(target, driver);
        try {
            store.cypher().read("RETURN 1", Map.of(), 1);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    public CypherSession cypher() {
        return new CypherSession(driver, target.database());
    }

    /** Id of the generation that stands whole on the server; empty where there is none, or one is being written. */
    public Optional<String> generation() {
        return cypher().read("MATCH (g:Generation {complete: true}) RETURN g.id", Map.of(), 1).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .findFirst();
    }

    /**
     * Makes the database hold this case and nothing else of Upline's. What is there already is kept, what differs is put
     * right, what is of another generation is taken away at the end; so a broken run is mended by running it again. Readers
     * see a mixture while it runs, and {@link #generation()} is empty.
     *
     * @throws UplineException if the database holds something that is no case of Upline's or the data contradict themselves,
     *     and then nothing is changed; or if the server fails
     */
    public void write(StoredCase content) {
        CaseGraph graph = CaseGraph.of(content);
        CypherSession cypher = cypher();
        boolean foreign =
                cypher.read("MATCH (n) RETURN n LIMIT 1", Map.of(), 1).rows().size() == 1
                        && cypher.read("MATCH (g:Generation) RETURN g LIMIT 1", Map.of(), 1)
                                .rows()
                                .isEmpty();
        if (foreign) {
            throw UplineException.of("store.server.foreign", target.toString());
        }
        Map<String, Object> generation = Map.of("generation", content.generation());
        cypher.write(
                "MERGE (mark:Generation {id: $generation}) WITH mark MATCH (g:Generation) SET g.complete = false",
                generation,
                1);
        for (String statement : Schema.statements()) {
            cypher.write(statement, Map.of(), 1);
        }
        cypher.read("CALL db.awaitIndexes(3600)", Map.of(), 1);

        try (BatchWriter batches = new BatchWriter(this::session, content.generation())) {
            graph.nodes().stream()
                    .filter(table -> !table.label().equals("Generation"))
                    .forEach(batches::nodes);
            graph.relations().forEach(batches::relations);
        }
        for (String stale : List.of(
                "MATCH ()-[r]->() WHERE r.generation <> $generation CALL (r) { DELETE r } IN TRANSACTIONS",
                "MATCH (n) WHERE n.generation <> $generation CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
                "MATCH (g:Generation) WHERE g.id <> $generation DELETE g",
                "MATCH (g:Generation) SET g.complete = true")) {
            cypher.write(stale, generation, 1);
        }
    }

    private Session session() {
        return driver.session(SessionConfig.forDatabase(target.database()));
    }

    @Override
    public void close() {
        try {
            driver.close();
        } catch (Neo4jException e) {
            throw CypherFailure.of(e);
        }
    }
}
