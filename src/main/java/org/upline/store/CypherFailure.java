package org.upline.store;

import java.util.Map;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Puts what the driver throws into words for the user. */
final class CypherFailure {
    private static final String WANTS_TO_WRITE = "Neo.ClientError.Statement.AccessMode";

    /** What else may be wrong with a server, by its code. */
    private static final Map<String, String> BY_CODE = Map.of(
            "Neo.ClientError.Database.DatabaseNotFound", "server.database.missing",
            "Neo.TransientError.Database.DatabaseUnavailable", "server.database.stopped",
            "Neo.TransientError.General.DatabaseUnavailable", "server.database.stopped",
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "server.database.readOnly",
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "server.database.readOnly",
            "Neo.ClientError.Cluster.NotALeader", "server.notLeader",
            "Neo.ClientError.Security.Forbidden", "server.forbidden",
            "Neo.ClientError.Security.CredentialsExpired", "server.password.expired",
            "Neo.ClientError.Security.AuthenticationRateLimit", "server.password.wait",
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "server.memory");

    private CypherFailure() {}

    /** A failure of the embedded database. */
    static UplineException of(Neo4jException failure) {
        return new UplineException(Message.of(key(failure), sentence(failure)), failure);
    }

    /** A failure of a server; what is no fault of a query is said with the place of the database. */
    static UplineException of(Neo4jException failure, StoreTarget target) {
        String key = isDiskFull(failure) ? "server.disk" : BY_CODE.get(String.valueOf(failure.code()));
        if (key == null && isOfTheCertificate(failure)) {
            key = "server.tls";
        }
        if (key != null) {
            return new UplineException(Message.of(key, target.place(), sentence(failure)), failure);
        }
        String general = key(failure);
        String where = general.contains(".server.") ? target.place() + ": " : "";
        return new UplineException(Message.of(general, where + sentence(failure)), failure);
    }

    /**
     * The certificate is not trusted or made out to another name. What the server itself says of security has a code of its own;
     * one that does not encrypt at all, or nothing else, cannot be told from one that is not there.
     */
    private static boolean isOfTheCertificate(Neo4jException failure) {
        return failure instanceof SecurityException
                && !String.valueOf(failure.code()).startsWith("Neo.");
    }

    /** There is no code of its own for it; it stands in the sentence of the operating system, or of Neo4j. */
    private static boolean isDiskFull(Neo4jException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = String.valueOf(cause.getMessage());
            if (sentence.contains("No space left on device")
                    || sentence.contains("not enough space on the disk")
                    || sentence.contains("磁盘空间不足")
                    || sentence.contains("out of disk space")) {
                return true;
            }
        }
        return false;
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
