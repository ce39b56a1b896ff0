package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class ImporterYardstickTest {
    /** A yardstick that did less than we do would flatter nobody but itself. */
    @Test
    void theImportersDatabaseHoldsTheSameCase(@TempDir Path folder) throws IOException {
        Path ours = folder.resolve("ours");
        new GenerationWriter().write(ours, SmallCase.create());
        List<String> written;
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(ours)) {
            written = everything(store);
        }
        Path csv = Files.createDirectories(folder.resolve("csv"));
        ImporterYardstick yardstick = ImporterYardstick.of(ours, csv);
        Path theirs = folder.resolve("theirs");
        yardstick.run(theirs);
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(theirs)) {
            assertThat(everything(store)).isEqualTo(written);
            assertThat(SmallCase.cell(store.cypher()
                            .read(
                                    "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() WITH nodes, count(r) AS relations RETURN nodes + relations",
                                    Map.of(),
                                    1)))
                    .isEqualTo(yardstick.records());
            assertThat(SmallCase.cell(store.cypher().read("SHOW CONSTRAINTS YIELD name RETURN count(*)", Map.of(), 1)))
                    .isEqualTo(Schema.statements().stream()
                            .filter(statement -> statement.contains("CONSTRAINT"))
                            .count());
        }
    }

    @Test
    void whatTheImporterRefusesIsTold(@TempDir Path folder) throws IOException {
        Path ours = folder.resolve("ours");
        new GenerationWriter().write(ours, SmallCase.create());
        Path csv = Files.createDirectories(folder.resolve("csv"));
        ImporterYardstick yardstick = ImporterYardstick.of(ours, csv);
        Path data;
        try (Stream<Path> files = Files.list(csv)) {
            data = files.filter(file -> file.getFileName().toString().startsWith("node."))
                    .filter(file -> file.toString().endsWith(CleanCsv.DATA))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(data, "no number,at all\n");

        assertThatThrownBy(() -> yardstick.run(folder.resolve("theirs")))
                .isInstanceOf(UplineException.class)
                .hasStackTraceContaining("no number");
    }

    private static List<String> everything(EmbeddedNeo4j store) {
        return Stream.of("MATCH (n) RETURN n", "MATCH (a)-[r]->(b) RETURN a, r, b")
                .flatMap(query -> store.cypher().read(query, Map.of(), 10_000).rows().stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
