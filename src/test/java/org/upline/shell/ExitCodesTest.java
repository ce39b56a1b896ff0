package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.upline.shell.mend.LineSyntax;
import org.upline.shell.mend.WordsParser;

/** What every command of the program answers when it is used wrongly, or on nothing: 2 for wrong words, 1 for no work. */
class ExitCodesTest {
    /** They make something out of nothing, or talk about the shell itself. */
    private static final Set<String> WORK_WITHOUT_A_CASE =
            Set.of("demo", "generate", "bench quality", "bench", "tutorial", "watchlist export", "mapping save");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AnnotationConfigApplicationContext context;
    private Catalogue catalogue;
    private Dispatcher dispatcher;

    @BeforeEach
    void theWholeProgram() {
        context = new AnnotationConfigApplicationContext();
        context.register(ShellConfiguration.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
        catalogue = context.getBean(Catalogue.class);
        Screen screen = new Screen(out, err, Screen.Traits.NONE, () -> 80);
        Session session =
                new Session(Map.of("UPLINE_HOME", folder.resolve("home").toString()), folder, Locale.ENGLISH);
        Workplace workplace = new Workplace(screen, session, () -> {
            throw new IllegalStateException("no prompt here");
        });
        LinkedHashSet<Command> commands = new LinkedHashSet<>();
        catalogue
                .commands()
                .forEach(command -> commands.add(new SpringCommand(
                        command, session, screen, workplace, new NamedIds(new KnownWords(), session, screen))));
        dispatcher = new Dispatcher(
                catalogue,
                new WordsParser(catalogue),
                new CommandRegistry(commands),
                session,
                screen,
                new InputReader() {});
    }

    @AfterEach
    void close() {
        context.close();
    }

    private int run(List<String> words) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = dispatcher.execute(words);
        assertThat(err.toString())
                .as(String.join(" ", words))
                .doesNotContain("\tat ", "    at ", "Exception", "the program itself failed", "{0}");
        return code;
    }

    @Test
    void anOptionNoCommandKnowsIsTwo() throws IOException {
        Map<String, Integer> codes = new TreeMap<>();
        for (CommandSpec spec : catalogue.specs()) {
            List<String> words = new ArrayList<>(spec.words());
            words.add("--no-such-option");
            codes.put(spec.name(), run(words));
            assertThat(err.toString()).as(spec.name()).startsWith("Error: ").contains("--no-such-option");
        }
        assertThat(codes)
                .hasSizeGreaterThan(80)
                .allSatisfy((name, code) -> assertThat(code).as(name).isEqualTo(2));
    }

    @Test
    void aMissingArgumentIsTwoAndIsNamed() throws IOException {
        int tried = 0;
        for (CommandSpec spec : catalogue.specs()) {
            boolean wanting = spec.arguments().stream().anyMatch(Parameter::isRequired);
            if (wanting) {
                tried++;
                assertThat(run(spec.words())).as(spec.name()).isEqualTo(2);
                assertThat(err.toString()).as(spec.name()).startsWith("Error: ");
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void oneWordTooManyIsTwo() throws IOException {
        for (CommandSpec spec : catalogue.specs()) {
            if (spec.arguments().isEmpty()) {
                List<String> words = new ArrayList<>(spec.words());
                words.add("one-too-many");
                assertThat(run(words)).as(spec.name()).isEqualTo(2);
            }
        }
    }

    /** Its own examples, where there is no case, no file and no id of the kind: no work, and a sentence. */
    @Test
    void examplesOnNothingAreOneOrZeroAndNeverAFault() throws IOException {
        HelpPages pages = new HelpPages(Messages.in(Language.EN), 80);
        int refused = 0;
        for (CommandSpec spec : catalogue.specs()) {
            if (spec.job() == Job.SHELL
                    || WORK_WITHOUT_A_CASE.contains(spec.name())
                    || spec.name().endsWith("view")) {
                continue;
            }
            for (String example : pages.examples(spec)) {
                List<String> words = new ArrayList<>(new LineSyntax().words(example));
                words.add("--case=nowhere");
                if (words.stream().noneMatch(word -> word.startsWith("--out"))) {
                    words.add("--out="
                            + folder.resolve("x." + spec.allowedEndings().get(0)));
                }
                if (example.contains("--case ")) {
                    continue;
                }
                int code = run(words);
                assertThat(code).as(example + ": " + err).isIn(0, 1, 2);
                if (code == 1) {
                    refused++;
                    assertThat(err.toString()).as(example).contains("Error: ");
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }
}
