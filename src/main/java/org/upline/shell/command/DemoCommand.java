package org.upline.shell.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Dispatcher;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Messages;
import org.upline.shell.OutputFormat;
import org.upline.shell.Screen;
import org.upline.shell.UplineCommand;
import org.upline.synthetic.CaseGenerator;
import org.upline.synthetic.GeneratedCase;
import org.upline.synthetic.GeneratorOptions;
import org.upline.workspace.CaseName;
import org.upline.workspace.Home;

/**
 * {@code demo}: the whole job on the shipped dataset, in a fresh case, each step with the command that does it. The
 * dataset is made on the spot, which gives the bytes that stand in {@code datasets/demo}.
 */
final class DemoCommand implements UplineCommand {
    private static final String CASE = "demo";

    private final Cases cases;
    private final Supplier<Dispatcher> dispatcher;
    private final Screen screen;

    DemoCommand(Cases cases, Supplier<Dispatcher> dispatcher, Screen screen) {
        this.cases = cases;
        this.dispatcher = dispatcher;
        this.screen = screen;
    }

    /**
     * One step of the job.
     *
     * @param key of the text that says what it shows
     * @param words of its command
     */
    private record Step(String key, List<String> words) {
        static Step of(String key, String... words) {
            return new Step(key, List.of(words));
        }
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("demo", Job.CASE);
    }

    @Override
    public CommandResult run(Invocation in) throws IOException {
        Home home = cases.home(in);
        Path files = home.folder().resolve("demo-files");
        FileUtils.deleteDirectory(files.toFile());
        GeneratedCase made = CaseGenerator.generate(files, GeneratorOptions.DEMO);
        CaseName name = new CaseName(CASE);
        if (home.cases().contains(name)) {
            cases.closeDatabase();
            home.open(name).drop();
        }
        home.create(name);
        in.session().useCase(home.folder(), CASE);
        Path chart = files.resolve("demo.svg");
        List<Step> steps = steps(made, chart);
        in.session().inScript(in.given(), () -> {
            for (int i = 0; i < steps.size(); i++) {
                in.checkCancelled();
                show(i + 1, steps, in);
                List<String> words = new ArrayList<>(steps.get(i).words());
                words.add("--case=" + CASE);
                if (dispatcher.get().execute(words) != 0) {
                    throw UplineException.of("demo.stopped", String.join(" ", words));
                }
            }
            return steps.size();
        });
        return CommandResult.nothing().say(Message.of("demo.end", chart, files));
    }

    private static List<Step> steps(GeneratedCase made, Path chart) {
        List<String> transactions = new ArrayList<>(List.of("import", "transactions"));
        transactions.addAll(named(made, "交易明细信息"));
        return List.of(
                Step.of("demo.members", "import", "members", named(made, "会员信息").get(0)),
                Step.of(
                        "demo.accounts",
                        "import",
                        "accounts",
                        named(made, "账户信息").get(0)),
                new Step("demo.transactions", transactions),
                Step.of("demo.tree", "tree", "summary"),
                Step.of("demo.leaders", "leaders", "--top", "8"),
                Step.of("demo.keyAccounts", "accounts", "--top", "8"),
                Step.of("demo.freeze", "freeze", "plan", "--top", "8"),
                Step.of("demo.query", "query", "run", "recruiters", "limit=5"),
                Step.of("demo.chart", "tree", "chart", "--out", chart.toString()));
    }

    private static List<String> named(GeneratedCase made, String begin) {
        return made.files().stream()
                .filter(file -> file.getFileName().toString().startsWith(begin))
                .map(Path::toString)
                .toList();
    }

    private void show(int number, List<Step> steps, Invocation in) {
        Step step = steps.get(number - 1);
        Messages messages = Messages.in(in.settings().language());
        // What programs read stays alone on standard output.
        Writer target = in.settings().format() == OutputFormat.TABLE ? screen.out() : screen.err();
        PrintWriter out = new PrintWriter(target);
        out.println();
        out.println(messages.text(Message.of("demo.step", number, steps.size(), Message.of(step.key()))));
        out.println("$ upline " + String.join(" ", step.words()));
        out.println();
        out.flush();
    }
}
