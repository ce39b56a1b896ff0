package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/**
 * All commands of the main job as another program uses them: one process, the golden files in, JSON out, its keys in the
 * order that was promised and its figures those worked out by hand.
 */
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String POOL = "6228480000000000033";
    private static final String METRICS =
            "memberId level direct downline levelsBelow legalHeadcount legalLevels downlineFeesFen";

    @TempDir
    static Path folder;

    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();
    private static Outcome outcome;

    @BeforeAll
    static void runTheWholeJob() throws IOException {
        String members = GOLDEN.resolve("members.csv").toAbsolutePath().toString();
        String bank =
                GOLDEN.resolve("bank").resolve("交易明细信息.csv").toAbsolutePath().toString();
        add("create", "case create 案件");
        add("members", "import members '" + members + "'");
        add("again", "import members '" + members + "'");
        add("transactions", "import transactions '" + bank + "'");
        add("cases", "case list");
        add("info", "case info");
        add("check", "data check");
        for (String unit : List.of("persons", "accounts")) {
            for (String rule : List.of("placement", "referral", "referral --exclude inactive,blank")) {
                String name = unit + "-" + rule.replace(" --", "-").replaceAll("[ ,]", "-");
                add("table-" + name, "tree table --unit " + unit + " --tree " + rule);
                add("summary-" + name, "tree summary --unit " + unit + " --tree " + rule);
            }
        }
        add("member", "tree member M04");
        add("path", "tree path M07");
        add("show", "tree show M01 --depth 3");
        add("persons", "person list");
        add("person", "person show M04");
        add("leaders", "leaders --top 5");
        add("accounts", "accounts --top 5");
        add("account", "account " + POOL);
        for (String method : List.of("fifo", "haircut", "poison")) {
            add(method, "trace " + POOL + " --method " + method);
        }
        add("back", "trace " + POOL + " --direction back");
        add("rows", "trace " + POOL + " --rows");
        add("later", "trace " + POOL + " --from 2099-01-01");
        add("fees", "trace --fees");
        add("limited", "trace " + POOL + " --hops 1 --min 10 --within 48 --until 2021-12-31");
        add("transfer", "trace --transfer 交易明细信息.csv:2");
        add("reach", "trace reach " + POOL);
        add("ways", "trace path " + POOL + " 6216610000000000042 --top 1");
        add("allWays", "trace path " + POOL + " 6216610000000000042 --by earliest");
        add("flows", "flows");
        add("flowRows", "flows --by bank,month --rows --limit 1");
        add("flowsTo", "flows --by level --to cash");
        add("freeze", "freeze plan " + POOL);
        add("queries", "query list");
        add("query", "query run recruiters limit=3");
        add("cypher", "cypher 'MATCH (m:Member) RETURN count(m) AS members'");
        List<String> lines = new ArrayList<>(List.of("# the main job", ""));
        COMMANDS.forEach((name, command) -> lines.add(command + " --out=" + name + ".json"));
        // A second time: the same bytes.
        COMMANDS.forEach((name, command) -> {
            if (!command.startsWith("case create") && !command.startsWith("import")) {
                lines.add(command + " --out=again-" + name + ".json");
            }
        });
        lines.add("tree table --out=table.csv");
        lines.add("tree table --out=table.xlsx");
        lines.add("tree chart --out=chart.svg");
        lines.add("tree summary --format json --lang zh");
        lines.add("tree summary --lang zh");
        lines.add("leaders --lang zh");
        lines.add("data check --lang zh");
        lines.add("cypher 'CREATE (n:Nothing) RETURN n'");
        outcome = upline(String.join("\n", lines) + "\n", "run", "-", "--case=案件", "--lang=en");
    }

    private static void add(String name, String command) {
        COMMANDS.put(name, command);
    }

    @Test
    void theScriptStopsAtTheLineThatWantsToWrite() {
        assertThat(outcome.err())
                .endsWith("CREATE (n:Nothing) RETURN n' (nothing after it was run)\n")
                .contains("--write")
                .doesNotContain("\tat ", "Exception");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void standardOutputHoldsResultsAlone() throws IOException {
        // Without a file were what the chart shows in a sentence, one result in JSON, and three as Chinese tables.
        assertThat(outcome.out()).contains("\n{\n", "\n}\n").doesNotContain("\u001b");
        String tables = outcome.out().substring(outcome.out().indexOf("\n}\n") + 3);
        assertThat(tables)
                .contains("层级")
                .doesNotContain("Level")
                .doesNotContain("threshold", "referral", "selfReferral", "memberConflict", "cycle")
                .doesNotContain("candidate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "persons-placement",
                "persons-referral",
                "persons-referral-exclude-inactive-blank",
                "accounts-placement",
                "accounts-referral",
                "accounts-referral-exclude-inactive-blank"
            })
    void levelsAndHeadsAreThoseWorkedOutByHand(String rule) throws IOException {
        JsonNode expected =
                JSON.readTree(GOLDEN.resolve("tree-" + rule + ".json").toFile());
        JsonNode summary = json("summary-" + rule);
        for (String key : List.of("units", "roots", "maxLevel", "perLevel", "findings")) {
            assertThat(summary.get(key)).as(key).isEqualTo(expected.get(key));
        }
        Map<String, JsonNode> wanted = new TreeMap<>();
        expected.get("members")
                .forEach(member -> wanted.put(member.get("memberId").asText(), member));
        Map<String, JsonNode> found = new TreeMap<>();
        json("table-" + rule).forEach(member -> found.put(member.get("memberId").asText(), member));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void importsTellWhatBecameOfEachRow() throws IOException {
        JsonNode members = json("members").get(0);
        assertThat(List.of("rowsRead", "accepted", "duplicates", "conflicts", "rejected"))
                .extracting(key -> members.get(key).asInt())
                .containsExactly(25, 22, 1, 1, 1);
        assertThat(members.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(json("again").get(0).get("alreadyImported").asBoolean()).isTrue();
        JsonNode expected =
                JSON.readTree(GOLDEN.resolve("bank").resolve("expected.json").toFile());
        JsonNode transactions = json("transactions").get(0);
        expected.get("import")
                .properties()
                .forEach(entry -> assertThat(transactions.get(entry.getKey()))
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifo", "haircut", "poison"})
    void tracedMoneyRestsWhereItWasWorkedOutToRest(String method) throws IOException {
        JsonNode expected = JSON.readTree(
                        GOLDEN.resolve("bank").resolve("expected.json").toFile())
                .get("trace from participant 丙 (account " + POOL + "), forward")
                .get(method);
        JsonNode trace = json(method);
        for (String key : List.of("originFen", "exitsFen", "restingFen")) {
            assertThat(trace.get(key)).as(key).isEqualTo(expected.get(key));
        }
        Map<String, Long> resting = new TreeMap<>();
        for (JsonNode account : trace.get("accounts")) {
            if (account.get("restingFen").asLong() > 0) {
                resting.put(
                        account.get("account").asText(),
                        account.get("restingFen").asLong());
            }
        }
        Map<String, Long> wanted = new TreeMap<>();
        expected.get("resting")
                .properties()
                .forEach(entry -> wanted.put(entry.getKey(), entry.getValue().asLong()));
        assertThat(resting).isEqualTo(wanted);
    }

    @Test
    void aPeriodWithoutTransfersTracesNothing() throws IOException {
        assertThat(json("later").get("originFen").asLong()).isZero();
        assertThat(json("later").get("edges")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members/0|file sha256 encoding format rowsRead accepted duplicates conflicts rejected rejectsFile",
                "transactions/0|file sha256 encoding format rowsRead transfers duplicates mirrored failed reversed"
                        + " informational rejected amountFen rejectsFile",
                "summary-persons-referral|case unit tree exclude units roots maxLevel perLevel findings thresholds",
                "summary-persons-referral/findings|selfReferral missingReferrer missingReferrers cycles",
                "table-persons-referral/0|" + METRICS,
                "member|memberId name personId level direct downline levelsBelow legalHeadcount legalLevels"
                        + " downlineFeesFen path accounts thresholds rule",
                "member/thresholds/0|rule value threshold met",
                "member/rule|unit tree exclude",
                "leaders/0|rank memberId personId name tier score reasons legalHeadcount legalLevels direct"
                        + " downlineFeesFen receivedFen thresholds",
                "leaders/0/reasons/0|factor value weight share",
                "accounts/0|rank account cards holder bank part score inFen outFen inCount outCount counterparties"
                        + " memberCounterparties passThrough dwellHours balanceFen balanceTime obtained reasons signs",
                "fifo|method direction originFen exitsFen restingFen accounts edges limits stopped",
                "back|method direction originFen exitsFen restingFen accounts edges limits stopped",
                "fees|method direction originFen exitsFen restingFen accounts edges limits stopped",
                "rows|method direction originFen exitsFen restingFen accounts edges limits stopped rows",
                "limited|method direction originFen exitsFen restingFen accounts edges limits stopped",
                "limited/limits|hops minFen withinHours since until",
                "limited/stopped/0|reason fen accounts",
                "limited/stopped/0/accounts/0|account holder fen",
                "reach|direction originFen accounts limits",
                "reach/accounts/0|account cards holder hop arrival atMostFen obtained",
                "ways|from to by paths complete gaveUp limits",
                "ways/paths/0|steps start arrival bottleneckFen transfers",
                "ways/paths/0/transfers/0|from to amountFen time rows",
                "flows|by groups flows totalFen totalCount shownFen shownCount foreign",
                "flows/groups/0|key kind accounts inFen outFen withinFen",
                "flows/flows/0|from to amountFen count first last month",
                "flowRows|by groups flows totalFen totalCount shownFen shownCount foreign rows",
                "flowRows/rows/0|fromGroup toGroup month from to transfer time amountFen memo rows place",
                "fifo/accounts/0|account cards holder inFen outFen restingFen hop obtained stoppedFen",
                "fifo/edges/0|from to amountFen tracedFen count first last",
                "freeze|method tracedFen coveredFen day heldFen accounts requestNext",
                "freeze/requestNext/0|account cards holder bank restingFen"
            })
    void keysStandInTheOrderPromised(String place, String keys) throws IOException {
        int slash = place.indexOf('/');
        JsonNode node =
                slash < 0 ? json(place) : json(place.substring(0, slash)).at(place.substring(slash));
        List<String> found = new ArrayList<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("alreadyImported")) {
                found.add(name);
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(keys);
    }

    @Test
    void theSameQuestionHasTheSameBytesForAnAnswer() throws IOException {
        int compared = 0;
        for (String name : COMMANDS.keySet()) {
            Path second = folder.resolve("again-" + name + ".json");
            if (Files.exists(second)) {
                assertThat(second).hasSameBinaryContentAs(folder.resolve(name + ".json"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    @Test
    void moneyThatIsNotFollowedIsSaidWithReasonAndPlace() throws IOException {
        JsonNode limited = json("limited");
        assertThat(limited.get("originFen").asLong()).isEqualTo(30_000);
        assertThat(limited.get("restingFen").asLong()).isEqualTo(30_000);
        assertThat(limited.at("/stopped/0").toString())
                .isEqualTo("{\"reason\":\"hops\",\"fen\":30000,\"accounts\":[{\"account\":\"6222020000000000017\","
                        + "\"holder\":\"资金池甲\",\"fen\":30000}]}");
        assertThat(json("transfer").get("originFen")).isEqualTo(json("fifo").get("originFen"));
        assertThat(json("transfer").get("accounts")).isEqualTo(json("fifo").get("accounts"));
    }

    @Test
    void pathsAreShownAsFarAsTheyWereAskedForAndItIsSaidWhetherThereAreMore() throws IOException {
        assertThat(json("ways").get("paths")).hasSize(1);
        assertThat(json("ways").get("complete").asBoolean()).isFalse();
        assertThat(json("allWays").get("complete").asBoolean()).isTrue();
        assertThat(json("allWays").get("paths"))
                .extracting(path -> path.get("arrival").asText() + " " + path.get("bottleneckFen"))
                .containsExactly("2021-05-01T11:00:00 20000", "2021-05-01T13:00:00 30000");
    }

    @Test
    void flowsAddUpToTheTransfers() throws IOException {
        long transfers = json("transactions").get(0).get("amountFen").asLong();
        for (String name : List.of("flows", "flowRows")) {
            long sum = 0;
            for (JsonNode flow : json(name).get("flows")) {
                sum += flow.get("amountFen").asLong();
            }
            assertThat(sum).isEqualTo(transfers);
            assertThat(json(name).get("totalFen").asLong()).isEqualTo(transfers);
        }
        assertThat(json("flowsTo").get("shownFen").asLong()).isEqualTo(10_000);
        assertThat(json("flowsTo").get("totalFen").asLong()).isEqualTo(transfers);
    }

    @Test
    void smallQuestionsHaveTheirAnswers() throws IOException {
        assertThat(json("cases").get(0).get("name").asText()).isEqualTo("案件");
        assertThat(json("info").get("members").asInt()).isEqualTo(22);
        assertThat(json("cypher").get(0).get("members").asInt()).isEqualTo(22);
        assertThat(json("query")).hasSize(3);
        assertThat(json("queries").size()).isGreaterThanOrEqualTo(12);
        assertThat(json("person").get("members").toString()).isEqualTo("[\"M01\",\"M04\"]");
        assertThat(json("member").get("memberId").asText())
                .as("his shallowest account")
                .isEqualTo("M01");
        assertThat(json("check").findValuesAsText("kind"))
                .contains("cycle", "memberConflict", "missingReferrer", "selfReferral");
        assertThat(json("account").at("/profile/account").asText()).isEqualTo(POOL);
    }

    @Test
    void filesAreWhatTheirEndingsSay() {
        assertThat(folder.resolve("table.csv")).content().startsWith("\ufeffMember id,Level,");
        assertThat(folder.resolve("table.xlsx")).binaryContent().startsWith('P', 'K');
        assertThat(folder.resolve("chart.svg")).content().startsWith("<?xml").contains("赵一");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|tree member M99",
                "1|account 1",
                "1|import members nowhere.csv",
                "1|query run nothing-of-the-kind",
                "2|tree summary --unit heads",
                "2|trace",
                "2|trace --fees --from 2021-01-02 --to 2021-01-01",
                "2|trace 6228480000000000033 --fees",
                "2|trace 6228480000000000033 --min 0",
                "1|trace --person M99",
                "1|trace --person M01",
                "1|trace --transfer 交易明细信息.csv:5",
                "1|trace --transfer nowhere.csv:5",
                "2|trace path 6228480000000000033 6228480000000000033",
                "1|trace path 6228480000000000033 7",
                "1|flows --from nobody",
                "2|flows --by part,part",
                "2|leaders --top 0",
                "2|tree chart --out x.doc"
            })
    void whatCannotBeDoneIsSaidInWords(int exitCode, String line) throws IOException {
        Outcome refused = upline(line + "\n", "run", "-", "--case=案件", "--lang=en", "--format=json");
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("Error: ").doesNotContain("\tat ", "Exception", "{0}");
        assertThat(refused.err().lines().count()).isLessThanOrEqualTo(4);
    }

    @Test
    void anImportThatFailsMakesNoCase() throws IOException {
        Outcome refused = upline("import members nowhere.csv --case=neu\n", "run", "-", "--lang=en");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("home").resolve("cases").resolve("neu")).doesNotExist();
        assertThat(folder.resolve("home").resolve("cases").resolve("案件")).exists();
    }

    private static JsonNode json(String name) throws IOException {
        Path file = folder.resolve(name + ".json");
        assertThat(file).as(outcome.err()).exists();
        return JSON.readTree(file.toFile());
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
