package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.store.CypherSession;
import org.upline.store.EmbeddedNeo4j;
import org.upline.store.GraphComparison;
import org.upline.store.Neo4jServer;
import org.upline.store.ServerStore;

/** Cases whose graph a server keeps, with a real server: the same case, but for where its graph is. */
class ServerGraphTest {
    private static final String HEADER = "会员编号,真实姓名,推荐人编号,报单金额\n";
    private static final String COUNT = "MATCH (m:Member) RETURN count(m)";

    @TempDir
    Path folder;

    private static ServerStore server;

    @BeforeAll
    static void connect() {
        server = ServerStore.connect(Neo4jServer.shared().target());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private Home home(String said) {
        return new Home(folder.resolve("home"), new StoreWish(Optional.of(said), Optional.empty(), any -> server));
    }

    private Home home() {
        return new Home(folder.resolve("home"), new StoreWish(Optional.empty(), Optional.empty(), any -> server));
    }

    private static String address() {
        return Neo4jServer.shared().uri() + "/neo4j";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void run(CaseFolder into, Path file) {
        new ImportFiles(into, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(
                        new ImportItem(file, file.getFileName().toString(), SourceKind.MEMBERS, null, null, null)));
    }

    private static OpenCase open(CaseFolder of) {
        return OpenCase.open(of, Message::key, stage -> {});
    }

    private static CypherSession cypher(OpenCase opened) {
        opened.requireGraph(Message::key, stage -> {});
        return ((ServerGraph) opened.folder().graph()).cypher(opened.generation());
    }

    private static Object count(CypherSession cypher) {
        return cypher.read(COUNT, Map.of(), 1).rows().get(0).get(0);
    }

    @Test
    void theSnapshotIsTheSameByteForByteAndTheGraphIsOnTheServerAlone() throws IOException {
        Path list = write("1.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n");
        CaseFolder there = home(address()).create(new CaseName("there"));
        CaseFolder here = home("embedded").create(new CaseName("here"));
        run(there, list);
        run(here, list);

        assertThat(Files.readAllBytes(snapshot(there))).isEqualTo(Files.readAllBytes(snapshot(here)));
        assertThat(open(there).database()).doesNotExist();
        assertThat(open(here).database()).isDirectory();
        assertThat(count(cypher(open(there)))).isEqualTo(2L);
        assertThat(home().open(new CaseName("there")).graph().name())
                .as("remembered")
                .isEqualTo(address());
        there.drop();
    }

    private static Path snapshot(CaseFolder of) {
        return new Generations(of).snapshot(of.decisions().generation());
    }

    @Test
    void importsAndTheirTakingBackSwitchTheGenerationOnTheServer() throws IOException {
        CaseFolder made = home(address()).create(new CaseName("案件"));
        run(made, write("1.csv", HEADER + "A,甲,,100.00\n"));
        String first = made.decisions().generation();
        run(made, write("2.csv", HEADER + "B,乙,A,100.00\n"));

        assertThat(made.graph().holds(folder, first)).isFalse();
        assertThat(count(cypher(open(made)))).isEqualTo(2L);

        new UndoImport(made, Message::key, stage -> {})
                .run(made.decisions().find("2").decision());
        assertThat(made.decisions().generation()).isEqualTo(first);
        assertThat(count(cypher(open(made)))).isEqualTo(1L);
        String id = StoreMemory.read(made.folder()).orElseThrow().id();
        assertThat(server.caseOf(id, "案件").holds(first)).isTrue();
        made.drop();
        assertThat(server.caseOf(id, "案件").holds(first)).isFalse();
    }

    @Test
    void aCaseMovesFromOneStoreToTheOther() throws IOException {
        CaseFolder embedded = home("embedded").create(new CaseName("案件"));
        run(embedded, write("1.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n"));

        CaseFolder moved = home(address()).open(embedded.name());
        byte[] before = Files.readAllBytes(snapshot(moved));
        assertThat(count(cypher(open(moved)))).isEqualTo(2L);
        assertThat(Files.readAllBytes(snapshot(moved))).isEqualTo(before);

        run(moved, write("2.csv", HEADER + "C,丙,A,100.00\n"));
        OpenCase back = open(home("embedded").open(embedded.name()));
        assertThat(back.database()).doesNotExist();
        back.requireGraph(Message::key, stage -> {});
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(back.database())) {
            assertThat(count(database.cypher())).isEqualTo(3L);
        }
        moved.drop();
    }

    /** Somebody changes a name on the shared server; the sources know better, and put it right. */
    @Test
    void whatSomebodyChangedOnTheServerIsFoundAndPutRight() throws IOException {
        CaseFolder made = home(address()).create(new CaseName("案件"));
        run(made, write("1.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n"));
        OpenCase opened = open(made);
        GraphCheck check = new GraphCheck(opened, Message::key, stage -> {});
        assertThat(check.run().same()).isTrue();

        cypher(opened).write("MATCH (m:Member {id: 'B'}) SET m.name = '丙'", Map.of(), 1);
        assertThat(check.run().differences())
                .containsExactly(
                        new GraphComparison.Difference(GraphComparison.Kind.CHANGED, "Member", "B", "name", "乙", "丙"));

        assertThat(check.afterRewriting().same()).isTrue();
        made.drop();
    }

    @Test
    void aServerThatIsNotThereLeavesTheCaseAsItWas() throws IOException {
        Path list = write("1.csv", HEADER + "A,甲,,100.00\n");
        StoreWish wish = new StoreWish(Optional.of("bolt://127.0.0.1:9"), Optional.empty(), any -> {
            throw UplineException.of("store.server.unreachable", "bolt://127.0.0.1:9");
        });
        CaseFolder made = new Home(folder.resolve("home"), wish).create(new CaseName("案件"));
        String before = made.state();
        assertThatThrownBy(() -> run(made, list))
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo("store.server.unreachable"));
        assertThat(made.state()).isEqualTo(before);
        assertThat(made.folder().resolve("sources")).isEmptyDirectory();
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsRememberedAndThatBeforeTheRest() {
        CaseName name = new CaseName("案件");
        StoreWish otherwise = new StoreWish(Optional.empty(), Optional.of("neo4j://elsewhere"), any -> server);
        Home plain = new Home(folder.resolve("home"), otherwise);
        home("bolt://host:7000/fraud").create(name);

        assertThat(plain.open(name).graph().name()).isEqualTo("bolt://host:7000/fraud");
        assertThat(home("embedded").open(name).graph()).isEqualTo(new EmbeddedGraph());
        home().remember(plain.open(name), "embedded");
        assertThat(plain.open(name).graph()).isEqualTo(new EmbeddedGraph());
        assertThat(plain.create(new CaseName("other")).graph().name()).isEqualTo("neo4j://elsewhere:7687/neo4j");
        assertThat(home().open(new CaseName("other")).graph().name()).isEqualTo("neo4j://elsewhere:7687/neo4j");
    }
}
