package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.VisibleText;
import org.upline.workspace.CaseRegister;
import org.upline.workspace.CaseRegister.Section;
import org.upline.workspace.NameLookup;
import org.upline.workspace.NameLookup.Candidate;

/**
 * Puts ids in place of names before a command sees them, so that a name will do wherever an id is asked for, and the journal
 * holds the id. An id that is there always stands for itself. A name that one alone bears stands for him, which is said;
 * one that several bear is asked about at the prompt, and an error elsewhere. Nobody is ever picked.
 */
final class NamedIds {
    private static final int MOST_LISTED = 20;
    private static final int MOST_NEAR = 5;

    private final KnownWords known;
    private final Session session;
    private final Screen screen;

    NamedIds(KnownWords known, Session session, Screen screen) {
        this.known = known;
        this.session = session;
        this.screen = screen;
    }

    /** One line's surroundings. */
    private record Line(Settings settings, Dialogue dialogue, boolean countsAccounts) {}

    /**
     * The input with ids.
     *
     * @throws UplineException if several bear a name and nobody can be asked, or nobody does and others nearly do
     * @throws CancelledException if the user was asked and chose nobody
     */
    ParsedInput resolved(CommandSpec spec, ParsedInput input, Settings settings, Dialogue dialogue) {
        boolean countsAccounts = input.options().stream()
                .anyMatch(option -> "unit".equals(option.longName()) && "accounts".equals(option.value()));
        Line line = new Line(settings, dialogue, countsAccounts);
        ParsedInput.Builder resolved = ParsedInput.builder().commandName(input.commandName());
        input.subCommands().forEach(resolved::addSubCommand);
        for (CommandOption option : input.options()) {
            resolved.addOption(withIds(spec, option, line));
        }
        for (CommandArgument argument : input.arguments()) {
            Parameter<?> parameter = spec.argumentAt(argument.index());
            resolved.addArgument(
                    parameter == null
                            ? argument
                            : new CommandArgument(argument.index(), word(parameter, argument.value(), line)));
        }
        return resolved.build();
    }

    private CommandOption withIds(CommandSpec spec, CommandOption option, Line line) {
        String name = option.longName();
        String value = option.value();
        if (name == null || value == null) {
            return option;
        }
        return spec.findOption(name)
                .filter(Parameter::takesValue)
                .map(parameter -> CommandOption.with()
                        .longName(name)
                        .value(ofOption(parameter, value, line))
                        .build())
                .orElse(option);
    }

    private String ofOption(Parameter<?> option, String value, Line line) {
        UnaryOperator<String> each = word -> word(option, word, line);
        return Binding.isCommaList(option)
                ? String.join(
                        ",", List.of(value.split(",", -1)).stream().map(each).toList())
                : each.apply(value);
    }

    private String word(Parameter<?> parameter, String word, Line line) {
        Known kind = parameter.type().known();
        if (kind == null) {
            return word;
        }
        if (kind.sections().isEmpty()) {
            known.check(kind, word, line.settings());
            return word;
        }
        Optional<CaseRegister> register = known.register(line.settings());
        if (register.isEmpty() || isId(register.get(), kind, word)) {
            return word;
        }
        NameLookup lookup = new NameLookup(register.get());
        List<Candidate> called = called(lookup, kind, word.strip(), line);
        if (called.isEmpty()) {
            List<String> near = lookup.near(kind.sections(), word.strip(), MOST_NEAR);
            if (!near.isEmpty()) {
                throw UplineException.of("shell.near." + (isMoney(kind) ? "account" : "member"), word, near);
            }
            return word;
        }
        Candidate meant = called.size() == 1 ? called.get(0) : chosen(called, word, line);
        Messages messages = Messages.in(line.settings().language());
        screen.err()
                .println(messages.text(Message.of(
                        "shell.name.meant", word, VisibleText.of(meant.id()), VisibleText.of(meant.name()))));
        return meant.id();
    }

    private static boolean isMoney(Known kind) {
        return kind == Known.ACCOUNT || kind == Known.MONEY_END;
    }

    /** An account's number may be written with blanks in it. */
    private static boolean isId(CaseRegister register, Known kind, String word) {
        List<String> spellings =
                isMoney(kind) ? List.of(word, word.strip(), word.replaceAll("\\s", "")) : List.of(word, word.strip());
        for (Section section : kind.sections()) {
            if (!Known.isName(section) && spellings.stream().anyMatch(spelt -> register.has(section, spelt))) {
                return true;
            }
        }
        return false;
    }

    private static List<Candidate> called(NameLookup lookup, Known kind, String word, Line line) {
        return switch (kind) {
            case PERSON -> lookup.persons(word);
            case UNIT -> line.countsAccounts() ? lookup.members(word) : lookup.persons(word);
            case MEMBER -> lookup.members(word);
            case ACCOUNT -> lookup.accounts(word);
            case MONEY_END -> lookup.moneyEnds(word);
            case CASE, QUERY, MAPPING -> List.of();
        };
    }

    private Candidate chosen(List<Candidate> called, String word, Line line) {
        List<Candidate> listed = called.subList(0, Math.min(MOST_LISTED, called.size()));
        int more = called.size() - listed.size();
        Messages messages = Messages.in(line.settings().language());
        if (!session.isAtPrompt() || !screen.hearsPerson()) {
            List<String> told =
                    new ArrayList<>(listed.stream().map(NamedIds::told).toList());
            if (more > 0) {
                told.add(messages.text(Message.of("shell.completion.more", more)));
            }
            throw UplineException.of("shell.name.ambiguous", word, called.size(), String.join("; ", told));
        }
        screen.err().println(messages.text(Message.of("shell.name.several", word, called.size())));
        for (int i = 0; i < listed.size(); i++) {
            screen.err().println("  " + (i + 1) + "  " + told(listed.get(i)));
        }
        if (more > 0) {
            screen.err().println("     " + messages.text(Message.of("shell.name.more", more)));
        }
        OptionalInt choice = line.dialogue().chosen(Message.of("shell.name.which", listed.size()), listed.size());
        return listed.get(choice.orElseThrow(CancelledException::new) - 1);
    }

    private static String told(Candidate candidate) {
        return VisibleText.of(candidate.id() + " " + candidate.name() + " (" + candidate.about() + ")");
    }
}
