package org.upline.store;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Puts what the driver throws into words for the user. */
final class CypherFailure {
    private static final String WANTS_TO_WRITE = "Neo.ClientError.Statement.AccessMode";

    private CypherFailure() {}

    static UplineException of(Neo4jException failure) {
        return new UplineException(Message.of(key(failure), sentence(failure)), failure);
    }

    private static String key(Neo4jException failure) {
        if (WANTS_TO_WRITE.equals(failure.code())) {
            return "store.cypher.readOnly";
        }
        if (failure instanceof AuthenticationException) {
            return "store.server.refused";
        }
        if (failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException) {
            return "store.server.unreachable";
        }
        return "store.cypher.failed";
    }

    private static String sentence(Neo4jException failure) {
        String sentence = failure.getMessage();
        return sentence == null ? String.valueOf(failure.code()) : sentence.strip();
    }
}
