package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** What may stand where the cursor is. */
public final class Proposals {
    private final Catalogue catalogue;
    private final Session session;

    private final KnownWords known;

    Proposals(Catalogue catalogue, Session session, KnownWords known) {
        this.catalogue = catalogue;
        this.session = session;
        this.known = known;
    }

    /**
     * Proposals for a word that is being typed, in the order they are shown. Never fails: a completion that throws
     * proposes nothing, for a key pressed at the prompt must not end the line.
     *
     * @param before the words before it
     * @param typed the word up to the cursor
     */
    public List<CompletionProposal> of(List<String> before, String typed) {
        try {
            return proposals(before, typed);
        } catch (RuntimeException failedCompletion) {
            return List.of();
        }
    }

    private List<CompletionProposal> proposals(List<String> before, String typed) {
        CommandLine line = catalogue.read(before);
        Settings settings = session.settings(GivenSettings.of(line.options()));
        Messages messages = Messages.in(settings.language());
        Optional<CommandSpec> spec = catalogue.find(line.nameWords());
        Parameter<?> open = openOption(line, spec);
        if (open != null) {
            return optionValues(open, "", typed, settings);
        }
        if (typed.startsWith("-") && !line.endOfOptions()) {
            return options(line, spec, typed, settings, messages);
        }
        List<CompletionProposal> proposals = new ArrayList<>();
        if (!line.endOfOptions()) {
            proposals.addAll(nextWords(line.operands(), typed, messages));
        }
        if (spec.isPresent()) {
            Parameter<?> argument = spec.get()
                    .argumentAt(line.operands().size() - spec.get().words().size());
            if (argument != null) {
                proposals.addAll(values(argument, "", typed, settings));
            }
        }
        return proposals;
    }

    /** The option whose value comes next, null if none waits for one. */
    private static @Nullable Parameter<?> openOption(CommandLine line, Optional<CommandSpec> spec) {
        if (line.options().isEmpty() || line.endOfOptions()) {
            return null;
        }
        CommandLine.Option last = line.options().get(line.options().size() - 1);
        if (last.value() != null) {
            return null;
        }
        return option(spec, last.name()).filter(Parameter::takesValue).orElse(null);
    }

    private static Optional<Parameter<?>> option(Optional<CommandSpec> spec, String name) {
        return spec.isPresent() ? spec.get().findOption(name) : GlobalOptions.find(name);
    }

    private List<CompletionProposal> options(
            CommandLine line, Optional<CommandSpec> spec, String typed, Settings settings, Messages messages) {
        int equals = typed.indexOf('=');
        if (typed.startsWith("--") && equals > 0) {
            return option(spec, typed.substring(2, equals))
                    .filter(Parameter::takesValue)
                    .map(option ->
                            optionValues(option, typed.substring(0, equals + 1), typed.substring(equals + 1), settings))
                    .orElse(List.of());
        }
        List<Parameter<?>> all = new ArrayList<>();
        spec.ifPresent(its -> all.addAll(its.options()));
        all.addAll(GlobalOptions.ALL);
        List<CompletionProposal> proposals = new ArrayList<>();
        for (Parameter<?> option : all) {
            boolean again = option.isRepeatable() || line.option(option).isEmpty();
            if (again && ("--" + option.name()).startsWith(typed)) {
                String own = spec.map(CommandSpec::key).orElse("") + ".option." + option.name();
                Optional<String> text = messages.find(own).or(() -> messages.find("option." + option.name()));
                proposals.add(new CompletionProposal("--" + option.name()).description(text.orElse(null)));
            }
        }
        return proposals;
    }

    private List<CompletionProposal> nextWords(List<String> operands, String typed, Messages messages) {
        List<CompletionProposal> proposals = new ArrayList<>();
        for (String word : catalogue.nextWords(operands)) {
            if (word.startsWith(typed)) {
                List<String> name = new ArrayList<>(operands);
                name.add(word);
                String title = catalogue
                        .find(name)
                        .filter(spec -> spec.words().equals(name))
                        .flatMap(spec -> messages.find(spec.key() + ".title"))
                        .orElse(null);
                proposals.add(new CompletionProposal(word).description(title));
            }
        }
        return proposals;
    }

    /** Values of a list are proposed after each comma. */
    private List<CompletionProposal> optionValues(Parameter<?> option, String before, String typed, Settings settings) {
        int comma = Binding.isCommaList(option) ? typed.lastIndexOf(',') + 1 : 0;
        return values(option, before + typed.substring(0, comma), typed.substring(comma), settings);
    }

    private List<CompletionProposal> values(Parameter<?> parameter, String before, String typed, Settings settings) {
        List<CompletionProposal> proposals =
                parameter.type().completion().propose(new Completion.Request(typed, settings, known));
        if (before.isEmpty()) {
            return proposals;
        }
        return proposals.stream()
                .map(proposal -> new CompletionProposal(before + proposal.value())
                        .displayText(proposal.displayText())
                        .description(proposal.description())
                        .complete(proposal.complete()))
                .toList();
    }
}
