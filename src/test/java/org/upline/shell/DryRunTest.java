package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess.Outcome;

/** {@code import … --dry-run} through the whole program: it tells, and leaves no trace. */
class DryRunTest {
    @TempDir
    Path folder;

    @Test
    void looksAndWritesNothing() throws IOException {
        Path list = Files.writeString(folder.resolve("会员.csv"), "会员编号,推荐人,备注2\nA,,x\n,A,\nB,A,\n");

        Outcome outcome = run("import", "members", list.toString(), "--dry-run", "--format", "json");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        JsonNode file = new ObjectMapper().readTree(outcome.out()).get(0);
        assertThat(file.get("encoding").asText()).isEqualTo("UTF-8");
        assertThat(file.get("part").asText()).isEqualTo(",");
        assertThat(file.get("headerRow").asInt()).isEqualTo(1);
        assertThat(file.get("columns").toString())
                .isEqualTo("[{\"column\":\"会员编号\",\"field\":\"id\",\"why\":\"alias\",\"knownAs\":\"会员编号\"},"
                        + "{\"column\":\"推荐人\",\"field\":\"referrer\",\"why\":\"alias\",\"knownAs\":\"推荐人\"},"
                        + "{\"column\":\"备注2\",\"field\":null,\"why\":\"unknown\",\"knownAs\":null}]");
        assertThat(file.get("unknownColumns").toString()).isEqualTo("[\"备注2\"]");
        assertThat(file.get("firstRows").findValuesAsText("id")).containsExactly("A", "B");
        assertThat(file.get("rejected").findValuesAsText("row")).containsExactly("3");
        assertThat(folder.resolve("home")).as("nothing was written").doesNotExist();
        assertThat(list).hasContent("会员编号,推荐人,备注2\nA,,x\n,A,\nB,A,\n");

        Outcome told = run("import", "members", list.toString(), "--dry-run", "--lang", "en");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out() + told.err()).contains("member list").contains("Nothing was imported");
        assertThat(run("import", "transactions", list.toString(), "--dry-run").exitCode())
                .isEqualTo(1);
        assertThat(run("import", "members", folder.toString(), "--dry-run").exitCode())
                .isEqualTo(1);
        assertThat(folder.resolve("home")).as("still nothing").doesNotExist();
    }

    private Outcome run(String... words) throws IOException {
        return ChildProcess.run(
                ChildProcess.java("org.upline.Upline", words),
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8"),
                "");
    }
}
