package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.EmbeddedNeo4j;
import org.upline.store.GenerationWriter;
import org.upline.store.GraphComparison;
import org.upline.store.StoredCase;

/** The graph as a database in the generation's own folder, run within this program when it is asked something. */
public record EmbeddedGraph() implements GraphPlace {
    public static final String NAME = "embedded";

    private static final String DATABASE = "neo4j";

    private static final int READERS = 2;

    static Path database(Path generation) {
        return generation.resolve(DATABASE);
    }

    @Override
    public boolean holds(Path folder, String generation) {
        return Files.isDirectory(database(folder));
    }

    /** Beside its place, and then put there in one step. */
    @Override
    public void write(Path folder, Supplier<StoredCase> content, BuildWatch watch) throws IOException {
        Path unfinished = folder.resolve(DATABASE + ".building");
        CaseFolder.deleteTree(unfinished, null);
        new GenerationWriter(watch.steps()).write(unfinished, content);
        Files.move(unfinished, database(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The database must not be running elsewhere. */
    @Override
    public GraphComparison compare(Path folder, StoredCase content, BuildWatch watch) {
        if (!holds(folder, content.generation())) {
            throw UplineException.of("server.check.absent", NAME);
        }
        watch.stage(Message.of("server.stage.read", NAME));
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(database(folder))) {
            return database.compare(content, READERS, watch::rows);
        }
    }

    @Override
    public void rewrite(Path folder, Supplier<StoredCase> content, BuildWatch watch) throws IOException {
        CaseFolder.deleteTree(database(folder), null);
        write(folder, content, watch);
    }

    /** Folders of generations go with all that is in them. */
    @Override
    public void keepOnly(String generation) {}

    @Override
    public void drop() {}

    @Override
    public String name() {
        return NAME;
    }
}
