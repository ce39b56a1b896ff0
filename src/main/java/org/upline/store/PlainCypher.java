package org.upline.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Cypher as it stands, over Bolt, on a database that belongs to one case alone, as an embedded one does. */
final class PlainCypher implements CypherSession {
    private final Driver driver;
    private final String database;

    PlainCypher(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
    }

    @Override
    public QueryResult read(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        try (Session session = session(AccessMode.READ, Math.min(rowLimit, Answer.FETCH))) {
            return Answer.read(session.run(cypher, Answer.encoded(parameters)), rowLimit);
        } catch (Neo4jException e) {
            throw CypherFailure.of(e);
        }
    }

    @Override
    public QueryResult write(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        try (Session session = session(AccessMode.WRITE, Answer.FETCH)) {
            return Answer.written(session.run(cypher, Answer.encoded(parameters)), rowLimit);
        } catch (Neo4jException e) {
            throw CypherFailure.of(e);
        }
    }

    private Session session(AccessMode mode, int fetch) {
        return driver.session(SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .withFetchSize(fetch)
                .build());
    }
}
