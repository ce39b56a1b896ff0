package org.upline.store;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;

/**
 * A Neo4j server or cluster to keep a case in.
 *
 * @param uri {@code neo4j://}, {@code bolt://}, or either with {@code +s} for an encrypted connection
 * @param user name of the user
 * @param password of the user; not shown by {@link #toString()}
 * @param database name of the database, which cases may share; {@value #DEFAULT_DATABASE} where the server has only
 *     that one
 */
public record StoreTarget(URI uri, String user, String password, String database) {
    public static final String DEFAULT_DATABASE = "neo4j";

    private static final int PATIENCE_SECONDS = 10;

    /** As long as a cluster may take to choose another leader. */
    private static final int RETRY_SECONDS = 30;

    /** A driver for the target; it connects when it is first used. */
    Driver driver() {
        return driver(RETRY_SECONDS);
    }

    /** @param retrySeconds how long a transaction is tried again while the server is away or asks for it */
    Driver driver(int retrySeconds) {
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(user, password),
                Config.builder()
                        .withLogging(Logging.none())
                        .withMaxTransactionRetryTime(retrySeconds, TimeUnit.SECONDS)
                        .withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .build());
    }

    /** Where the database is, for people. */
    String place() {
        return uri + ", " + database;
    }

    @Override
    public String toString() {
        return user + " at " + uri + ", database " + database;
    }
}
