package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** How queries are called and found; {@link CypherContract} holds what the shipped ones answer. */
class SavedQueriesTest {
    @TempDir
    static Path folder;

    private static EmbeddedNeo4j store;

    @BeforeAll
    static void write() {
        Path home = folder.resolve("g1");
        new GenerationWriter().write(home, SmallCase.create());
        store = EmbeddedNeo4j.at(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyShippedQueryHasAnExpectation() throws IOException {
        assertThat(CypherContract.expectations().stream().map(e -> e.split("\\s", 2)[0]))
                .containsAll(SavedQueries.shipped().list().stream()
                        .map(SavedQuery::name)
                        .toList());
    }

    @Test
    void theIndexNamesEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cypher", "queries"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".cypher"))
                            .map(name -> name.replace(".cypher", "")))
                    .containsExactlyInAnyOrderElementsOf(SavedQueries.shipped().list().stream()
                            .map(SavedQuery::name)
                            .toList());
        }
    }

    @Test
    void everyShippedQuerySaysInBothLanguagesWhatItIs() {
        assertThat(SavedQueries.shipped().list()).isNotEmpty().allSatisfy(query -> {
            assertThat(List.of(query.titleZh(), query.answersZh()))
                    .allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
            assertThat(List.of(query.titleEn(), query.answersEn()))
                    .noneMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
            assertThat(query.titleEn()).isNotEqualTo(query.name());
            assertThat(query.answersEn()).isNotBlank();
            assertThat(query.parameters()).allSatisfy(parameter -> {
                assertThat(parameter.zh()).isNotBlank();
                assertThat(parameter.en()).isNotBlank();
                assertThat(query.cypher()).contains("$" + parameter.name());
            });
        });
    }

    private static SavedQuery query(String... header) {
        return new QueryFile("own.cypher", String.join("\n", header)).read("own", false);
    }

    @Test
    void valuesAreReadByType() {
        SavedQuery query = query(
                "// param t: text",
                "// param n: number",
                "// param m: money",
                "// param d: time",
                "// param f: flag",
                "// param c: choice in out = out",
                "// param h: hops = 7",
                "MATCH (a)-[*1..$h]->(b) RETURN $t, $hm");

        SavedQuery.Call call = query.call(List.of("n=-5", "t=a=b", "m=1,234.50", "d=2021-05-01 10:00:00", "f=true"));

        assertThat(call.parameters())
                .containsEntry("t", "a=b")
                .containsEntry("n", -5L)
                .containsEntry("m", 123_450L)
                .containsEntry("d", LocalDateTime.parse("2021-05-01T10:00"))
                .containsEntry("f", true)
                .containsEntry("c", "out")
                .hasSize(6);
        assertThat(call.cypher()).endsWith("MATCH (a)-[*1..7]->(b) RETURN $t, $hm");
    }

    @Test
    void aDateIsTheStartOfTheDay() {
        assertThat(query("// param d: time = 2021-05-01").call(List.of()).parameters())
                .containsEntry("d", LocalDateTime.parse("2021-05-01T00:00"));
    }

    @Test
    void whatIsWrongWithTheWordsIsSaid() {
        SavedQuery query = query("// param n: number | 数 | a number", "// param h: hops = 1");

        says("store.query.missing", "n", () -> query.call(List.of()));
        says("store.query.noPair", "n", () -> query.call(List.of("n")));
        says("store.query.noPair", "=1", () -> query.call(List.of("=1")));
        says("store.query.unknownParameter", "x", () -> query.call(List.of("n=1", "x=1")));
        says("store.query.twice", "n", () -> query.call(List.of("n=1", "n=1")));
        says("store.query.illTyped", "eins", () -> query.call(List.of("n=eins")));
        for (String hops : List.of("0", "100001", "3]->() DETACH DELETE n //")) {
            says("store.query.illTyped", hops, () -> query.call(List.of("n=1", "h=" + hops)));
        }
        says(
                "store.query.illTyped",
                "sideways",
                () -> query("// param c: choice in out").call(List.of("c=sideways")));
        says("store.query.illTyped", "ja", () -> query("// param c: flag").call(List.of("c=ja")));
        says("store.query.illTyped", "1.005", () -> query("// param c: money").call(List.of("c=1.005")));
        says(
                "store.query.illTyped",
                "2021-02-30",
                () -> query("// param c: time").call(List.of("c=2021-02-30")));
    }

    @Test
    void aWrongHeaderIsNamedWithItsLine() {
        for (String wrong : List.of("n: numbr", "n: choice", "n: text a b", "1n: text", "h: text")) {
            says("store.query.header", "own.cypher", () -> query("// param h: text", "// param " + wrong));
        }
    }

    @Test
    void theUsersOwnQueriesStandBesideTheShipped(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("mine.cypher"), "\uFEFF// zh: 我的\r\n// en: mine\r\nRETURN 1 AS one\r\n");
        Files.writeString(own.resolve("notes.txt"), "no query");

        SavedQueries queries = SavedQueries.shipped().with(own);
        SavedQuery mine = queries.byName("mine");

        assertThat(mine.titleZh()).isEqualTo("我的");
        assertThat(mine.shipped()).isFalse();
        assertThat(SmallCase.cell(store.cypher().read(mine.call(List.of()).cypher(), java.util.Map.of(), 1)))
                .isEqualTo(1L);
        assertThat(queries.list()).hasSize(SavedQueries.shipped().list().size() + 1);
        assertThat(queries.list()).isSortedAccordingTo(java.util.Comparator.comparing(SavedQuery::name));
    }

    @Test
    void anOwnQueryMayNotHideAShippedOne(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("downline.cypher"), "RETURN 1");
        says("store.query.nameTaken", "downline", () -> SavedQueries.shipped().with(own));
    }

    @Test
    void aFileThatIsNotUtf8IsNamed(@TempDir Path own) throws IOException {
        Files.write(own.resolve("gbk.cypher"), new byte[] {(byte) 0xD6, (byte) 0xD0});
        says(
                "store.query.unreadable",
                "gbk.cypher",
                () -> SavedQueries.shipped().with(own));
    }

    @Test
    void aFolderThatIsNotThereHasNoQueries(@TempDir Path own) {
        assertThat(SavedQueries.shipped().with(own.resolve("none")).list())
                .isEqualTo(SavedQueries.shipped().list());
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        says("store.query.unknown", "downline", () -> SavedQueries.shipped().byName("downlines"));
    }

    private static void says(String key, String argument, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo(key);
            assertThat(e.reason().arguments().toString()).contains(argument);
        });
    }
}
