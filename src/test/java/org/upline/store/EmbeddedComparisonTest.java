package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database beside a case is compared with it as one on a server is, see {@link ServerComparisonTest}. */
class EmbeddedComparisonTest {
    private static final LoadWatch NOBODY = (rows, total) -> {};

    @Test
    void whatTheImporterWroteIsTheCaseUntilSomebodyChangesIt(@TempDir Path home) {
        StoredCase small = SmallCase.create();
        new GenerationWriter().write(home, small);
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(home)) {
            GraphComparison comparison = database.compare(small, 2, NOBODY);
            assertThat(comparison.same()).as(comparison.toString()).isTrue();

            database.cypher()
                    .write(
                            "MATCH (m:Member {id: 'M1'}) SET m.name = 'x' CREATE (:Note), (m)-[:SEEN]->(m)",
                            Map.of(),
                            1);
            assertThat(database.compare(small, 2, NOBODY).differences())
                    .extracting(each -> each.kind() + " " + each.name())
                    .containsExactly("CHANGED Member", "ADDED Note", "ADDED SEEN");
        }
    }
}
