package org.upline.shell.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import org.jline.reader.EOFError;
import org.upline.model.Message;
import org.upline.report.VisibleText;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Dispatcher;
import org.upline.shell.GivenSettings;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Screen;
import org.upline.shell.UplineCommand;
import org.upline.shell.mend.LineSyntax;
import org.upline.synthetic.CaseGenerator;
import org.upline.synthetic.GeneratedCase;
import org.upline.synthetic.GeneratorOptions;
import org.upline.workspace.CaseName;
import org.upline.workspace.EmbeddedGraph;
import org.upline.workspace.Home;

/**
 * {@code tutorial}: the job step by step, on the shipped dataset. Each step explains, waits until its command is typed or
 * Enter runs it, and goes on when it has been done. All happens in a home of its own below the user's, so that none of his
 * cases is touched. Where nobody can be asked, the steps are told and none is run.
 */
final class TutorialCommand implements UplineCommand {
    private static final String CASE = "tutorial";

    private final Cases cases;
    private final Supplier<Dispatcher> dispatcher;
    private final Screen screen;

    TutorialCommand(Cases cases, Supplier<Dispatcher> dispatcher, Screen screen) {
        this.cases = cases;
        this.dispatcher = dispatcher;
        this.screen = screen;
    }

    /**
     * A step.
     *
     * @param key of the text that explains it
     * @param words of its command
     */
    private record Step(String key, List<String> words) {
        static Step of(String key, String... words) {
            return new Step("tutorial." + key, List.of(words));
        }

        String line() {
            return String.join(" ", words.stream().map(Step::quoted).toList());
        }

        private static String quoted(String word) {
            return word.chars().anyMatch(c -> Character.isWhitespace(c) || c == '>' || c == '~')
                    ? "'" + word + "'"
                    : word;
        }
    }

    /** A step as a program reads it. */
    record Told(int number, String text, String command) {}

    /** How a step ended. */
    private enum End {
        DONE,
        LEFT
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("tutorial", Job.SHELL);
    }

    @Override
    public CommandResult run(Invocation in) throws IOException {
        Path folder = in.settings().home().resolve("tutorial");
        List<Step> steps = steps(folder);
        if (!in.hearsPerson()) {
            return told(steps, Cases.words(in));
        }
        prepare(folder);
        GivenSettings there = new GivenSettings(
                Optional.of(folder),
                Optional.of(CASE),
                Optional.of(EmbeddedGraph.NAME),
                Optional.of(in.settings().language()),
                Optional.empty(),
                Optional.empty());
        say(in, Message.of("tutorial.start", steps.size()));
        End end = in.session().inScript(there, () -> walk(steps, in));
        // The database of the practice case is of no further use, and the user's own wants the memory.
        cases.close();
        return CommandResult.nothing().say(Message.of(end == End.DONE ? "tutorial.end" : "tutorial.left", folder));
    }

    private void prepare(Path folder) throws IOException {
        cases.close();
        FileUtils.deleteDirectory(folder.toFile());
        GeneratedCase made = CaseGenerator.generate(folder.resolve("files"), GeneratorOptions.DEMO);
        Path bank = Files.createDirectories(folder.resolve("bank"));
        for (Path file : made.files()) {
            String name = file.getFileName().toString();
            if (name.startsWith("交易明细信息") || name.startsWith("账户信息")) {
                Files.move(file, bank.resolve(name));
            }
        }
        new Home(folder).create(new CaseName(CASE));
    }

    private static List<Step> steps(Path folder) {
        return List.of(
                Step.of(
                        "members",
                        "import",
                        "members",
                        folder.resolve("files").resolve("会员信息.csv").toString()),
                Step.of("bank", "import", "bundle", folder.resolve("bank").toString()),
                Step.of("info", "case", "info"),
                Step.of("check", "data", "check"),
                Step.of("summary", "tree", "summary"),
                Step.of("leaders", "leaders", "--top", "8"),
                Step.of("person", "person", "show", "姜梅邦"),
                Step.of(
                        "table",
                        "tree",
                        "table",
                        "--where",
                        "legalHeadcount>=100",
                        "--sort",
                        "-legalHeadcount",
                        "--columns",
                        "memberId,level,legalHeadcount,legalLevels"),
                Step.of("accounts", "accounts", "--top", "8"),
                Step.of(
                        "trace",
                        "trace",
                        "--fees",
                        "--columns",
                        "account,holder,inFen,restingFen",
                        "--sort",
                        "-restingFen",
                        "--where",
                        "resting>=30000"),
                Step.of("freeze", "freeze", "plan", "--top", "8"),
                Step.of(
                        "chart",
                        "tree",
                        "chart",
                        "--out",
                        folder.resolve("chart.svg").toString()),
                Step.of("help", "help", "evidence"));
    }

    private static CommandResult told(List<Step> steps, Function<Message, String> words) {
        List<Told> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            Told told = new Told(all.size() + 1, words.apply(Message.of(step.key())), step.line());
            all.add(told);
            lines.add(words.apply(Message.of("tutorial.step", told.number(), steps.size())));
            lines.addAll(told.text().lines().toList());
            lines.add("  " + told.command());
            lines.add("");
        }
        return CommandResult.of(all).say(Message.of("tutorial.plain")).lines(lines);
    }

    private End walk(List<Step> steps, Invocation in) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            say(in, Message.of("tutorial.step", i + 1, steps.size()));
            say(in, Message.of(step.key()));
            say(in, Message.of("tutorial.command", VisibleText.of(step.line())));
            if (once(step, in) == End.LEFT) {
                return End.LEFT;
            }
        }
        return End.DONE;
    }

    /** Asks until the step's command has been run and was done, or the user leaves. */
    private End once(Step step, Invocation in) {
        while (true) {
            in.checkCancelled();
            Optional<String> answer = in.answer(Message.of("tutorial.prompt"));
            if (answer.isEmpty()
                    || List.of("q", "quit", "exit").contains(answer.get().strip())) {
                return End.LEFT;
            }
            if (!answer.get().isBlank() && !words(answer.get()).equals(step.words())) {
                say(in, Message.of("tutorial.other", VisibleText.of(step.line())));
            } else if (dispatcher.get().execute(step.words()) == 0) {
                return End.DONE;
            } else {
                say(in, Message.of("tutorial.failed"));
            }
        }
    }

    private static List<String> words(String line) {
        try {
            return new LineSyntax().words(line);
        } catch (EOFError unclosed) {
            return List.of();
        }
    }

    private void say(Invocation in, Message text) {
        PrintWriter out = new PrintWriter(screen.out());
        out.println();
        out.println(Cases.words(in).apply(text));
        out.flush();
    }
}
