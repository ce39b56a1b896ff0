package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

/** What Cypher says of a case, whichever store keeps it: the same words, the same answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CypherContract {
    /** Below a line of {@code ## name parameters}: the columns, then the rows. */
    private static final String EXPECTED = "saved-queries.txt";

    CypherSession cypher;

    /** Puts a case into the store and opens it. */
    abstract CypherSession keep(StoredCase content) throws IOException;

    /** Keys of the errors by which the store may refuse what is no query of the case's data. */
    abstract List<String> refusals();

    @BeforeAll
    void keepTheSmallCase() throws IOException {
        cypher = keep(SmallCase.create());
    }

    static List<String> expectations() throws IOException {
        try (var in = CypherContract.class.getResourceAsStream(EXPECTED)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^## ")).skip(1).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void everySavedQueryAnswersWhatItPromises(String expectation) {
        String[] lines = expectation.strip().split("\n");
        List<String> words = List.of(lines[0].split(" "));
        SavedQuery.Call call = SavedQueries.shipped().byName(words.get(0)).call(words.subList(1, words.size()));

        QueryResult result = cypher.read(call.cypher(), call.parameters(), 1000);

        String answer = Stream.concat(
                        Stream.of(String.join(" | ", result.columns())),
                        result.rows().stream()
                                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | "))))
                .collect(Collectors.joining("\n"));
        assertThat(answer).isEqualTo(String.join("\n", List.of(lines).subList(1, lines.length)));
    }

    /** Counted by hand on the picture of the small case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) RETURN count(n)| 24",
                "MATCH (:Member) RETURN count(*)| 8",
                "MATCH ()-[r:TRANSFER]->() RETURN count(r)| 6",
                "MATCH (g:Generation) RETURN g.id| g1",
                "MATCH (g:Generation) RETURN g.complete| true",
                "MATCH (m:Member {}) WHERE m.id STARTS WITH 'M' RETURN count(m)| 8",
                "MATCH (m:Member WHERE m.id = 'M1') RETURN count(m)| 1",
                "MATCH (m:Member|Person) RETURN count(m)| 11",
                "MATCH (m:Member {id: 'M1'}) RETURN COUNT { (m)<-[:REFERRED_BY]-() }| 2",
                "MATCH (m:Member {id: 'M1'}) RETURN size([(m)<-[:REFERRED_BY]-(x) | x.id])| 2",
                "MATCH (m:Member) WHERE NOT (m)-[:REFERRED_BY]->() RETURN count(m)| 1",
                "MATCH (m:Member) WHERE EXISTS { MATCH (m)-[:REFERRED_BY]->(:MissingMember) } RETURN count(m)| 1",
                "MATCH (:Member {id: 'M4'}) ((a)-[:REFERRED_BY]->(b)){1,5} (c) RETURN max(size(b))| 2",
                "MATCH p = SHORTEST 1 (:Account {number: 'A2'})-[:TRANSFER]->+(:Account {number: 'B9'}) RETURN length(p)| 2",
                "OPTIONAL MATCH (x:Nothing) RETURN count(x)| 0",
                "MATCH (p:Person {id: 'P-M2'}) RETURN keys(p)| [id]",
                "MATCH (p:Person {id: 'P-M2'}) RETURN properties(p)| {id=P-M2}",
                "MATCH (p:Person {id: 'P-M2'}) RETURN p {.*}| {id=P-M2}",
                "MATCH (m:Member {id: 'M4'}) CALL (m) { MATCH (m)-[:REFERRED_BY]->(u) RETURN u } RETURN u.id| M2",
                "UNWIND ['M1', 'M2'] AS id MATCH (m:Member {id: id}) RETURN count(m)| 2",
                "RETURN '({id: 1}) MATCH (n) // /* {' AS text // (x)| ({id: 1}) MATCH (n) // /* {"
            })
    void asksForEveryWayToWriteAPattern(String asked) {
        String[] parts = asked.split("\\| (?=[^|]*$)", -1);
        assertThat(String.valueOf(SmallCase.cell(cypher.read(parts[0], Map.of(), 10))))
                .isEqualTo(parts[1]);
    }

    @Test
    void aColumnIsCalledAsItIsWritten() {
        QueryResult result = cypher.read(
                "MATCH (m:Member {id: 'M1'}) RETURN m.id, COUNT { (m)<-[:REFERRED_BY]-() }, keys(m)[0] = 'id', m.`name`",
                Map.of(),
                1);
        assertThat(result.columns())
                .containsExactly("m.id", "COUNT { (m)<-[:REFERRED_BY]-() }", "keys(m)[0] = 'id'", "m.`name`");
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
        assertThatThrownBy(() -> cypher.read(writing, Map.of(), 10))
                .isInstanceOfSatisfying(
                        UplineException.class,
                        e -> assertThat(refusals()).contains(e.reason().key()));
        assertThat(count()).isEqualTo(before);
        assertThat(SmallCase.cell(cypher.read("MATCH (m:Member {id: 'M1'}) RETURN m.name", Map.of(), 1)))
                .isEqualTo("赵一");
    }

    private long count() {
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
        String load = "LOAD CSV FROM $url AS line RETURN line";
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> cypher.read(load, Map.of("url", url), 1), () -> cypher.write(load, Map.of("url", url), 1))) {
            assertThatThrownBy(call).isInstanceOfSatisfying(UplineException.class, e -> {
                assertThat(e.reason().key()).isIn("store.cypher.failed", "server.query.beyond");
                assertThat(e.reason().arguments().toString()).containsAnyOf("URL", "LOAD CSV");
            });
        }
    }

    @Test
    void theDatabasesOwnSentenceAndThePlaceAreSaid() {
        says("store.cypher.failed", "line 1, column 17", () -> cypher.read("MATCH (m:Member RETURN m", Map.of(), 1));
        says(
                "store.cypher.failed",
                "line 1, column 28",
                () -> cypher.read("MATCH (m:Member) RETURN m, x", Map.of(), 1));
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

    @Test
    void whatIsWrittenIsJoinedToWhatIsThere() {
        assertThat(cypher.write(
                                "MATCH (m:Member {id: 'M1'}) CREATE (m)-[:SEEN_AT]->(p:Place {name: 'x'})<-[:NEAR]-(:Place)"
                                        + " MERGE (m)-[:SEEN_AT]->(q:Place {name: 'y'}) RETURN p.name",
                                Map.of(),
                                1)
                        .changes())
                .containsEntry("nodesCreated", 3L)
                .containsEntry("relationsCreated", 3L);
        assertThat(SmallCase.cell(cypher.read("MATCH (:Member)-[:SEEN_AT]->(p:Place) RETURN count(p)", Map.of(), 1)))
                .isEqualTo(2L);
        assertThat(cypher.write("MATCH (p:Place) CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 2 ROWS", Map.of(), 1)
                        .changes())
                .containsEntry("nodesDeleted", 3L);
    }

    @Test
    void hostileKeysAreFoundAgain() throws IOException {
        String id = "'}) DETACH DELETE n //\0\uD842" + "长".repeat(5000);
        StoredCase hostile = SmallCase.ofMembers(
                List.of(SmallCase.member(id, "\uDFB7", "", "", 2), SmallCase.member("z", "", "", id, 3)));
        CypherSession session = keep(new StoredCase("g7", hostile.data(), hostile.persons(), Map.of()));
        assertThat(SmallCase.cell(
                        session.read("MATCH (:Member {id: 'z'})-[:REFERRED_BY]->(m) RETURN m.idWhole", Map.of(), 1)))
                .isEqualTo(id);
    }

    static void says(String key, String part, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).as(e.toString()).isEqualTo(key);
            assertThat(e.reason().arguments().toString()).contains(part);
        });
    }
}
