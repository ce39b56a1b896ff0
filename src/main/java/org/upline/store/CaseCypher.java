package org.upline.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Cypher on one generation of one case on a server that holds others, too; to users the same as on a database of its own.
 *
 * <p>A read is one transaction that sees at its beginning and at its end that the generation stands whole. Old generations
 * are marked before anything of them is taken away, so an answer is of a whole generation or there is none.
 */
final class CaseCypher implements CypherSession {
    private static final String WHOLE =
            "MATCH (g:Generation {uplineScope: $scope, id: $generation}) WHERE g.complete RETURN 1";

    private final ServerStore server;
    private final CaseScope scope;

    CaseCypher(ServerStore server, CaseScope scope) {
        this.server = server;
        this.scope = scope;
    }

    @Override
    public QueryResult read(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        ScopedQuery query = scoped(cypher);
        if (query.inTransactions()) {
            throw UplineException.of("store.cypher.readOnly", "CALL … IN TRANSACTIONS");
        }
        try (Session session = server.session(AccessMode.READ, Math.min(rowLimit, Answer.FETCH))) {
            return session.executeRead(tx -> {
                requireWhole(tx);
                QueryResult answer = Answer.read(tx.run(query.text(), parameters(parameters)), rowLimit);
                requireWhole(tx);
                return answer;
            });
        } catch (Neo4jException e) {
            throw failure(cypher, e);
        }
    }

    /** Is run once and never tried again, for nobody knows whether doing it twice is doing it once. */
    @Override
    public QueryResult write(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        ScopedQuery query = scoped(cypher);
        try (Session session = server.session(AccessMode.WRITE, Answer.FETCH)) {
            if (query.inTransactions()) {
                return own(Answer.written(session.run(query.text(), parameters(parameters)), rowLimit));
            }
            try (Transaction tx = session.beginTransaction()) {
                requireWhole(tx);
                QueryResult answer = Answer.written(tx.run(query.text(), parameters(parameters)), rowLimit);
                tx.commit();
                return own(answer);
            }
        } catch (Neo4jException e) {
            throw failure(cypher, e);
        }
    }

    private ScopedQuery scoped(String cypher) {
        try {
            return ScopedQuery.of(cypher);
        } catch (ScopedQuery.NotUnderstood e) {
            // The server says better what is wrong with it; if nothing is, it is newer than this program.
            explain(cypher);
            throw new UplineException(Message.of("server.query.newer"), e);
        }
    }

    private void explain(String cypher) {
        if (ScopedQuery.isPlanned(cypher)) {
            return;
        }
        try (Session session = server.session(AccessMode.READ, 1)) {
            session.run(ExplainedFailure.WORD + cypher).consume();
        } catch (ClientException e) {
            String sentence = ExplainedFailure.inPlace(String.valueOf(e.getMessage()));
            throw new UplineException(Message.of("store.cypher.failed", sentence), e);
        } catch (Neo4jException e) {
            throw server.failure(e);
        }
    }

    /** What is wrong with the query as it was written, if that alone is wrong already: its places are the user's places. */
    private UplineException failure(String cypher, Neo4jException failure) {
        if (failure instanceof ClientException && String.valueOf(failure.code()).contains(".Statement.")) {
            try {
                explain(cypher);
            } catch (UplineException asWritten) {
                return asWritten;
            }
        }
        return server.failure(failure);
    }

    private void requireWhole(SimpleQueryRunner tx) {
        Result whole = tx.run(WHOLE, Map.of("scope", scope.value(), "generation", scope.generation()));
        boolean stands = whole.hasNext();
        whole.consume();
        if (!stands) {
            throw UplineException.of("server.generation.replaced");
        }
    }

    private Map<String, Object> parameters(Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> all = new HashMap<>(Answer.encoded(given));
        all.put(CaseScope.PROPERTY, scope.value());
        return all;
    }

    /** Without the property that only this program sees: each node made got one. */
    private static QueryResult own(QueryResult answer) {
        Map<String, Long> changes = new TreeMap<>(answer.changes());
        long made = changes.getOrDefault("nodesCreated", 0L);
        changes.computeIfPresent("propertiesSet", (name, count) -> count - made == 0 ? null : count - made);
        return new QueryResult(answer.columns(), answer.rows(), answer.truncated(), changes);
    }
}
