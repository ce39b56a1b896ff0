package org.upline.store;

import inet.ipaddr.IPAddressString;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.os.OsBeanUtil;

/** How an embedded database is set up: small enough for a laptop, and shut off from everything but this program. */
final class StoreSettings {
    private static final long LEAST_CACHE = 256L << 20;

    /** The importer takes no more. */
    private static final long MOST_CACHE = 1L << 30;

    /** Of the memory of the machine. */
    private static final int CACHE_SHARE = 10;

    private static final long LOG_FILE = 16L << 20;

    /** Two Chinese words, or the rows of one transfer, fit; the usual 128 would be mostly air. */
    private static final int BLOCK = 64;

    private StoreSettings() {}

    /** What holds whenever the files of a store are opened. */
    static Map<Setting<?>, Object> common(Path home) {
        Map<Setting<?>, Object> settings = new HashMap<>();
        settings.put(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath());
        settings.put(GraphDatabaseSettings.preallocate_logical_logs, false);
        settings.put(GraphDatabaseSettings.preallocate_store_files, false);
        settings.put(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE);
        settings.put(GraphDatabaseSettings.keep_logical_logs, "keep_none");
        // The importer takes the length of array blocks from that of string blocks, so the two must be equal.
        settings.put(GraphDatabaseInternalSettings.string_block_size, BLOCK);
        settings.put(GraphDatabaseInternalSettings.array_block_size, BLOCK);
        return settings;
    }

    /** A running database that answers nobody outside this process. */
    static Map<Setting<?>, Object> closed(Path home) {
        Map<Setting<?>, Object> settings = common(home);
        settings.put(GraphDatabaseSettings.pagecache_memory, pageCache());
        settings.put(GraphDatabaseSettings.auth_enabled, true);
        settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0);
        settings.put(BoltConnector.enabled, false);
        settings.put(HttpConnector.enabled, false);
        settings.put(HttpsConnector.enabled, false);
        settings.put(GraphDatabaseSettings.udc_enabled, false);
        settings.put(GraphDatabaseInternalSettings.dump_diagnostics, false);
        // Neither this machine's files nor any network is to be read by a query.
        settings.put(GraphDatabaseSettings.allow_file_urls, false);
        settings.put(
                GraphDatabaseInternalSettings.cypher_ip_blocklist,
                List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
        return settings;
    }

    /**
     * Page cache, in bytes, at most: memory is taken as pages are read or written. With much less, a query over all transfers of a
     * large case, or an import, goes through every page several times.
     */
    static long pageCache() {
        long share = OsBeanUtil.getTotalPhysicalMemory() / CACHE_SHARE;
        return Math.max(LEAST_CACHE, Math.min(MOST_CACHE, share));
    }

    /** A running database whose indexes are to be filled, with all that this machine has. */
    static Map<Setting<?>, Object> filling(Path home) {
        Map<Setting<?>, Object> settings = closed(home);
        int processors = Runtime.getRuntime().availableProcessors();
        settings.put(GraphDatabaseInternalSettings.index_population_parallelism, Math.max(2, processors));
        settings.put(GraphDatabaseInternalSettings.index_population_workers, Math.max(2, processors));
        return settings;
    }

    /** A running database that serves Bolt to this machine alone, on a port the system chooses. */
    static Map<Setting<?>, Object> serving(Path home) {
        Map<Setting<?>, Object> settings = closed(home);
        settings.put(BoltConnector.enabled, true);
        settings.put(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0));
        settings.put(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED);
        return settings;
    }
}
