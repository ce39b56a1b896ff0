package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** What is asked first is there before anybody asks, and whatever hinders that hinders nothing else. */
class FirstAnswersTest {
    @TempDir
    static Path home;

    private static CaseFolder made;
    private static OpenCase opened;

    @BeforeAll
    static void importDemo() throws IOException {
        List<ImportItem> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("datasets", "demo"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                SourceKind kind = name.startsWith("会员")
                        ? SourceKind.MEMBERS
                        : name.startsWith("账户") ? SourceKind.ACCOUNTS : SourceKind.TRANSACTIONS;
                items.add(new ImportItem(file, kind, null));
            }
        }
        made = new Home(home).create(new CaseName("demo"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {}).run(items);
        opened = OpenCase.open(made, Message::key, stage -> {});
    }

    @BeforeEach
    void nothingIsKept() throws IOException {
        for (Path file : kept()) {
            Files.delete(file);
        }
    }

    private static Path place() {
        return made.generations().resolve(opened.generation());
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return files.filter(file -> file.getFileName().toString().matches("(money|leaders)[-.].*"))
                    .sorted()
                    .toList();
        }
    }

    private static FirstAnswers noted() {
        FirstAnswers answers = new FirstAnswers(made, opened.decisions(), true, 1);
        answers.note(opened.members());
        answers.note(opened.ledger());
        return answers;
    }

    private static SchemeMoney neverAsked() {
        throw new AssertionError("the answer is there and must not be computed");
    }

    @Test
    void aSmallCaseNeedsNone() throws IOException {
        // The import of the demo case is over; it has fewer rows than are worth a file.
        assertThat(kept()).isEmpty();
        FirstAnswers answers = new FirstAnswers(made, opened.decisions(), false, 1);
        answers.note(opened.members());
        answers.note(opened.ledger());
        answers.keep(place(), opened.generation());
        assertThat(kept()).isEmpty();
    }

    @Test
    void theFirstQuestionFindsThem() throws IOException {
        FirstAnswers answers = noted();
        answers.begin();
        answers.keep(place(), opened.generation());
        assertThat(kept()).hasSize(2);

        CaseRules rules = opened.knowing(CaseRules.of(new Home(home)));
        assertThat(new KeptCandidates(opened, rules, CountingRule.DEFAULT).kept(20, FirstAnswersTest::neverAsked))
                .isNotEmpty()
                .isEqualTo(CandidateSearch.rank(
                        Counting.count(opened.members(), CountingRule.DEFAULT),
                        SchemeMoney.of(opened.members(), opened.ledger(), rules.funds()),
                        rules.leaders(),
                        opened.knowledge(),
                        20));
        List<Path> before = kept();
        SchemeMoney.kept(opened, rules.funds());
        assertThat(kept()).as("the money, too, is the one asked for").isEqualTo(before);
    }

    @Test
    void theirTurnComesWhenTheImporterIsDone() throws Exception {
        List<String> told = new ArrayList<>();
        StageTimes watch = new StageTimes(step -> told.add(step.key()));
        FirstAnswers answers = noted();
        try (Beside beside = Beside.start(() -> {
            answers.keep(place(), opened.generation());
            return null;
        })) {
            BuildWatch writing = answers.whileWriting(watch);
            writing.steps().done("neo4j.graph", 1);
            assertThat(beside.isDone(50)).as("waits").isFalse();
            assertThat(kept()).isEmpty();
            writing.stage(Message.of("a.stage"));
            writing.steps().done("neo4j.import", 1);
            answers.await(beside, writing);
        }
        assertThat(kept()).hasSize(2);
        answers.tell(watch);
        assertThat(watch.stages())
                .extracting(StageTimes.Stage::name)
                .containsExactly("neo4j.graph", "neo4j.import", "workspace.answers");
        assertThat(told).startsWith("a.stage");
    }

    @Test
    void whoGivesUpWaitsForNothing() throws Exception {
        FirstAnswers answers = noted();
        try (Beside beside = Beside.start(() -> {
            answers.keep(place(), opened.generation());
            return null;
        })) {
            assertThatThrownBy(() -> answers.await(beside, new BuildWatch() {
                        @Override
                        public void stage(Message step) {}

                        @Override
                        public void rows(long read, long total) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            answers.giveUp();
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void rulesThatCannotBeReadKeepNothingAndEndNothing() throws IOException {
        Path rules = Files.createDirectories(home.resolve("rules")).resolve("accounts.properties");
        Files.writeString(rules, "no.such.rule=1\n");
        try {
            FirstAnswers answers = noted();
            answers.begin();
            answers.keep(place(), opened.generation());
            assertThat(kept()).isEmpty();
        } finally {
            Files.delete(rules);
        }
    }
}
