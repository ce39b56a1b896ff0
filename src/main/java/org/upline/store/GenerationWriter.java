package org.upline.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.upline.model.Stages;
import org.upline.model.UplineException;

/**
 * Writes a generation of a case as a new Neo4j database with Neo4j's own offline batch importer, which is ten times as fast
 * as Cypher.
 */
public final class GenerationWriter {
    /** What the importer may hold outside the heap; with less it goes over the relations more than once. */
    private static final long MOST_MEMORY = 2L << 30;

    private final Stages stages;

    public GenerationWriter() {
        this(Stages.UNTIMED);
    }

    /** @param stages is told of the steps */
    public GenerationWriter(Stages stages) {
        this.stages = stages;
    }

    /**
     * Writes the case and lays constraints and indexes on it. When this returns, the database is closed, whole and on disk.
     * When it fails, what it left is of no use and may be deleted.
     *
     * @param home an empty or not yet existing directory, which becomes the home of the database
     * @throws UplineException if the directory is not empty, the disk is full or not writable, or if the case is not one:
     *     two members of one id, a transfer of an unknown account
     */
    public void write(Path home, StoredCase content) {
        write(home, () -> content);
    }

    /** The same for a case that is asked for once, and is not held any more while the indexes are filled. */
    public void write(Path home, Supplier<StoredCase> content) {
        try {
            Files.createDirectories(home);
            try (Stream<Path> files = Files.list(home)) {
                if (files.findAny().isPresent()) {
                    throw UplineException.of("store.write.notEmpty", home.toString());
                }
            }
            load(home, content.get());
        } catch (IOException | RuntimeException e) {
            throw StoreFailure.of("store.write.failed", home, e);
        }
        Schema.lay(home);
        stages.done("neo4j.schema", 0);
    }

    /** When this returns, nothing holds on to the graph: filling the indexes needs the room. */
    private void load(Path home, StoredCase content) throws IOException {
        CaseGraph graph = CaseGraph.of(content);
        long transfers = content.data().transfers().size();
        stages.done("neo4j.graph", transfers);
        load(home, graph);
        stages.done("neo4j.import", transfers);
    }

    private static void load(Path home, CaseGraph graph) throws IOException {
        Config config = Config.newBuilder()
                .set(StoreSettings.common(home))
                .set(GraphDatabaseSettings.pagecache_memory, StoreSettings.pageCache())
                .build();
        try (var files = new DefaultFileSystemAbstraction();
                var scheduler = JobSchedulerFactory.createInitialisedScheduler();
                var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            StorageEngineFactory.selectStorageEngine(config)
                    .batchImporter(
                            Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME),
                            files,
                            PageCacheTracer.NULL,
                            new Memory(),
                            NullLogService.getInstance(),
                            silence,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            Monitor.NO_MONITOR,
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            new CursorContextFactory(
                                    PageCacheTracer.NULL,
                                    new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID)))
                    .doImport(new GraphInput(graph));
        } catch (Exception e) {
            if (e instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IOException(e);
        }
    }

    /** The importer's own defaults, with a bound on memory. */
    private static final class Memory extends Configuration.Overridden {
        Memory() {
            super(Configuration.defaultConfiguration());
        }

        @Override
        public long maxOffHeapMemory() {
            return Math.min(super.maxOffHeapMemory(), MOST_MEMORY);
        }

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }
}
