package org.upline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.upline.model.UplineException;

/** Neo4j running in this process over the files of one generation. Starting takes some seconds. */
final class RunningDatabase implements AutoCloseable {
    /** The database is started with the service, so that it is there at once or not at all. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final DatabaseManagementService service;
    private final GraphDatabaseAPI graph;

    /** @throws UplineException if there is no database, another process has it open, or its files are damaged */
    RunningDatabase(Path home, Map<Setting<?>, Object> settings) {
        if (!Files.isDirectory(home.resolve("data").resolve("databases"))) {
            throw UplineException.of("store.open.missing", home.toString());
        }
        DatabaseManagementService started;
        try {
            started = new DatabaseManagementServiceBuilder(home)
                    .setConfig(settings)
                    .build();
        } catch (RuntimeException e) {
            throw StoreFailure.of("store.open.failed", home, e);
        }
        try {
            graph = (GraphDatabaseAPI) started.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            if (!graph.isAvailable(PATIENCE_MILLIS)) {
                // Says why: an unavailable database throws the failure that stopped it.
                graph.beginTx().close();
            }
        } catch (RuntimeException e) {
            started.shutdown();
            throw StoreFailure.of("store.open.failed", home, e);
        }
        service = started;
    }

    GraphDatabaseAPI graph() {
        return graph;
    }

    /** The database in which Neo4j keeps its users. */
    GraphDatabaseService system() {
        return service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
