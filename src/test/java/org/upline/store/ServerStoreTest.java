package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** Against a real server over Bolt: the embedded one. */
class ServerStoreTest {
    private static final String NODES =
            "MATCH (n) WITH labels(n)[0] AS label, properties(n) AS p RETURN label, p ORDER BY label, p.id, p.number";
    private static final String RELATIONS =
            "MATCH (a)-[r]->(b) RETURN type(r), coalesce(a.id, a.number), coalesce(b.id, b.number), properties(r)"
                    + " ORDER BY type(r), coalesce(a.id, a.number), coalesce(b.id, b.number), r.ordinal, r.row";

    @TempDir
    static Path folder;

    private static EmbeddedNeo4j embedded;
    private static ServerStore server;

    @BeforeAll
    static void start() {
        new GenerationWriter().write(folder.resolve("server"), SmallCase.empty("none"));
        embedded = EmbeddedNeo4j.at(folder.resolve("server"));
        server = ServerStore.connect(embedded.target());
    }

    @BeforeEach
    void clear() {
        server.cypher().write("MATCH (n) DETACH DELETE n", Map.of(), 1);
    }

    @AfterAll
    static void stop() {
        server.close();
        embedded.close();
    }

    @Test
    void writesTheSameGraphAsTheImporterAndTwiceIsOnce() {
        assertThat(server.generation()).isEmpty();
        server.write(SmallCase.create());
        server.write(SmallCase.create());

        Path home = folder.resolve("expected");
        new GenerationWriter().write(home, SmallCase.create());
        try (EmbeddedNeo4j expected = EmbeddedNeo4j.at(home)) {
            for (String all : List.of(NODES, RELATIONS)) {
                String there = server.cypher().read(all, Map.of(), 1000).rows().toString();
                assertThat(there.replace("generation=g1, ", "").replace("generation=g1", ""))
                        .isEqualTo(expected.cypher()
                                .read(all, Map.of(), 1000)
                                .rows()
                                .toString());
            }
        }
        assertThat(server.generation()).contains("g1");
    }

    @Test
    void anotherGenerationTakesThePlaceOfTheFirst() {
        server.write(SmallCase.create());
        StoredCase smaller =
                SmallCase.ofMembers(SmallCase.create().data().members().subList(0, 2));
        server.write(new StoredCase("g2", smaller.data(), List.of(), Map.of()));

        assertThat(server.generation()).contains("g2");
        assertThat(server.cypher()
                        .read("MATCH (n) RETURN coalesce(n.id, n.number) AS id ORDER BY id", Map.of(), 100)
                        .rows())
                .containsExactly(
                        List.of("M1"), List.of("M2"), List.of("aaaaaaaaaaaa"), List.of("bbbbbbbbbbbb"), List.of("g2"));
        assertThat(server.cypher()
                        .read("MATCH ()-[r]->() RETURN type(r) AS type ORDER BY type", Map.of(), 100)
                        .rows())
                .containsExactly(List.of("FROM"), List.of("FROM"), List.of("PLACED_UNDER"), List.of("REFERRED_BY"));
    }

    @Test
    void aBrokenRunIsNotTakenForAWholeOneAndIsMendedByRunningAgain() {
        StoredCase small = SmallCase.create();
        server.write(small);
        server.cypher().write("MATCH (g:Generation) SET g.complete = false", Map.of(), 1);
        server.cypher().write("MATCH ()-[h:HOLDS]->() DELETE h", Map.of(), 1);
        server.cypher().write("MATCH (m:Member {id: 'M4'}) DETACH DELETE m", Map.of(), 1);
        assertThat(server.generation()).isEmpty();

        server.write(small);

        assertThat(server.generation()).contains("g1");
        assertThat(SmallCase.cell(server.cypher()
                        .read("MATCH (:Member {id: 'M4'})-[:IS]->()-[h:HOLDS]->() RETURN count(h)", Map.of(), 1)))
                .isEqualTo(1L);
    }

    @Test
    void dataThatContradictThemselvesChangeNothing() {
        StoredCase small = SmallCase.create();
        server.write(small);
        says(
                "store.write.unknown",
                () -> server.write(new StoredCase("g2", small.data(), small.persons(), Map.of("A1", "P-nobody"))));
        assertThat(server.generation()).contains("g1");
    }

    @Test
    void hostileKeysAreFoundAgain() {
        String id = "'}) DETACH DELETE n //\0\uD842" + "长".repeat(5000);
        StoredCase hostile = SmallCase.ofMembers(
                List.of(SmallCase.member(id, "\uDFB7", "", "", 2), SmallCase.member("z", "", "", id, 3)));
        server.write(hostile);
        assertThat(SmallCase.cell(server.cypher()
                        .read("MATCH (:Member {id: 'z'})-[:REFERRED_BY]->(m) RETURN m.idWhole", Map.of(), 1)))
                .isEqualTo(id);
    }

    @Test
    void moreThanOneBatchAndAHubForAllSessions() {
        StoredCase wide = SmallCase.ofMembers(java.util.stream.IntStream.range(100_000, 112_000)
                .mapToObj(i -> SmallCase.member("M" + i, "", "", "M100000", i))
                .toList());
        server.write(wide);
        assertThat(SmallCase.cell(server.cypher()
                        .read("MATCH ()-[r:REFERRED_BY]->({id: 'M100000'}) RETURN count(r)", Map.of(), 1)))
                .isEqualTo(12_000L);
        try (GraphScan scan = new GraphScan(embedded.database().graph())) {
            assertThat(scan.relationCount("FROM")).isEqualTo(12_000);
        }
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() {
        server.cypher().write("CREATE (:Person {id: 'Keanu'})", Map.of(), 1);
        says("store.server.foreign", () -> server.write(SmallCase.create()));
        assertThat(SmallCase.cell(server.cypher().read("MATCH (n) RETURN count(n)", Map.of(), 1)))
                .isEqualTo(1L);
    }

    @Test
    void whyThereIsNoConnectionIsSaid() {
        StoreTarget right = embedded.target();
        says("store.server.refused", () -> connect(right.uri(), "wrong", right.database()));
        says("store.server.unreachable", () -> connect(URI.create("bolt://127.0.0.1:9"), "x", right.database()));
        says("store.server.uri", () -> connect(URI.create("http://127.0.0.1:7474"), "x", right.database()));
        says("store.cypher.failed", () -> connect(right.uri(), right.password(), "nowhere"));
    }

    private static void connect(URI uri, String password, String database) {
        ServerStore.connect(new StoreTarget(uri, "neo4j", password, database)).close();
    }

    private static void says(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
