package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers of where its graph is kept, in {@code store.json}. It is no decision: no figure depends on it.
 *
 * @param id by which servers know the case; drawn once, so that cases of one name on two computers stay apart
 * @param store address of the server, or {@value EmbeddedGraph#NAME}; null where nothing was said
 */
record StoreMemory(
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String store) {
    private static final String FILE = "store.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<StoreMemory> read(Path caseFolder) throws IOException {
        Path file = caseFolder.resolve(FILE);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), StoreMemory.class)) : Optional.empty();
    }

    /** What is remembered, or a new, empty memory, which is kept. */
    static StoreMemory readOrMade(Path caseFolder) throws IOException {
        Optional<StoreMemory> read = read(caseFolder);
        if (read.isPresent()) {
            return read.get();
        }
        StoreMemory made = new StoreMemory(UUID.randomUUID().toString(), null);
        made.write(caseFolder);
        return made;
    }

    StoreMemory with(String newStore) {
        return new StoreMemory(id, newStore);
    }

    void write(Path caseFolder) throws IOException {
        AtomicFile.write(caseFolder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
