package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** How a case comes onto a server, changes there and goes again. The server is a real one, in a process of its own. */
class ServerCaseTest {
    private static final LoadWatch NOBODY = (rows, total) -> {};
    private static final String NODES =
            "MATCH (n) WITH labels(n)[0] AS label, properties(n) AS p RETURN label, p ORDER BY label, p.id, p.number";
    private static final String RELATIONS =
            "MATCH (a)-[r]->(b) RETURN type(r), coalesce(a.id, a.number), coalesce(b.id, b.number), properties(r)"
                    + " ORDER BY type(r), coalesce(a.id, a.number), coalesce(b.id, b.number), r.ordinal, r.row";

    @TempDir
    static Path folder;

    private static ServerStore server;
    private ServerCase kept;
    private String id;

    @BeforeAll
    static void connect() {
        server = ServerStore.connect(Neo4jServer.shared().target());
    }

    @BeforeEach
    void newCase() {
        id = UUID.randomUUID().toString();
        kept = server.caseOf(id, "案");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static StoredCase smaller(String generation) {
        StoredCase small =
                SmallCase.ofMembers(SmallCase.create().data().members().subList(0, 2));
        return new StoredCase(generation, small.data(), List.of(), Map.of());
    }

    private static StoredCase wide(int members) {
        return SmallCase.ofMembers(IntStream.range(100_000, 100_000 + members)
                .mapToObj(i -> SmallCase.member("M" + i, "", "", "M100000", i))
                .toList());
    }

    /** How many nodes there are of the case, of all generations, whoever may see them. */
    private Object nodes() {
        return server.ask(
                "MATCH (n) WHERE n.uplineScope STARTS WITH $id OR n.load STARTS WITH $id OR n.id = $id RETURN count(n)",
                Map.of("id", id));
    }

    @Test
    void holdsTheSameGraphAsTheImporterMakesAndTwiceIsOnce() {
        assertThat(kept.holds("g1")).isFalse();
        kept.write(SmallCase.create(), 4, NOBODY);
        kept.write(SmallCase.create(), 1, NOBODY);

        Path home = folder.resolve("expected");
        new GenerationWriter().write(home, SmallCase.create());
        try (EmbeddedNeo4j expected = EmbeddedNeo4j.at(home)) {
            for (String all : List.of(NODES, RELATIONS)) {
                assertThat(kept.cypher("g1").read(all, Map.of(), 1000).rows())
                        .isEqualTo(expected.cypher().read(all, Map.of(), 1000).rows());
            }
        }
        assertThat(kept.holds("g1")).isTrue();
    }

    @Test
    void anotherGenerationTakesThePlaceOfTheFirstInOneStep() {
        kept.write(SmallCase.create(), 2, NOBODY);
        kept.keepOnly("g1");
        assertThat(current()).isEqualTo(id + "/g1");

        kept.write(smaller("g2"), 2, NOBODY);
        assertThat(current()).as("until the case has decided").isEqualTo(id + "/g1");
        assertThat(kept.holds("g1")).isTrue();

        kept.keepOnly("g2");
        assertThat(current()).isEqualTo(id + "/g2");
        assertThat(kept.holds("g1")).isFalse();
        assertThat(kept.cypher("g2")
                        .read("MATCH (n) RETURN coalesce(n.id, n.number) AS id ORDER BY id", Map.of(), 100)
                        .rows())
                .containsExactly(
                        List.of("M1"), List.of("M2"), List.of("aaaaaaaaaaaa"), List.of("bbbbbbbbbbbb"), List.of("g2"));
        assertThat(nodes()).as("those five, and the case itself").isEqualTo(6L);
    }

    private Object current() {
        return server.ask("MATCH (c:UplineCase {id: $id}) RETURN c.current", Map.of("id", id));
    }

    @Test
    void whatIsNotWholeIsNotSwitchedTo() {
        kept.write(SmallCase.create(), 2, NOBODY);
        kept.keepOnly("g1");
        kept.keepOnly("never-written");
        assertThat(current()).isEqualTo(id + "/g1");
        assertThat(kept.holds("g1")).isTrue();
    }

    @Test
    void aCaseGoesWithoutATraceAndTakesNoOtherWithIt() {
        ServerCase other = server.caseOf(UUID.randomUUID().toString(), "other");
        other.write(SmallCase.create(), 2, NOBODY);
        kept.write(SmallCase.create(), 2, NOBODY);
        kept.write(smaller("g2"), 2, NOBODY);
        kept.cypher("g1").write("MATCH (m:Member {id: 'M1'}) CREATE (m)-[:SEEN]->(:Own {n: 1})", Map.of(), 1);

        kept.drop();

        assertThat(nodes()).isEqualTo(0L);
        assertThat(SmallCase.cell(other.cypher("g1").read("MATCH (n) RETURN count(n)", Map.of(), 1)))
                .isEqualTo(24L);
        other.drop();
    }

    /** Ended by its watch, as Ctrl-C ends it: what stood then still stands, and is not written again. */
    @Test
    void anInterruptedWritingIsGoneOnWith() {
        StoredCase wide = wide(12_000);
        assertThatThrownBy(() -> kept.write(wide, 1, (rows, total) -> {
                    if (rows >= BatchWriter.ROWS) {
                        throw new IllegalStateException("stop");
                    }
                }))
                .hasMessage("stop");
        assertThat(kept.holds("g1")).isFalse();
        long[] first = {0};
        server.change(
                "MATCH (m:Member {uplineScope: $scope}) WITH m ORDER BY m.id LIMIT 1 SET m.touched = true",
                Map.of("scope", id + "/g1"));

        kept.write(wide, 4, (rows, total) -> first[0] = first[0] == 0 ? rows : first[0]);

        CypherSession cypher = kept.cypher("g1");
        assertThat(SmallCase.cell(cypher.read("MATCH (m:Member) WHERE m.touched RETURN count(m)", Map.of(), 1)))
                .as("not written anew")
                .isEqualTo(1L);
        assertThat(SmallCase.cell(cypher.read("MATCH (m:Member) RETURN count(m)", Map.of(), 1)))
                .isEqualTo(12_000L);
        assertThat(SmallCase.cell(
                        cypher.read("MATCH ()-[r:REFERRED_BY]->({id: 'M100000'}) RETURN count(r)", Map.of(), 1)))
                .isEqualTo(12_000L);
        assertThat(SmallCase.cell(cypher.read("MATCH ()-[r:FROM]->() RETURN count(r)", Map.of(), 1)))
                .isEqualTo(12_000L);
        assertThat(server.ask("MATCH (b:UplineBatch {load: $load}) RETURN count(b)", Map.of("load", id + "/g1")))
                .isEqualTo(0L);
    }

    /** The server's process is killed while it is written to, and started again over its files. */
    @Test
    void aServerThatDiesInTheMiddleIsGoneOnWith() throws IOException {
        Path home = folder.resolve("mortal");
        StoredCase wide = wide(16_000);
        Neo4jServer mortal = Neo4jServer.start(home);
        AtomicBoolean killed = new AtomicBoolean();
        try (ServerStore store = ServerStore.connect(mortal.target(), target -> target.driver(2))) {
            ServerCase dying = store.caseOf("case", "案");
            says(
                    "store.server.unreachable",
                    () -> dying.write(wide, 2, (rows, total) -> {
                        if (rows >= BatchWriter.ROWS && killed.compareAndSet(false, true)) {
                            mortal.kill();
                        }
                    }));
        }
        assertThat(killed).isTrue();

        try (Neo4jServer again = Neo4jServer.start(home);
                ServerStore store = ServerStore.connect(again.target())) {
            ServerCase living = store.caseOf("case", "案");
            assertThat(living.holds("g1")).isFalse();
            long before = (Long) store.ask("MATCH (b:UplineBatch) RETURN count(b)", Map.of());
            assertThat(before).as("stretches that were written").isPositive();

            living.write(wide, 2, NOBODY);

            CypherSession cypher = living.cypher("g1");
            assertThat(SmallCase.cell(cypher.read("MATCH (m:Member) RETURN count(m)", Map.of(), 1)))
                    .isEqualTo(16_000L);
            assertThat(SmallCase.cell(
                            cypher.read("MATCH (:Member)-[r:REFERRED_BY]->(:Member) RETURN count(r)", Map.of(), 1)))
                    .isEqualTo(16_000L);
        }
    }

    @Test
    void dataThatContradictThemselvesChangeNothing() {
        StoredCase small = SmallCase.create();
        says(
                "store.write.unknown",
                () -> kept.write(
                        new StoredCase("g2", small.data(), small.persons(), Map.of("A1", "P-nobody")), 1, NOBODY));
        assertThat(nodes()).isEqualTo(0L);
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() {
        Path home = folder.resolve("foreign");
        new GenerationWriter().write(home, SmallCase.create());
        try (EmbeddedNeo4j embedded = EmbeddedNeo4j.at(home);
                ServerStore foreign = ServerStore.connect(embedded.target())) {
            says("store.server.foreign", () -> foreign.caseOf(id, "案").write(smaller("g2"), 1, NOBODY));
            assertThat(foreign.ask("MATCH (n) RETURN count(n)", Map.of())).isEqualTo(24L);
        }
    }

    @Test
    void whyThereIsNoConnectionIsSaid() {
        StoreTarget right = Neo4jServer.shared().target();
        says("store.server.refused", () -> connect(right.uri(), "wrong", right.database()));
        says("store.server.unreachable", () -> connect(URI.create("bolt://127.0.0.1:9"), "x", right.database()));
        says("store.server.uri", () -> connect(URI.create("http://127.0.0.1:7474"), "x", right.database()));
        says("server.database.missing", () -> connect(right.uri(), right.password(), "nowhere"));
    }

    @Test
    void serversThatAreTooOldAreKnownByTheirVersion() {
        assertThat(List.of("4.4.40", "5.22.0", "3.5")).allMatch(ServerStore::isOlder);
        assertThat(List.of("5.23.0", "5.26.30", "2025.01.0", "6.0", "5.26-aura", "dev"))
                .noneMatch(ServerStore::isOlder);
    }

    private static void connect(URI uri, String password, String database) {
        ServerStore.connect(new StoreTarget(uri, "neo4j", password, database)).close();
    }

    private static void says(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UplineException.class,
                        e -> assertThat(e.reason().key()).as(e.toString()).isEqualTo(key));
    }
}
