package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.funds.AccountReport;
import org.upline.funds.FundsRules;
import org.upline.funds.HolderMoney;
import org.upline.graph.Snapshot;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;
import org.upline.model.SourceKind;
import org.upline.report.JsonWriter;
import org.upline.workspace.DecideByHand.Authored;

/** What is kept with a generation says to the last byte what would be computed anew. */
class KeptAnswersTest {
    private static final Path DEMO = Path.of("datasets", "demo");
    private static final FundsRules RULES = FundsRules.standard();

    @TempDir
    static Path folder;

    private static CaseFolder made;
    private static OpenCase opened;
    private static CaseRules caseRules;
    private static String fresh;

    @BeforeAll
    static void importDemo() throws IOException {
        List<ImportItem> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                SourceKind kind = file.getFileName().toString().startsWith("会员")
                        ? SourceKind.MEMBERS
                        : file.getFileName().toString().startsWith("账户")
                                ? SourceKind.ACCOUNTS
                                : SourceKind.TRANSACTIONS;
                items.add(new ImportItem(file, kind, null));
            }
        }
        Home home = new Home(folder);
        made = home.create(new CaseName("demo"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {}).run(items);
        opened = OpenCase.open(made, Message::key, stage -> {});
        caseRules = CaseRules.of(home);
        fresh = said(SchemeMoney.of(opened.members(), opened.ledger(), RULES));
    }

    @BeforeEach
    void nothingIsKept() throws IOException {
        for (Path file : kept("")) {
            Files.delete(file);
        }
    }

    /** Everything there is to say of the money of a case, as the program writes it. */
    private static String said(SchemeMoney money) throws IOException {
        StringWriter text = new StringWriter();
        int accounts = money.profiles().ledger().accounts().count();
        JsonWriter.write(money.profiles().top(accounts), text);
        for (int account = 0; account < accounts; account += 31) {
            JsonWriter.write(AccountReport.of(money.profiles(), account, 10), text);
        }
        JsonWriter.write(money.summary(), text);
        JsonWriter.write(money.fees().payments(), text);
        JsonWriter.write(
                List.of(
                        money.received().receivedFen(),
                        money.received().paidFen(),
                        money.received().controlsKeyAccount()),
                text);
        int persons = opened.members().persons().size();
        HolderMoney held = HolderMoney.of(money.profiles(), persons);
        for (int holder = 0; holder < held.holders().count(); holder++) {
            JsonWriter.write(List.of(held.takenFen(holder), held.controlledFen(holder)), text);
        }
        return text.toString();
    }

    private static String json(Object answer) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter.write(answer, text);
        return text.toString();
    }

    /** Files of the generation's folder that hold answers of a kind. */
    private static List<Path> kept(String kind) throws IOException {
        try (Stream<Path> files = Files.list(made.generations().resolve(opened.generation()))) {
            return files.filter(file -> file.getFileName().toString().matches("(money|leaders)[-.].*"))
                    .filter(file -> file.getFileName().toString().startsWith(kind))
                    .sorted()
                    .toList();
        }
    }

    private static Path onlyOne(String kind) throws IOException {
        assertThat(kept(kind)).hasSize(1);
        return kept(kind).get(0);
    }

    private static FundsRules changed(String key, String value) {
        Properties own = new Properties();
        own.setProperty(key, value);
        return FundsRules.with(own);
    }

    private static SchemeMoney neverAsked() {
        throw new AssertionError("the answer is there and must not be computed");
    }

    private static List<Candidate> computed(OpenCase of, CaseRules rules, CountingRule counting, int top) {
        return CandidateSearch.rank(
                Counting.count(of.members(), counting),
                SchemeMoney.of(of.members(), of.ledger(), rules.funds()),
                rules.leaders(),
                of.knowledge(),
                top);
    }

    @Test
    void moneyFromTheFileIsTheMoneyComputed() throws IOException {
        assertThat(said(SchemeMoney.kept(opened, RULES))).isEqualTo(fresh);
        Path file = onlyOne("money");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);

        OpenCase again = OpenCase.open(made, Message::key, stage -> {});
        assertThat(said(SchemeMoney.kept(again, RULES))).isEqualTo(fresh);
        assertThat(Files.getLastModifiedTime(file)).as("not written again").isEqualTo(longAgo);
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        SchemeMoney.kept(opened, RULES);
        byte[] first = Files.readAllBytes(onlyOne("money"));
        Files.delete(onlyOne("money"));
        SchemeMoney.kept(opened, RULES);
        assertThat(Files.readAllBytes(onlyOne("money"))).isEqualTo(first);
    }

    @Test
    void otherRulesHaveAnotherAnswerAndTheOldOneGoes() throws IOException {
        FundsRules strict = changed("collecting.minFeePayers", "100000");
        String expected = said(SchemeMoney.of(opened.members(), opened.ledger(), strict));
        assertThat(expected).isNotEqualTo(fresh);

        SchemeMoney.kept(opened, RULES);
        Path before = onlyOne("money");
        assertThat(said(SchemeMoney.kept(opened, strict))).isEqualTo(expected);
        assertThat(onlyOne("money")).isNotEqualTo(before);
        assertThat(said(SchemeMoney.kept(opened, strict))).isEqualTo(expected);
        assertThat(said(SchemeMoney.kept(opened, RULES))).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.999})
    void aTruncatedFileIsMadeAnew(double share) throws IOException {
        SchemeMoney.kept(opened, RULES);
        Path file = onlyOne("money");
        byte[] whole = Files.readAllBytes(file);
        // A new file under the name: cutting one that is mapped would pull the ground from under who reads it.
        Files.delete(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));

        assertThat(said(SchemeMoney.kept(opened, RULES))).isEqualTo(fresh);
        assertThat(Files.readAllBytes(onlyOne("money"))).isEqualTo(whole);
    }

    @Test
    void aFileOfAnotherAnswerUnderTheNameIsNotTaken() throws IOException {
        SchemeMoney.kept(opened, RULES);
        Path file = onlyOne("money");
        Files.delete(file);
        Files.copy(file.resolveSibling("snapshot.bin"), file);
        assertThat(said(SchemeMoney.kept(opened, RULES))).isEqualTo(fresh);
        assertThat(Snapshot.open(onlyOne("money")).has("ranked")).isTrue();
    }

    @Test
    void candidatesFromTheFileAreThoseComputed() throws IOException {
        for (CountingRule counting : List.of(
                CountingRule.DEFAULT,
                new CountingRule(CountingRule.Unit.ACCOUNTS, CountingRule.Tree.REFERRAL, Set.of()),
                new CountingRule(
                        CountingRule.Unit.PERSONS,
                        CountingRule.Tree.REFERRAL,
                        Set.of(CountingRule.Exclusion.INACTIVE)))) {
            String expected = json(computed(opened, caseRules, counting, 40));
            KeptCandidates search = new KeptCandidates(opened, caseRules, counting);
            SchemeMoney money = SchemeMoney.of(opened.members(), opened.ledger(), RULES);
            assertThat(json(search.kept(40, () -> money))).isEqualTo(expected);
            assertThat(json(search.kept(40, KeptAnswersTest::neverAsked))).isEqualTo(expected);
            assertThat(search.kept(3, KeptAnswersTest::neverAsked)).isEqualTo(computed(opened, caseRules, counting, 3));
            assertThat(search.kept(150, () -> money)).isEqualTo(computed(opened, caseRules, counting, 150));
        }
        assertThat(kept("leaders")).hasSize(6);
    }

    @Test
    void rolesPriorsAndLeaderRulesAskForAnotherRanking() throws IOException {
        SchemeMoney money = SchemeMoney.of(opened.members(), opened.ledger(), RULES);
        List<Candidate> before = new KeptCandidates(opened, caseRules, CountingRule.DEFAULT).kept(20, () -> money);
        String member = before.get(1).memberId();
        DecideByHand hand = new DecideByHand(made, Message::key, stage -> {});
        Authorship why = Authorship.now("笔录第3页", "张警官", Clock.systemUTC());
        List<Decision> taken = hand.take(List.of(
                new Authored(new Ruling.Role(member, SchemeRole.FINANCE), why),
                new Authored(new Ruling.Prior(member, PriorPenalty.Kind.CRIMINAL, "2020-05-01"), why)));

        OpenCase again = OpenCase.open(made, Message::key, stage -> {});
        CaseRules knowing = again.knowing(caseRules);
        assertThat(again.generation()).isEqualTo(opened.generation());
        List<Candidate> expected = computed(again, knowing, CountingRule.DEFAULT, 20);
        assertThat(expected).isNotEqualTo(before);
        for (int time = 0; time < 2; time++) {
            assertThat(new KeptCandidates(again, knowing, CountingRule.DEFAULT).kept(20, () -> money))
                    .isEqualTo(expected);
        }
        hand.undo(taken);

        Path rules = Files.createDirectories(folder.resolve("rules")).resolve("leaders.properties");
        Files.writeString(rules, "weight.direct=50\n");
        CaseRules own = CaseRules.of(new Home(folder));
        Files.delete(rules);
        assertThat(new KeptCandidates(opened, own, CountingRule.DEFAULT).kept(20, () -> money))
                .isEqualTo(computed(opened, own, CountingRule.DEFAULT, 20))
                .isNotEqualTo(before);
    }

    @Test
    void whatCannotBeKeptIsRightAllTheSame() {
        KeptAnswers nowhere = new KeptAnswers(folder.resolve("nowhere"), "g");
        KeptAnswers.Kind<String> kind =
                new KeptAnswers.Kind<>("word", 1, kept -> kept.strings("word").get(0), (word, out) -> {
                    out.strings("word", List.of(word));
                });
        assertThat(nowhere.get(kind, List.of(), () -> "one")).isEqualTo("one");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void theOldestGoAndSoDoesWhatACrashLeft() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));
        Files.writeString(place.resolve("word.unfinished"), "left by a crash");
        KeptAnswers answers = new KeptAnswers(place, "g");
        KeptAnswers.Kind<String> kind =
                new KeptAnswers.Kind<>("word", 2, kept -> kept.strings("word").get(0), (word, out) -> {
                    out.strings("word", List.of(word));
                });
        for (String word : List.of("one", "two", "three")) {
            // Two texts are not the same as the one they make together.
            assertThat(answers.get(kind, List.of(word, "x"), () -> word)).isEqualTo(word);
            assertThat(answers.get(kind, List.of(word + "x"), () -> "not " + word))
                    .isEqualTo("not " + word);
        }
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aClassThatChangedIsAnotherProgram() throws Exception {
        Map<String, String> prints = Map.of("a", print("one"), "b", print("one"), "c", print("two"));
        assertThat(prints.get("a")).isEqualTo(prints.get("b"));
        assertThat(Set.copyOf(prints.values())).hasSize(2);
        assertThat(prints.values().stream().map(String::length).collect(Collectors.toSet()))
                .containsExactly(64);
    }

    /** The print of a jar with one class. */
    private static String print(String bytes) throws Exception {
        Path jar = folder.resolve("program.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(bytes.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ProgramPrint.ofJar(jar, digest);
        return HexFormat.of().formatHex(digest.digest());
    }
}
