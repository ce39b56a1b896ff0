package org.upline.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.driver.Driver;
import org.upline.model.UplineException;

/**
 * The database of one generation, run inside this process and reached, as a server is, by Bolt: on 127.0.0.1, on a port the
 * system chooses, with a password nobody else knows. Nothing is started until it is needed; the start takes a few seconds.
 * Neo4j writes its logs below the home of the database and nothing to the terminal.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    /** What a start wants for logs, transaction logs and its own bookkeeping. */
    private static final long ROOM = 16L << 20;

    private final Path home;
    private @Nullable RunningDatabase database;
    private @Nullable StoreTarget target;
    private @Nullable Driver driver;

    private EmbeddedNeo4j(Path home) {
        this.home = home;
    }

    /** The database that {@link GenerationWriter} wrote to the given directory; it is not started yet. */
    public static EmbeddedNeo4j at(Path home) {
        return new EmbeddedNeo4j(home);
    }

    /**
     * A driver connected to the running database. It is closed with this store; do not close it yourself.
     *
     * @throws UplineException if there is no database, another process has it open, or its files are damaged
     */
    public synchronized Driver driver() {
        if (driver == null) {
            driver = target().driver();
        }
        return driver;
    }

    /** Where the running database is reached, as a server is. */
    synchronized StoreTarget target() {
        if (target == null) {
            target = newTarget();
        }
        return target;
    }

    /** The running database itself, started when it is first asked for. */
    synchronized RunningDatabase database() {
        if (database == null) {
            requireRoom();
            database = new RunningDatabase(home, StoreSettings.serving(home));
        }
        return database;
    }

    /** On a full disk the database neither starts nor ends: its page cache tries to write for ever while it closes. */
    private void requireRoom() {
        try {
            FileStore store = Files.getFileStore(home);
            // A share that does not know its size says that it has none.
            if (store.getTotalSpace() > 0 && store.getUsableSpace() < ROOM) {
                throw UplineException.of(
                        "store.room",
                        home.toString(),
                        Long.toString(ROOM >> 20),
                        Long.toString(store.getUsableSpace() >> 20));
            }
        } catch (IOException unknown) {
            // Whether it is there at all is said by the start.
            return;
        }
    }

    /** Queries through {@link #driver()}. */
    public CypherSession cypher() {
        return new PlainCypher(driver(), StoreTarget.DEFAULT_DATABASE);
    }

    /**
     * Reads the database back and compares it with what it was written from.
     *
     * @param sessions how many read at once
     */
    public GraphComparison compare(StoredCase content, int sessions, LoadWatch watch) {
        try (ServerStore self = ServerStore.connect(target())) {
            return new GraphReader(self, GraphScope.WHOLE_DATABASE, sessions, watch).compare(CaseGraph.of(content));
        }
    }

    private StoreTarget newTarget() {
        RunningDatabase running = database();
        var address = running.graph()
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return new StoreTarget(
                URI.create("bolt://127.0.0.1:" + address.getPort()),
                BoltPassword.USER,
                BoltPassword.renew(running),
                StoreTarget.DEFAULT_DATABASE);
    }

    /** Stops what was started; does nothing if nothing was. */
    @Override
    public synchronized void close() {
        if (driver != null) {
            driver.close();
            driver = null;
        }
        if (database != null) {
            database.close();
            database = null;
            target = null;
        }
    }
}
