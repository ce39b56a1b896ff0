package org.upline.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.Upline;
import org.upline.shell.Catalogue;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.HelpPages;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Messages;
import org.upline.shell.Parameter;
import org.upline.shell.Screen;
import org.upline.shell.UnknownWords;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** {@code help}: all commands, those that begin with a word, or one. */
public final class HelpCommand implements UplineCommand {
    /** Lines longer than this are hard to read, however wide the window is. */
    private static final int WIDEST = 100;

    private final Supplier<Catalogue> catalogue;
    private final Screen screen;
    private final Parameter<List<String>> words;

    /** @param catalogue not asked before help runs: help itself stands in it */
    public HelpCommand(Supplier<Catalogue> catalogue, Screen screen) {
        this.catalogue = catalogue;
        this.screen = screen;
        this.words = Parameter.any(
                "command",
                ValueType.TEXT.completedBy(request -> allWords()
                        .filter(word -> word.startsWith(request.typed()))
                        .map(CompletionProposal::new)
                        .toList()));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("help", Job.SHELL).takes(words);
    }

    @Override
    public CommandResult run(Invocation in) {
        Messages messages = Messages.in(in.settings().language());
        HelpPages pages = new HelpPages(messages, Math.min(screen.width(), WIDEST));
        List<String> asked = in.get(words);
        List<CommandSpec> specs = catalogue.get().specs();
        if (asked.isEmpty()) {
            return result(pages, messages, specs).lines(pages.overview(specs, Upline.version()));
        }
        List<CommandSpec> below = catalogue.get().below(asked);
        Optional<CommandSpec> one = catalogue
                .get()
                .find(asked)
                .filter(spec ->
                        below.size() == 1 || (below.isEmpty() && spec.words().size() == asked.size()));
        if (one.isPresent()) {
            return result(pages, messages, List.of(one.get())).lines(pages.page(one.get()));
        }
        if (below.isEmpty()) {
            throw UnknownWords.command(catalogue.get(), asked);
        }
        // "account" is a command and no start of another's name; "flows" is both, so its own page comes first.
        CommandResult result = result(pages, messages, below);
        for (CommandSpec spec : below) {
            if (spec.words().equals(asked)) {
                result = result.lines(pages.page(spec));
            }
        }
        return result.lines(pages.group(below));
    }

    /** Words of commands, in plain string order. */
    private Stream<String> allWords() {
        return catalogue.get().specs().stream()
                .flatMap(spec -> spec.words().stream())
                .distinct()
                .sorted();
    }

    private static CommandResult result(HelpPages pages, Messages messages, List<CommandSpec> specs) {
        return CommandResult.of(specs.stream()
                .map(spec -> new Entry(
                        spec.name(),
                        spec.job(),
                        pages.usage(spec),
                        messages.text(spec.key() + ".title"),
                        pages.examples(spec)))
                .toList());
    }

    record Entry(String command, Job job, String usage, String title, List<String> examples) {}
}
