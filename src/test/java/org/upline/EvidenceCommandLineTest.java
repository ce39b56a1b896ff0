package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/** A small case, sealed and checked as other programs would do it: in processes of their own, by exit codes and files. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceCommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    static Path folder;

    private static Outcome made;

    @BeforeAll
    static void sealTheCase() throws IOException {
        made = upline(
                """
                import members '%s'
                import transactions '%s'
                evidence export whole
                evidence verify whole --out=verified.json
                evidence export part --parts summary,findings --tree placement
                export graph --out=all.graphml
                export graph --person-names none --each-transfer --out=none.ftm.json
                export graph --graph money --out=money.csv
                export i2 i2
                journal verify --out=journal.json
                journal show --out=entries.json
                """.formatted(
                                GOLDEN.resolve("members.csv").toAbsolutePath(),
                                GOLDEN.resolve("bank").resolve("交易明细信息.csv").toAbsolutePath()),
                "run",
                "-",
                "--format=json");
    }

    @Test
    @Order(1)
    void theBundleHoldsItsPartsAndNothingElseIsPrintedThanTheResults() throws IOException {
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(names(folder.resolve("whole")))
                .containsExactly(
                        "MANIFEST.txt",
                        "README.en.txt",
                        "README.zh.txt",
                        "SEAL.jsonl",
                        "SHA256SUMS",
                        "charts/flows.pdf",
                        "charts/tree.html",
                        "charts/tree.pdf",
                        "charts/tree.svg",
                        "inputs.csv",
                        "journal.jsonl",
                        "rules/standard-accounts.properties",
                        "rules/standard-leaders.properties",
                        "rules/standard-persons.properties",
                        "rules/standard-thresholds.properties",
                        "sheets/accounts.xlsx",
                        "sheets/findings.xlsx",
                        "sheets/flows.xlsx",
                        "sheets/freeze.xlsx",
                        "sheets/leaders.xlsx",
                        "sheets/persons.xlsx",
                        "sheets/statistics.xlsx",
                        "sheets/summary.json",
                        "sheets/trace.json",
                        "sheets/trace.xlsx",
                        "sheets/tree.xlsx");
        List<String> results = new ArrayList<>();
        try (JsonParser printed = JSON.getFactory().createParser(made.out())) {
            for (JsonNode value = printed.readValueAsTree(); value != null; value = printed.readValueAsTree()) {
                results.add(String.join(
                        " ", value.properties().stream().map(Map.Entry::getKey).toList()));
            }
        }
        assertThat(results)
                .as("two imports, two bundles, three graphs and a folder")
                .containsExactly(
                        "",
                        "",
                        "folder files skipped seal",
                        "folder files skipped seal",
                        "files nodes edges",
                        "files nodes edges",
                        "files nodes edges",
                        "folder files");
    }

    @Test
    @Order(2)
    void itIsWholeAndItsHashesAreThoseOfItsFiles() throws Exception {
        JsonNode verified = json("verified");
        assertThat(verified.get("whole").asBoolean()).isTrue();
        assertThat(verified.get("faults")).isEmpty();
        Path whole = folder.resolve("whole");
        List<String> sums = Files.readAllLines(whole.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(names(whole).size() - 3);
        for (String sum : sums) {
            assertThat(sha256(whole.resolve(sum.substring(66)))).isEqualTo(sum.substring(0, 64));
        }
        JsonNode seal = JSON.readTree(Files.readString(whole.resolve("SEAL.jsonl")));
        assertThat(seal.at("/files/0/sha256").asText()).isEqualTo(sha256(whole.resolve("MANIFEST.txt")));
    }

    @Test
    @Order(3)
    void aStrangerIsToldWhatEachPartIsAndHowToMakeItAgain() throws IOException {
        assertThat(Files.readString(folder.resolve("whole/README.en.txt")))
                .contains("sheets/leaders.xlsx  candidates for organisers")
                .contains(
                        "    upline report leaders --unit=persons --tree=referral --lang en --out sheets/leaders.xlsx")
                .doesNotContain("${");
        assertThat(Files.readString(folder.resolve("whole/README.zh.txt")))
                .contains("sheets/leaders.xlsx  组织者、领导者、骨干候选人")
                .doesNotContain("${");
        assertThat(names(folder.resolve("part")))
                .contains("sheets/summary.json")
                .doesNotContain("charts/tree.pdf");
        assertThat(JSON.readTree(folder.resolve("part/sheets/summary.json").toFile())
                        .get("tree")
                        .asText())
                .isEqualTo("placement");
    }

    @Test
    @Order(4)
    void theJournalTellsOfEachPartAndOfTheSeal() throws IOException {
        assertThat(json("journal").get("whole").asBoolean()).isTrue();
        List<String> commands = new ArrayList<>();
        json("entries").forEach(entry -> commands.add(entry.get("command").asText()));
        assertThat(commands).startsWith("import members", "import transactions", "data check", "tree chart");
        assertThat(commands).filteredOn("evidence export"::equals).hasSize(2);
    }

    @Test
    @Order(4)
    void graphsHoldTheWholeCaseAndNoNamesIfNoneAreToLeave() throws IOException {
        String all = Files.readString(folder.resolve("all.graphml"));
        assertThat(count(all, "<node id=\"member:")).isEqualTo(22);
        assertThat(count(all, "<node id=\"person:")).isEqualTo(18);
        assertThat(all).contains("赵一", "<node id=\"account:*");
        String none = Files.readString(folder.resolve("none.ftm.json"));
        assertThat(none).contains("\"UserAccount\"", "\"Payment\"").doesNotContain("赵一", "丙", "资金池");
        assertThat(Files.readAllLines(folder.resolve("money.csv"))).hasSizeGreaterThan(3);
        assertThat(folder.resolve("money.nodes.csv")).exists();
        assertThat(names(folder.resolve("i2"))).hasSize(12).contains("links-transferred.csv");
        assertThat(json("entries").findValuesAsText("command"))
                .filteredOn(command -> command.startsWith("export"))
                .containsExactly("export graph", "export graph", "export graph", "export i2");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    @Order(5)
    void aChangedByteIsFoundAndItsFileNamed() throws IOException {
        Path sheet = folder.resolve("part/sheets/summary.json");
        byte[] bytes = Files.readAllBytes(sheet);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sheet, bytes);
        Files.writeString(folder.resolve("part/added.txt"), "x");
        Outcome verify = upline("", "evidence", "verify", "part", "--format=json", "--lang=en");
        assertThat(verify.exitCode()).isEqualTo(1);
        JsonNode checked = JSON.readTree(verify.out());
        assertThat(checked.get("whole").asBoolean()).isFalse();
        assertThat(checked.get("faults")).hasSize(2);
        assertThat(checked.get("faults").toString()).contains("sheets/summary.json was changed", "added.txt was added");
        assertThat(verify.err()).contains("2 places").doesNotContain("\tat ");
    }

    @Test
    @Order(6)
    void aFolderThatHoldsSomethingIsRefusedAndLeftAlone() throws IOException {
        List<String> before = names(folder.resolve("whole"));
        Outcome again = upline("", "evidence", "export", "whole", "--lang=en");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("not empty");
        assertThat(names(folder.resolve("whole"))).isEqualTo(before);
    }

    @Test
    @Order(7)
    void aPartThatFailsLeavesNothingBehind() throws IOException {
        Path rules = folder.resolve("home/rules");
        Files.createDirectories(rules);
        Files.writeString(rules.resolve("leaders.properties"), "nonsense=1\n");
        List<String> before = names(folder);
        Outcome failed = upline("", "evidence", "export", "broken", "--parts=findings,leaders", "--lang=en");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("leaders.properties", "so there is no bundle");
        assertThat(folder.resolve("broken")).doesNotExist();
        assertThat(names(folder)).isEqualTo(before);
        Files.delete(rules.resolve("leaders.properties"));
    }

    /** The seal is the last step: by then every part was made. */
    @Test
    @Order(8)
    void aBundleThatCannotBeSealedLeavesNothingBehind() throws IOException {
        Path journal;
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            journal = files.filter(file -> file.endsWith("journal.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(journal);
        Files.writeString(journal, "a note of mine\n", StandardOpenOption.APPEND);
        List<String> before = names(folder);
        Outcome failed = upline("", "evidence", "export", "broken", "--parts=findings,summary", "--lang=en");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("journal.jsonl");
        assertThat(folder.resolve("broken")).doesNotExist();
        assertThat(names(folder)).isEqualTo(before);
        Files.write(journal, whole);
    }

    @Test
    @Order(9)
    void theJournalOutlivesTheCase() throws IOException {
        Outcome dropped = upline("", "case", "drop", "default", "--yes", "--lang=en");
        assertThat(dropped.exitCode()).as(dropped.err()).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("home/journals"))) {
            List<Path> journals = kept.toList();
            assertThat(journals).hasSize(1);
            assertThat(Files.readString(journals.get(0))).contains("\"command\":\"evidence export\"");
        }
    }

    private static List<String> names(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(folder.resolve(name + ".json").toFile());
    }

    private static Outcome upline(String input, String... words) throws IOException {
        List<String> command = new ArrayList<>(ChildProcess.java("org.upline.Upline", words));
        command.addAll(
                1,
                List.of(
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Xmx1g"));
        return ChildProcess.run(
                command, folder, Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8"), input);
    }
}
