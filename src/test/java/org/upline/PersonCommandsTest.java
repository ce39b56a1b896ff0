package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/** Persons, decisions, variants, roles and watchlist as another program uses them: one process, JSON out. */
class PersonCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void runAll() throws IOException {
        Path members =
                Path.of("src", "test", "resources", "golden", "members.csv").toAbsolutePath();
        Files.writeString(folder.resolve("roles.csv"), "会员编号,角色,理由\nM02,财务,记账\nM99,财务,\n");
        Files.writeString(folder.resolve("watch.csv"), "姓名,手机号\n某人,13900000003\n");
        outcome = upline("""
                case create a
                import members '%s'
                person list --out=all.json
                person list --multiple --out=multiple.json
                person merge M01 M05 --reason why --by somebody --out=merge.json
                person split M01 M05 --reason 'why not' --out=split.json
                decision list --out=decisions.json
                decision undo D1 D2
                person show M01 --out=show.json
                person variants M01 --out=variants.json
                person variants M01 --out=variants.csv
                tree organisations --out=organisations.json
                tree levels --out=levels.json
                role import roles.csv --out=roles.json
                role set M02 planning --reason r
                role unset M02 财务
                role list --out=rolelist.json
                prior add M01 --kind criminal --date 2019-01-01
                tree member M01 --out=member.json
                tree summary --exclude childless --out=childless.json
                import watchlist watch.csv
                watchlist check --out=hits.json
                watchlist export --out=watch.xlsx
                import watchlist watch.xlsx --out=again.json
                case link --out=links.json
                person merge M01 M98 --reason r
                """.formatted(members), "run", "-", "--lang=en");
    }

    @Test
    void theScriptStopsAtTheIdNobodyHas() {
        assertThat(outcome.err()).contains("There is no person or member M98").doesNotContain("\tat ");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void personsAreListedWholeOrNarrowed() throws IOException {
        assertThat(json("all")).hasSize(18);
        assertThat(json("multiple")).hasSize(4);
        assertThat(json("multiple").get(0).toString())
                .isEqualTo("{\"personId\":\"P-M01\",\"name\":\"赵一\",\"accounts\":[\"M01\",\"M04\"],\"flags\":[]}");
    }

    @Test
    void decisionsAreNamedStoredAndOverruled() throws IOException {
        assertThat(json("merge").at("/decision/id").asText()).isEqualTo("D1");
        assertThat(json("merge").at("/decision/by").asText()).isEqualTo("somebody");
        assertThat(json("merge").at("/persons/0/accounts").toString()).isEqualTo("[\"M01\",\"M04\",\"M05\"]");
        assertThat(json("split").at("/overrules/0/decision/id").asText()).isEqualTo("D1");
        assertThat(json("decisions").at("/0/overruledBy").toString()).isEqualTo("[\"D2\"]");
        assertThat(json("show").get("members").toString()).isEqualTo("[\"M01\",\"M04\"]");
        assertThat(json("show").at("/identities/0/born").asText()).isEqualTo("1970-01-01");
        assertThat(json("show").get("decisions")).isEmpty();
    }

    @Test
    void variantsStandSideBySideWithStableKeys() throws IOException {
        JsonNode variants = json("variants");
        assertThat(variants).hasSize(10);
        List<String> keys = new ArrayList<>();
        variants.get(2).fieldNames().forEachRemaining(keys::add);
        assertThat(String.join(" ", keys))
                .isEqualTo("unit tree exclude counted memberId level direct downline levelsBelow legalHeadcount"
                        + " legalLevels downlineFeesFen reached thresholds");
        assertThat(variants.get(2).get("legalHeadcount").asInt()).isEqualTo(8);
        assertThat(variants.get(2).get("downlineFeesFen").asLong()).isEqualTo(4_280_050);
        assertThat(Files.readString(folder.resolve("variants.csv"))).contains("recruited nobody");
    }

    @Test
    void organisationsAndLevels() throws IOException {
        JsonNode organisations = json("organisations");
        assertThat(organisations.get("organisations")).hasSize(5);
        assertThat(organisations.at("/organisations/3/root").asText()).isEqualTo("X99");
        assertThat(organisations.get("legalHeadcount").asInt()).isEqualTo(18);
        assertThat(json("levels").get("said").asInt()).isZero();
        assertThat(json("childless").get("units").asInt()).isEqualTo(10);
    }

    @Test
    void rolesAndPriorsAreNotedAndMoveThresholds() throws IOException {
        assertThat(json("roles").get("accepted").asInt()).isEqualTo(1);
        assertThat(json("roles").at("/rejected/0/row").asInt()).isEqualTo(3);
        assertThat(json("rolelist")).hasSize(1);
        assertThat(json("rolelist").at("/0/ruling/role").asText()).isEqualTo("planning");
        assertThat(json("member").at("/thresholds/1/value/priors").asInt()).isEqualTo(1);
    }

    @Test
    void theWatchlistMeetsWhoHasThePhoneAndComesBackAsItWent() throws IOException {
        assertThat(json("hits")).hasSize(1);
        assertThat(json("hits").at("/0/place/memberId").asText()).isEqualTo("M03");
        assertThat(json("again").get("already").asInt()).isEqualTo(1);
        assertThat(json("links").get("links")).isEmpty();
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
