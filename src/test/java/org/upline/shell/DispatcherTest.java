package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.shell.TestShell.Outcome;

class DispatcherTest {
    private static final String MEMBER_JSON = """
            {
              "memberId": "10086",
              "caseName": "default",
              "exclude": [ ],
              "levels": [ {
                "level": 1,
                "name": "成员 10086",
                "feesFen": 10000
              } ]
            }
            """;

    @TempDir
    Path home;

    private TestShell shell;

    @BeforeEach
    void open() {
        shell = new TestShell(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample member 10086 --depth 1 --format json",
                "sample member --depth=1 10086 --format=json",
                "--format json sample --depth 1 member 10086",
                "--depth 1 --format json sample member 10086",
                "sample member --format json --depth 1 -- 10086",
                "sample \"member\" '10086' --depth '1' --format \"json\""
            })
    void optionsStandAnywhere(String line) {
        assertThat(shell.line(line)).isEqualTo(new Outcome(0, MEMBER_JSON, ""));
    }

    @Test
    void humansGetWordsAndATable() {
        assertThat(shell.line("sample member 10086")).isEqualTo(new Outcome(0, """
                        Member 10086 and the levels below.

                        Level  Name        Fees (yuan)
                        -----  ----------  -----------
                            1  成员 10086       100.00
                            2  成员 10086       200.00
                        """, ""));
    }

    @Test
    void programsGetCsvWithKeys() {
        assertThat(shell.line("sample member 10086 --depth 1 --format csv").out())
                .isEqualTo("sampleLevel,sampleName,sampleFen\n1,成员 10086,10000\n");
        assertThat(shell.line("version --format csv").out())
                .as("a result without a table")
                .startsWith("field,value\nupline,");
    }

    @Test
    void listsAreRepeatedOrSeparatedByCommas() {
        String both = "\"exclude\": [ \"inactive\", \"blank\" ]";
        assertThat(shell.line("sample member 1 --exclude inactive --exclude blank --format json")
                        .out())
                .contains(both);
        assertThat(shell.line("sample member 1 --exclude inactive,blank --format json")
                        .out())
                .contains(both);
        assertThat(shell.line("sample chart a.csv \"b c.csv\" 'd,e.csv' --out " + home.resolve("x.svg")
                                + " --format json")
                        .out())
                .isEqualTo("[ \"a.csv\", \"b c.csv\", \"d,e.csv\" ]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "verson | there is no command \"verson\". Did you mean: version?",
                "sampel member 1 | there is no command \"sampel\". Did you mean: sample member?",
                "sample membr 1 | there is no command \"sample membr\". Did you mean: sample member?",
                "sample zzzzzz | After \"sample\" comes one of: chart, member, trouble.",
                "sample | \"sample\" needs another word after it, one of: chart, member, trouble.",
                "qqqqqqqqqqqq | there is no command \"qqqqqqqqqqqq\".",
                "'sample member' 1 | there is no command \"sample member\". Did you mean: sample member?",
                "SAMPLE member 1 | there is no command \"SAMPLE\"",
                "版本 | there is no command \"版本\".",
                "sample member | ID is missing. Write it after \"sample member\"",
                "sample member 1 2 | \"2\" is one word too many for \"sample member\".",
                "sample member 1 --dpeth 3 | \"sample member\" has no option --dpeth. Did you mean: --depth?",
                "sample member 1 --zzzzzz | It knows: --depth, --exclude, --case, --home, --store, --format, --out, --columns, --sort, --where, --lang, --help.",
                "sample member 1 -x | \"sample member\" has no option -x.",
                "sample member 1 --yes | \"sample member\" has no option --yes.",
                "sample member 1 --depth | --depth needs a value after it: a whole number from 1 to 99.",
                "sample member 1 --depth --format json | --depth needs a value after it",
                "sample member 1 --depth three | --depth cannot be \"three\"; expected is a whole number from 1 to 99.",
                "sample member 1 --depth 0 | --depth cannot be \"0\"",
                "sample member 1 --depth 100 | --depth cannot be \"100\"",
                "sample member 1 --depth -5 | --depth cannot be \"-5\"",
                "sample member 1 --depth 1.5 | --depth cannot be \"1.5\"",
                "sample member 1 --depth 99999999999999999999 | --depth cannot be",
                "sample member 1 --depth= | --depth cannot be \"\"",
                "sample member 1 --depth 1 --depth 2 | --depth is given more than once",
                "sample member '' | ID cannot be \"\"; expected is a word that is not empty",
                "sample member 1 --exclude blank,idle | --exclude cannot be \"idle\"; expected is one of inactive, blank, childless.",
                "sample member 1 --format xml | --format cannot be \"xml\"; expected is one of table, json, csv.",
                "sample member 1 --lang fr | --lang cannot be \"fr\"; expected is one of zh, en.",
                "sample member 1 --out a.pdf | the name must end in one of .json, .csv, .xlsx.",
                "sample member 1 --out plain | the name must end in one of",
                "sample trouble refuse --yes=no | --yes takes no value",
                "sample trouble dance | WAY cannot be \"dance\"; expected is one of refuse, fault, memory, depth, thread, broken-seal, ask, wait, deaf.",
                "sample chart | FILE is missing.",
                "sample chart a | --out is missing",
                "sample chart a --out a.csv | the name must end in one of .svg, .pdf.",
                "help nothing | there is no command \"nothing\".",
                "verson --help | there is no command \"verson\". Did you mean: version?",
                "sample member 'x | a quote is not closed in: sample member 'x.",
                "-- | no command was given."
            })
    void wrongWordsAreTold(String line, String said) {
        Outcome outcome = shell.line(line);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Error: ").contains(said).hasLineCount(1);
    }

    @Test
    void wordsOfTheProgramAreNotSplitAgain() {
        assertThat(shell.run("sample", "member", "a b\"c'", "--depth", "1", "--format", "json")
                        .out())
                .contains("\"memberId\": \"a b\\\"c'\"");
        assertThat(shell.run("sample", "member", "--format", "json", "--", "--depth")
                        .out())
                .contains("\"memberId\": \"--depth\"");
        assertThat(shell.run("sample", "member", "-5", "--format", "json").out())
                .contains("\"memberId\": \"-5\"");
        assertThat(shell.run("sample member 1").exitCode()).isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneIsOneLineAndHarmless() {
        assertThat(shell.line("sample trouble refuse --format json"))
                .isEqualTo(new Outcome(1, "", "Error: the sample refuses 张三\\u001b[31m\n"));
    }

    @Test
    void theLanguageOfTheLineAlsoHoldsForItsErrors() {
        assertThat(shell.line("sample trouble refuse --lang zh").err()).isEqualTo("错误：样例拒绝 张三\\u001b[31m\n");
        assertThat(shell.line("--lang=zh verson").err()).startsWith("错误：没有“verson”这个命令");
    }

    @Test
    void aFaultLeavesAReportWithoutCaseData() throws IOException {
        Outcome outcome = shell.line("sample trouble fault --case 张三的案子");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .doesNotContain("IllegalStateException", "\tat ")
                .hasLineCount(1);
        try (Stream<Path> reports = Files.list(home.resolve("crash"))) {
            Path report = reports.findFirst().orElseThrow();
            assertThat(outcome.err()).contains(report.toString());
            assertThat(report)
                    .content()
                    .contains("command: sample trouble\n", "options: --case\n", "java.lang.IllegalStateException\n")
                    .contains("at org.upline.shell.sample.SampleTrouble.run")
                    .doesNotContain("张三", "6222");
        }
    }

    @Test
    void fullMemoryIsToldInWords() {
        Outcome outcome = shell.line("sample trouble memory");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("UPLINE_JAVA_OPTS");
    }

    @Test
    void nestingTooDeepIsToldInWords() {
        Outcome outcome = shell.line("sample trouble depth");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("nested deeper", "crash").doesNotContain("张三", "StackOverflow", "\tat ");
    }

    @Test
    void aResultCanCountAsNotDone() {
        assertThat(shell.line("sample trouble broken-seal --format json"))
                .isEqualTo(new Outcome(1, "\"seal\"\n", "Error: the seal is broken\n"));
    }

    @Test
    void nobodyIsAskedWhereNobodySits() {
        assertThat(shell.line("sample trouble ask").exitCode()).isEqualTo(2);
        assertThat(shell.line("sample trouble ask --yes --format json").out()).isEqualTo("true\n");
    }

    @ParameterizedTest
    @CsvSource({"y,true", "YES,true", "是,true", "n,false", "'',false", "maybe,false"})
    void somebodyIsAsked(String answer, boolean yes) {
        TestShell asked = new TestShell(home, new Screen.Traits(true, false, true, false), answer);
        Outcome outcome = asked.line("sample trouble ask --format json");
        assertThat(outcome.err()).isEqualTo("Lose everything? [y/N] \n");
        assertThat(outcome.out()).isEqualTo(yes + "\n");
    }

    @Test
    void aResultGoesToTheFileAsItsEndingSays() {
        for (String ending : List.of("json", "csv", "xlsx", "XLSX")) {
            Path file = home.resolve("结果 1." + ending);
            assertThat(shell.run("sample", "member", "10086", "--depth", "1", "--out", file.toString()))
                    .isEqualTo(new Outcome(0, "", "Written: " + file + "\n"));
        }
        assertThat(home.resolve("结果 1.json")).hasContent(MEMBER_JSON.strip());
        assertThat(home.resolve("结果 1.csv")).content().startsWith("\ufeffLevel,Name,Fees (yuan)\r\n1,");
        assertThat(home.resolve("结果 1.xlsx")).binaryContent().startsWith('P', 'K');
        assertThat(home.resolve("结果 1.xlsx")).hasSameBinaryContentAs(home.resolve("结果 1.XLSX"));
    }

    @Test
    void aTableInAFileHasNoBoldType() {
        for (boolean outIsTerminal : new boolean[] {true, false}) {
            TestShell watched = new TestShell(home, new Screen.Traits(true, outIsTerminal, true, true), "");
            assertThat(watched.line("sample member 10086").out().contains("\u001b[1m"))
                    .isEqualTo(outIsTerminal);
        }
    }

    @Test
    void aMissingFolderIsToldBeforeAnythingElse() {
        Path file = home.resolve("nowhere").resolve("a.csv");
        Outcome outcome = shell.run("sample", "trouble", "fault", "--out", file.toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("there is no folder " + home.resolve("nowhere"));
    }

    @Test
    void blankLinesAndCommentsDoNothing() {
        for (String line : List.of("", "   ", "# sample trouble fault", "  # x", "\t")) {
            assertThat(shell.line(line)).isEqualTo(new Outcome(0, "", ""));
        }
    }
}
