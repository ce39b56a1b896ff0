package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.shell.mend.WordsParser;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.Home;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;

/** Names in place of ids, and what Tab proposes, in a case of five members of whom two are called alike. */
class NamedIdsTest {
    private static final Parameter<String> UNIT = Parameter.required("unit-id", ValueType.UNIT_ID);
    private static final Parameter<List<String>> ACCOUNTS = Parameter.any("number", ValueType.ACCOUNT_NUMBER);
    private static final Parameter<String> PLAIN = Parameter.withDefault("unit", ValueType.TEXT, "persons");
    private static final Parameter<String> QUERY = Parameter.withDefault("query", ValueType.QUERY_NAME, "recruiters");

    private static final CommandSpec SPEC =
            CommandSpec.of("look", Job.MONEY).takes(UNIT).option(ACCOUNTS, PLAIN, QUERY);

    @TempDir
    static Path folder;

    private final StringWriter err = new StringWriter();
    private final KnownWords known = new KnownWords();
    private Session session;
    private String answer = "";

    @BeforeAll
    static void importACase() throws IOException {
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("案件"));
        Path members = Files.writeString(
                folder.resolve("会员.csv"),
                "会员编号,姓名,推荐人,手机号,身份证号,银行卡号\n"
                        + "A1,张三,,13800000001,110101199003070011,6222000000000001\n"
                        + "A2,李四,A1,13800000002,,6222000000000002\n"
                        + "A3,张三,A2,13800000003,,6222000000000003\n"
                        + "A4,Anna Lee,A2,13800000004,,\n"
                        + "A5,A1,A2,13800000005,,\n"
                        + "13800000009,王五,A2,13800000002,,\n");
        Path statement = Files.writeString(
                folder.resolve("流水.csv"),
                "交易卡号,交易账号,交易户名,交易时间,交易金额,收付标志,交易对手账卡号,对手户名,交易流水号\n"
                        + "6222000000000001,1001,张三,2020-01-01 10:00:00,5.00,出,1002,李四,S1\n"
                        + "6222000000000002,1002,李四,2020-02-01 10:00:00,3.00,出,6222000000000003,张三,S2\n");
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(
                        new ImportItem(members, SourceKind.MEMBERS, null),
                        new ImportItem(statement, SourceKind.TRANSACTIONS, null)));
    }

    @BeforeEach
    void open() {
        session = new Session(
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "UPLINE_CASE", "案件"), folder, Locale.ENGLISH);
    }

    @Test
    void anIdStandsForItselfAlsoWhereItIsSomebodysName() {
        assertThat(resolved("look A1")).isEqualTo("A1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aNameThatOneBearsStandsForHimAndThatIsSaid() {
        assertThat(resolved("look 李四")).isEqualTo("A2");
        assertThat(err).hasToString("\"李四\" is A2 (李四).\n");
        assertThat(resolved("look 'Anna Lee'")).isEqualTo("A4");
        assertThat(resolved("look 13800000001")).as("a whole phone number").isEqualTo("A1");
        assertThat(resolved("look 110101199003070011"))
                .as("a whole identity number")
                .isEqualTo("A1");
        assertThat(resolved("look *0003")).as("the end of a card").isEqualTo("A3");
        assertThat(resolved("look 尾号0003")).isEqualTo("A3");
    }

    @Test
    void nobodyIsPickedWhoMayNotBeMeant() {
        assertThatThrownBy(() -> resolved("look 张三"))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("shell.name.ambiguous")
                .hasMessageContaining("A1 张三 (P-A1, 13800000001); A3 张三 (P-A3, 13800000003)");
        assertThat(resolved("look 0003"))
                .as("digits alone are an id with a slip")
                .isEqualTo("0003");
        assertThatThrownBy(() -> resolved("look 13800000002")).hasMessageContaining("A2 李四");
    }

    @Test
    void atThePromptOneChooses() {
        session.openPrompt(GivenSettings.NONE);
        answer = "2";
        assertThat(resolved("look 张三")).isEqualTo("A3");
        assertThat(err.toString()).contains("  1  A1 张三", "  2  A3 张三", "Number (1 to 2");
        for (String none : List.of("", "0", "3", "x")) {
            answer = none;
            assertThatThrownBy(() -> resolved("look 张三")).isInstanceOf(CancelledException.class);
        }
        assertThat(session.<Boolean>inScript(GivenSettings.NONE, session::isAtPrompt))
                .isFalse();
    }

    @Test
    void slipsAreAnswered() {
        assertThatThrownBy(() -> resolved("look A22")).hasMessageContaining("shell.near.member");
        assertThatThrownBy(() -> resolved("look 李思")).hasMessageContaining("李四");
        assertThatThrownBy(() -> resolved("look A1 --number 10011")).hasMessageContaining("1001");
        assertThatThrownBy(() -> resolved("look A1 --query recruters")).hasMessageContaining("recruiters");
        assertThat(resolved("look nobody-like-this")).as("left to the command").isEqualTo("nobody-like-this");
    }

    @Test
    void accountsGoByHolderCardAndNumber() {
        assertThat(accounts("look A1 --number 李四,1001")).containsExactly("1002", "1001");
        assertThat(accounts("look A1 --number '6222 0000 0000 0001'")).containsExactly("6222 0000 0000 0001");
        assertThatThrownBy(() -> accounts("look A1 --number 张三")).hasMessageContaining("1001 张三");
    }

    @Test
    void tabProposesIdsAndNames() {
        assertThat(propose(Known.UNIT, "A")).containsExactly("A1", "A2", "A3", "A4", "A5", "A1", "Anna Lee");
        assertThat(propose(Known.UNIT, "张")).containsExactly("张三");
        assertThat(known.propose(Known.UNIT, "张", session.settings()).get(0).description())
                .isEqualTo("A1, A3");
        assertThat(propose(Known.PERSON, "P-A")).hasSize(5);
        assertThat(propose(Known.ACCOUNT, "622200000000000")).hasSize(3);
        assertThat(propose(Known.ACCOUNT, "李")).containsExactly("李四");
        assertThat(propose(Known.CASE, "案")).containsExactly("案件");
        assertThat(propose(Known.QUERY, "recr")).contains("recruiters");
        assertThat(propose(Known.UNIT, "x")).isEmpty();
    }

    private List<String> propose(Known kind, String typed) {
        return known.propose(kind, typed, session.settings()).stream()
                .map(CompletionProposal::value)
                .toList();
    }

    private String resolved(String line) {
        return binding(line).get(UNIT);
    }

    private List<String> accounts(String line) {
        return binding(line).get(ACCOUNTS);
    }

    private Binding binding(String line) {
        Screen screen = new Screen(err, err, new Screen.Traits(true, false, false, false), () -> 80);
        Messages messages = Messages.in(Language.EN);
        Dialogue dialogue = new Dialogue(screen, messages, new org.springframework.shell.core.InputReader() {
            @Override
            public String readInput(String question) {
                screen.err().println(question);
                return answer;
            }
        });
        WordsParser parser = new WordsParser(new Catalogue(List.of(new UplineCommand() {
            @Override
            public CommandSpec spec() {
                return SPEC;
            }

            @Override
            public CommandResult run(Invocation in) {
                return CommandResult.nothing();
            }
        })));
        return Binding.of(
                SPEC,
                new NamedIds(known, session, screen).resolved(SPEC, parser.parse(line), session.settings(), dialogue));
    }
}
