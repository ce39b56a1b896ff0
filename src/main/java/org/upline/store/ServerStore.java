package org.upline.store;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.ResultSummary;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A database on a Neo4j server or cluster that holds the graphs of cases, see {@link ServerCase}. All sessions share their
 * bookmarks, so that on a cluster whoever reads sees what was written before, whichever member answers.
 *
 * <p>Safe for use by several threads.
 */
public final class ServerStore implements AutoCloseable {
    /** The saved queries need {@code CALL (x) {…}}. */
    private static final int[] OLDEST = {5, 23};

    private final StoreTarget target;
    private final Driver driver;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    private volatile boolean lost;

    private ServerStore(StoreTarget target, Driver driver) {
        this.target = target;
        this.driver = driver;
    }

    /**
     * Connects and sees that the server answers.
     *
     * @throws UplineException if the server is out of reach, refuses the user, is too old, or does not have the database
     */
    public static ServerStore connect(StoreTarget target) {
        return connect(target, StoreTarget::driver);
    }

    /** The same with a driver of another patience. */
    static ServerStore connect(StoreTarget target, Function<StoreTarget, Driver> drivers) {
        Driver driver;
        try {
            driver = drivers.apply(target);
        } catch (IllegalArgumentException e) {
            throw new UplineException(
                    Message.of("store.server.uri", target.uri().toString()), e);
        }
        ServerStore store = new ServerStore(target, driver);
        try {
            store.requireVersion();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * The graph of a case in this database.
     *
     * @param id tells the case apart from all others, those of other people's computers too
     * @param name for people who look at the server
     */
    public ServerCase caseOf(String id, String name) {
        return new ServerCase(this, id, name);
    }

    private void requireVersion() {
        // Without retries: a wrong password or a wrong address is not to be waited for.
        try (Session session = session(AccessMode.READ, 1)) {
            Record component = session.run(
                            "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version")
                    .single();
            String version = component.get("version").asString();
            if (isOlder(version)) {
                throw UplineException.of("server.version", target.uri().toString(), version);
            }
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /** Versions are {@code 5.26.1}, since 2025 {@code 2025.01.0}; what is written otherwise is taken as new. */
    static boolean isOlder(String version) {
        String[] parts = version.split("[.-]", -1);
        for (int i = 0; i < OLDEST.length && i < parts.length; i++) {
            if (!parts[i].matches("\\d{1,6}")) {
                return false;
            }
            int part = Integer.parseInt(parts[i]);
            if (part != OLDEST[i]) {
                return part < OLDEST[i];
            }
        }
        return false;
    }

    Session session(AccessMode mode, long fetch) {
        return driver.session(SessionConfig.builder()
                .withDatabase(target.database())
                .withDefaultAccessMode(mode)
                .withFetchSize(fetch)
                .withBookmarkManager(bookmarks)
                .build());
    }

    /** The first value of the first row; null if there is none. */
    @Nullable
    Object ask(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.READ, 1)) {
            return session.executeRead(tx -> {
                var result = tx.run(cypher, parameters);
                Object value = result.hasNext() ? result.next().get(0).asObject() : null;
                result.consume();
                return value;
            });
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /** One transaction, tried again where the server says that it may go well the next time. */
    ResultSummary change(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE, 1)) {
            return session.executeWrite(tx -> tx.run(cypher, parameters).consume());
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /** The same with several statements. */
    void changes(Consumer<TransactionContext> work) {
        try (Session session = session(AccessMode.WRITE, 1)) {
            session.executeWriteWithoutResult(work);
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    UplineException failure(Neo4jException failure) {
        if (failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException) {
            lost = true;
        }
        return CypherFailure.of(failure, target);
    }

    /** Whether the server was out of reach, so that waiting for it again is no use. */
    public boolean isLost() {
        return lost;
    }

    String place() {
        return target.place();
    }

    @Override
    public void close() {
        try {
            driver.close();
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }
}
