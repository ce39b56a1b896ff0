package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/** {@code import bundle} as another program uses it: keys in the order that was promised, figures worked out by hand. */
class ImportBundleCommandLineTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String STATEMENT = "交易账号,账户开户名称,交易时间,交易金额,交易余额,收付标志,交易对手账卡号\n";

    @TempDir
    private Path folder;

    @Test
    void theAnswerNamesEveryFileAndTheExitCodeTellsOfBrokenOnes() throws IOException {
        write(
                "1交易.csv",
                STATEMENT
                        + "1001,张三,2020-01-01 10:00:00,100.00,900.00,出,2001\n"
                        + "1001,张三,2020-01-01 10:00:00,100.00,900.00,出,2001\n"
                        + "1001,张三,昨天,1.00,899.00,出,2001\n");
        write("2账户.csv", "账户开户名称,开户人证件号码,交易卡号,交易账号,账户余额,账户状态,账号开户银行\n张三,,6222001,1001,900.00,正常,工商银行\n");
        write("3断.csv", STATEMENT + "2001,\"李四,2020-01-01 10:00:05,100.00,100.00,进,1001\n");
        write("4会员.csv", "会员编号,真实姓名,推荐人编号\nA,甲,\n");

        Outcome broken = run();

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("1 of the bundle's tables could not be read to their end", "all others are");
        JsonNode answer = new ObjectMapper().readTree(broken.out());
        assertThat(answer).hasSize(4);
        JsonNode statement = answer.get(0);
        assertThat(names(statement))
                .containsExactly(
                        "file",
                        "sha256",
                        "encoding",
                        "format",
                        "rowsRead",
                        "transfers",
                        "duplicates",
                        "mirrored",
                        "failed",
                        "reversed",
                        "informational",
                        "rejected",
                        "amountFen",
                        "rejectsFile",
                        "alreadyImported",
                        "path");
        assertThat(statement.get("file").asText()).isEqualTo("1交易.csv");
        assertThat(statement.get("path").asText()).isEqualTo(bundle() + "/1交易.csv");
        assertThat(statement.get("encoding").asText()).isEqualTo("GB18030");
        assertThat(statement.get("format").asText()).isEqualTo("bank.transactions");
        assertThat(statement.get("rowsRead").asInt()).isEqualTo(3);
        assertThat(statement.get("transfers").asInt()).isEqualTo(1);
        assertThat(statement.get("duplicates").asInt()).isEqualTo(1);
        assertThat(statement.get("rejected").asInt()).isEqualTo(1);
        assertThat(statement.get("amountFen").asLong()).isEqualTo(10_000);
        assertThat(Path.of(statement.get("rejectsFile").asText())).isNotEmptyFile();
        JsonNode accounts = answer.get(1);
        assertThat(names(accounts))
                .containsExactly(
                        "file",
                        "sha256",
                        "encoding",
                        "format",
                        "rowsRead",
                        "accepted",
                        "duplicates",
                        "conflicts",
                        "rejected",
                        "rejectsFile",
                        "alreadyImported",
                        "path");
        assertThat(accounts.get("accepted").asInt()).isEqualTo(1);
        // First what broke off, then what is no table of a bank.
        for (int i = 2; i < 4; i++) {
            assertThat(names(answer.get(i))).containsExactly("file", "path", "imported", "reason");
            assertThat(answer.get(i).get("imported").asBoolean()).isFalse();
        }
        assertThat(answer.get(2).get("file").asText()).isEqualTo("3断.csv");
        assertThat(answer.get(2).get("reason").asText()).contains("row 2");
        assertThat(answer.get(3).get("file").asText()).isEqualTo("4会员.csv");

        Files.delete(bundle().resolve("3断.csv"));
        Outcome again = run();
        assertThat(again.exitCode()).isZero();
        JsonNode known = new ObjectMapper().readTree(again.out());
        assertThat(known.get(0).get("alreadyImported").asBoolean()).isTrue();
        assertThat(known.get(0).get("transfers").asInt()).isZero();
        assertThat(known.get(0).get("duplicates").asInt()).isEqualTo(2);
    }

    private Path bundle() {
        return folder.resolve("反馈");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(bundle());
        Files.write(bundle().resolve(name), text.getBytes(GB18030));
    }

    private Outcome run() throws IOException {
        return ChildProcess.run(
                ChildProcess.java(
                        "org.upline.Upline",
                        "import",
                        "bundle",
                        bundle().toString(),
                        "--format",
                        "json",
                        "--lang",
                        "en"),
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "UPLINE_CASE", "c"),
                "");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
