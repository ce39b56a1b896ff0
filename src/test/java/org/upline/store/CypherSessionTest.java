package org.upline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, in a database of the case's own within this process. */
class CypherSessionTest extends CypherContract {
    @TempDir
    static Path folder;

    private final List<EmbeddedNeo4j> open = new ArrayList<>();

    @Override
    CypherSession keep(StoredCase content) throws IOException {
        Path home = Files.createTempDirectory(folder, content.generation());
        new GenerationWriter().write(home, content);
        EmbeddedNeo4j store = EmbeddedNeo4j.at(home);
        open.add(store);
        return store.cypher();
    }

    @Override
    List<String> refusals() {
        return List.of("store.cypher.readOnly");
    }

    @AfterAll
    void close() {
        open.forEach(EmbeddedNeo4j::close);
    }
}
