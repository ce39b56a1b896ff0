package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class EmbeddedNeo4jTest {
    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void write() {
        home = folder.resolve("g1");
        new GenerationWriter().write(home, SmallCase.create());
    }

    @Test
    void isStartedWhenNeededAndReachedWithItsPasswordAlone() throws IOException {
        StoreTarget target;
        try (EmbeddedNeo4j idle = EmbeddedNeo4j.at(home);
                EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            // Would fail if the idle one had been started: only one can hold the files.
            assertThat(SmallCase.cell(store.cypher().read("MATCH (m:Member) RETURN count(m)", Map.of(), 1)))
                    .isEqualTo(8L);
            target = store.target();
            refused(new StoreTarget(target.uri(), target.user(), "neo4j", target.database()), "store.server.refused");
            refused(new StoreTarget(target.uri(), target.user(), "", target.database()), "store.server.refused");
            assertThat(target.toString()).doesNotContain(target.password());
            assertThat(filesHolding(target.password())).isEmpty();
            assertThat(openFromOutside(target.uri().getPort())).isFalse();
            says("store.inUse", () -> idle.driver());
        }
        refused(target, "store.server.unreachable");

        try (EmbeddedNeo4j again = EmbeddedNeo4j.at(home)) {
            assertThat(again.target().password()).isNotEqualTo(target.password());
            assertThat(again.cypher()
                            .read("MATCH ()-[t:TRANSFER]->() RETURN t", Map.of(), 10)
                            .rows())
                    .hasSize(6);
        }
    }

    private static void refused(StoreTarget target, String key) {
        says(key, () -> ServerStore.connect(target).close());
    }

    /** Whether any address of this machine but the loopback's answers on the port. */
    private static boolean openFromOutside(int port) throws IOException {
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            try (Socket socket = new Socket()) {
                if (!address.isLoopbackAddress()) {
                    socket.connect(new InetSocketAddress(address, port), 500);
                    return true;
                }
            } catch (IOException nobodyThere) {
                continue;
            }
        }
        return false;
    }

    private Stream<Path> filesHolding(String secret) throws IOException {
        return Files.walk(home).filter(Files::isRegularFile).filter(file -> {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aDirectoryWithoutDatabaseIsNamed() {
        says("store.open.missing", () -> EmbeddedNeo4j.at(folder).driver());
        assertThat(folder.resolve("data")).as("nothing is made there").doesNotExist();
    }

    @Test
    void damagedFilesAreNamedAndTheStoreIsLetGo() throws IOException {
        Path nodes = home.resolve("data/databases/neo4j/neostore.nodestore.db");
        byte[] whole = Files.readAllBytes(nodes);
        Files.delete(nodes);
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            says("store.open.failed", () -> store.driver());
        }
        Files.write(nodes, whole);
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            assertThat(store.driver()).isNotNull();
        }
    }

    @Test
    void constraintsAndIndexesStandAndAreFilled() {
        try (EmbeddedNeo4j store = EmbeddedNeo4j.at(home)) {
            QueryResult indexes = store.cypher()
                    .read(
                            "SHOW INDEXES YIELD type, state, populationPercent WHERE type <> 'LOOKUP' RETURN state, populationPercent",
                            Map.of(),
                            100);
            assertThat(indexes.rows())
                    .hasSize(Schema.statements().size())
                    .allSatisfy(row -> assertThat(row).containsExactly("ONLINE", 100.0));
        }
    }

    @Test
    void closingTwiceIsNothing() {
        EmbeddedNeo4j store = EmbeddedNeo4j.at(home);
        store.close();
        store.driver();
        store.close();
        store.close();
        try (EmbeddedNeo4j again = EmbeddedNeo4j.at(home)) {
            assertThat(again.driver()).as("the files are free").isNotNull();
        }
    }

    private static void says(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
