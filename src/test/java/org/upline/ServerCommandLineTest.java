package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;
import org.upline.store.Neo4jServer;

/** {@code --store} as its users meet it: the program in one process, the server in another. */
class ServerCommandLineTest {
    private static final Path MEMBERS = Path.of("src", "test", "resources", "golden", "members.csv");

    @TempDir
    Path folder;

    private Outcome upline(Map<String, String> environment, String script) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("UPLINE_HOME", folder.resolve("home").toString());
        return ChildProcess.run(ChildProcess.java("org.upline.Upline", "run", "-", "--lang=en"), folder, all, script);
    }

    @Test
    void aCaseLivesOnAServerAndNoPasswordIsWrittenAnywhere() throws IOException {
        String members = MEMBERS.toAbsolutePath().toString();
        Outcome done = upline(Map.of("UPLINE_NEO4J_PASSWORD", Neo4jServer.PASSWORD), """
                case create there --store %1$s
                import members '%2$s'
                leaders --out=leaders-there.json
                query run recruiters --out=recruiters-there.json
                cypher 'MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label' --out=labels-there.json
                cypher 'CREATE (n:Note {text: "x"})' --write
                cypher 'MATCH (n:Note) RETURN n' --out=note.json
                case create here --store embedded
                import members '%2$s'
                leaders --out=leaders-here.json
                query run recruiters --out=recruiters-here.json
                cypher 'MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label' --out=labels-here.json
                case list --format json
                case drop there --yes
                """.formatted(
                        Neo4jServer.shared().uri(), members));

        assertThat(done.exitCode()).as(done.err()).isZero();
        for (String what : new String[] {"leaders", "recruiters", "labels"}) {
            assertThat(folder.resolve(what + "-there.json"))
                    .hasSameBinaryContentAs(folder.resolve(what + "-here.json"));
        }
        assertThat(Files.readString(folder.resolve("note.json")))
                .contains("\"text\"")
                .doesNotContain("uplineScope");
        assertThat(done.out()).contains("\"store\"", Neo4jServer.shared().uri(), "\"embedded\"");
        try (Stream<Path> files = Files.walk(folder.resolve("home").resolve("journals"))) {
            Path journal = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(Files.readString(journal)).contains("CREATE (n:Note", "--write");
        }
        assertThat(done.out() + done.err()).doesNotContain(Neo4jServer.PASSWORD);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString()
                                    .contains("neo4j" + file.getFileSystem().getSeparator())))
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain(Neo4jServer.PASSWORD));
        }
    }

    @Test
    void whatIsWrongIsSaidInWords() throws IOException {
        String uri = Neo4jServer.shared().uri();
        assertThat(upline(Map.of(), "cypher 'RETURN 1' --store neo4j://u:s3cret@host")
                        .err())
                .contains("No user or password may stand in the address")
                .doesNotContain("Exception");
        String create = "case create a --store " + uri + "\ncypher 'MATCH (n) RETURN n'\n";
        Outcome unasked = upline(Map.of(), create);
        assertThat(unasked.exitCode()).isEqualTo(1);
        assertThat(unasked.err()).contains("UPLINE_NEO4J_PASSWORD", uri);
        Outcome wrong = upline(Map.of("UPLINE_NEO4J_PASSWORD", "wrong"), "case use a\ncypher 'MATCH (n) RETURN n'\n");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("does not accept this user or password", uri)
                .doesNotContain("Exception");
    }
}
