package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.upline.store.GenerationWriter;
import org.upline.store.StoredCase;

/** The graph as a database in the generation's own folder, run within this program when it is asked something. */
public record EmbeddedGraph() implements GraphPlace {
    public static final String NAME = "embedded";

    private static final String DATABASE = "neo4j";

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
