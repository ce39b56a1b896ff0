package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.report.exchange.GraphFiles;
import org.upline.report.exchange.HostileGraph;

/** The Cypher script that leaves the program builds the same graph in a Neo4j, whatever the names want. */
class ExchangeScriptTest {
    private static final int COUNT = 600;

    @TempDir
    Path folder;

    @Test
    void theScriptRunsAndEveryNameComesBack() throws IOException {
        HostileGraph graph = HostileGraph.of(COUNT, 11);
        Path script = folder.resolve("case.cypher");
        GraphFiles.write(graph, "case", script);
        Path home = folder.resolve("g1");
        new GenerationWriter().write(home, SmallCase.create());
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            CypherSession cypher = store.cypher();
            cypher.write("MATCH (n) DETACH DELETE n", Map.of(), 1);
            for (String statement : Files.readString(script).split(";\n")) {
                if (!statement.isBlank()) {
                    cypher.write(statement, Map.of(), 1);
                }
            }
            assertThat(cell(cypher, "MATCH (n:Entity:Member) RETURN count(n)")).isEqualTo((long) COUNT);
            assertThat(cell(cypher, "MATCH (n:Entity:Account) RETURN count(n)")).isEqualTo((long) COUNT);
            assertThat(cell(cypher, "MATCH ()-[r:REFERRED]->() RETURN count(r)"))
                    .isEqualTo(COUNT - 1L);
            assertThat(cell(cypher, "MATCH ()-[r:TRANSFERRED]->() RETURN count(r)"))
                    .isEqualTo(COUNT - 1L);
            assertThat(cell(cypher, "MATCH ()-[r:TRANSFERRED]->() RETURN sum(r.amountFen)"))
                    .isEqualTo(sum());
            assertThat(cell(
                            cypher,
                            "MATCH (m:Member) WHERE m.joined >= localdatetime('2021-01-01T00:01') RETURN count(m)"))
                    .isEqualTo(COUNT - COUNT / 5L);
            for (int i = 0; i < COUNT; i++) {
                Object name = SmallCase.cell(cypher.read(
                        "MATCH (m:Member) WHERE m.memberId ENDS WITH $end RETURN m.name", Map.of("end", "#" + i), 1));
                assertThat(name).as("name %d", i).isEqualTo(whole(graph.names().get(i)));
            }
        }
    }

    private static Object cell(CypherSession cypher, String query) {
        return SmallCase.cell(cypher.read(query, Map.of(), 1));
    }

    private static long sum() {
        long sum = 0;
        for (int i = 1; i < COUNT; i++) {
            sum += i % 3 == 0 ? 0 : 123_456L * i;
        }
        return sum;
    }

    /** Halves of pairs are spelled out; another way of saying it than the program's. */
    private static String whole(String name) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            boolean begins = i + 1 < name.length() && Character.isSurrogatePair(unit, name.charAt(i + 1));
            boolean ends = i > 0 && Character.isSurrogatePair(name.charAt(i - 1), unit);
            whole.append(Character.isSurrogate(unit) && !begins && !ends ? "\\u" + Integer.toHexString(unit) : unit);
        }
        return whole.toString();
    }
}
