package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

class CypherSessionTest {
    @TempDir
    static Path folder;

    private static EmbeddedNeo4j store;
    private static CypherSession cypher;

    @BeforeAll
    static void write() {
        Path home = folder.resolve("g1");
        new GenerationWriter().write(home, SmallCase.create());
        store = EmbeddedNeo4j.at(home);
        cypher = store.cypher();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (x:Member {id: 'false'})",
                "MATCH (m:Member {id: 'M1'}) SET m.name = 'other'",
                "MATCH (n) DETACH DELETE n",
                "MATCH (m:Member {id: 'M1'}) CALL (m) { REMOVE m.name } IN TRANSACTIONS",
                "CREATE INDEX other FOR (m:Member) ON (m.bank)",
                "DROP CONSTRAINT member_id",
                "CALL db.createLabel('Other')",
                "ALTER USER neo4j SET PASSWORD 'known-to-me'",
                "CREATE USER other SET PASSWORD 'known-to-me'",
                "STOP DATABASE neo4j"
            })
    void aReadChangesNothing(String writing) {
        long before = count();
        says("store.cypher.readOnly", "", () -> cypher.read(writing, Map.of(), 10));
        assertThat(count()).isEqualTo(before);
        assertThat(SmallCase.cell(cypher.read("MATCH (m:Member {id: 'M1'}) RETURN m.name", Map.of(), 1)))
                .isEqualTo("赵一");
    }

    private static long count() {
        return (Long) SmallCase.cell(cypher.read("MATCH (n) RETURN count(n)", Map.of(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/hostname",
                "/etc/hostname",
                "http://127.0.0.1:9/",
                "http://localhost:9/",
                "http://[::1]:9/",
                "https://127.0.0.1:9/",
                "ftp://127.0.0.1/",
                "jar:file:///etc/hostname!/",
                "s3://bucket/key"
            })
    void noQueryReadsFilesOrTheNetwork(String url) {
        says(
                "store.cypher.failed",
                "URL",
                () -> cypher.read("LOAD CSV FROM $url AS line RETURN line", Map.of("url", url), 1));
        says(
                "store.cypher.failed",
                "URL",
                () -> cypher.write("LOAD CSV FROM $url AS line RETURN line", Map.of("url", url), 1));
    }

    @Test
    void theDatabasesOwnSentenceAndThePlaceAreSaid() {
        says("store.cypher.failed", "line 1, column 17", () -> cypher.read("MATCH (m:Member RETURN m", Map.of(), 1));
        says("store.cypher.failed", "id", () -> cypher.read("RETURN $id", Map.of(), 1));
    }

    @Test
    void rowsBeyondTheLimitAreLeftOutAndThatIsSaid() {
        QueryResult some = cypher.read("UNWIND range(1, 1000000000) AS n RETURN n", Map.of(), 3);
        assertThat(some.rows()).containsExactly(List.of(1L), List.of(2L), List.of(3L));
        assertThat(some.truncated()).isTrue();

        QueryResult all = cypher.read("UNWIND range(1, 3) AS n RETURN n", Map.of(), 3);
        assertThat(all.rows()).hasSize(3);
        assertThat(all.truncated()).isFalse();
    }

    @Test
    void valuesArePlain() {
        QueryResult result = cypher.read("""
                RETURN 1 AS number, 1.5 AS part, null AS nothing, true AS flag, [1, [null, '二']] AS list, {b: 1, a: 2} AS map,
                  date('2021-05-01') AS date, localdatetime('2021-05-01T10:00') AS time, duration('P1DT2S') AS span,
                  point({x: 1, y: 2}) AS point
                """, Map.of(), 1);

        assertThat(result.columns())
                .containsExactly("number", "part", "nothing", "flag", "list", "map", "date", "time", "span", "point");
        assertThat(result.rows().get(0).toString())
                .isEqualTo("[1, 1.5, null, true, [1, [null, 二]], {a=2, b=1}, 2021-05-01, 2021-05-01T10:00:00, P0M1DT2S,"
                        + " {srid=7203, x=1.0, y=2.0}]");
    }

    @Test
    void nodesRelationsAndPathsAreMapsInAFixedOrder() {
        QueryResult result = cypher.read(
                "MATCH p = (:Person {id: 'P-M2'})<-[:IS]-(:Member)-[:FROM]->(:Source) RETURN nodes(p)[0], relationships(p)[1], p",
                Map.of(),
                1);

        assertThat(result.rows().get(0).get(0)).hasToString("{labels=[Person], properties={id=P-M2}}");
        assertThat(result.rows().get(0).get(1)).hasToString("{type=FROM, properties={row=3}}");
        assertThat(result.rows().get(0).get(2).toString())
                .startsWith("{nodes=[{labels=[Person], ")
                .endsWith(
                        "relations=[{type=IS, properties={}, start=1, end=0}, {type=FROM, properties={row=3}, start=1, end=2}]}");
    }

    @Test
    void parametersAreValuesAndNeverText() {
        List<Object> hostile = new ArrayList<>(List.of("'}) DETACH DELETE n //", "\uD842", "\0", "\uFDD0", 7L));
        hostile.add(null);
        QueryResult result = cypher.read(
                "RETURN $list, $map, $time",
                Map.of(
                        "list",
                        hostile,
                        "map",
                        Map.of("a", "\uDFB7"),
                        "time",
                        LocalDateTime.parse("2021-05-01T10:00:01")),
                1);
        assertThat(result.rows().get(0)).containsExactly(hostile, Map.of("a", "\uDFB7"), "2021-05-01T10:00:01");
    }

    @Test
    void aWriteIsDoneWholeAndCounted() {
        QueryResult result = cypher.write("UNWIND range(1, 50) AS n CREATE (x:Note {n: n}) RETURN n", Map.of(), 2);
        assertThat(result.rows()).hasSize(2);
        assertThat(result.truncated()).isTrue();
        assertThat(result.changes()).isEqualTo(Map.of("nodesCreated", 50L, "labelsAdded", 50L, "propertiesSet", 50L));
        assertThat(SmallCase.cell(cypher.read("MATCH (x:Note) RETURN count(x)", Map.of(), 1)))
                .isEqualTo(50L);
        assertThat(cypher.write("MATCH (x:Note) DELETE x", Map.of(), 1).changes())
                .isEqualTo(Map.of("nodesDeleted", 50L));
    }

    private static void says(String key, String part, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).as(e.toString()).isEqualTo(key);
            assertThat(e.reason().arguments().toString()).contains(part);
        });
    }
}
