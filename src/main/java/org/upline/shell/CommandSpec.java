package org.upline.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command is called and what it takes. Its texts stand in the bundles, under {@link #key()} and {@code .title},
 * {@code .text} (optional), {@code .argument.<name>}, {@code .option.<name>} (else {@code option.<name>}),
 * {@code .example.1} (a command line, taken as it stands), {@code .example.1.text} and so on.
 *
 * @param words the name, such as {@code tree, member}
 * @param job under which help lists it
 * @param arguments in order; only the last may be repeatable, and none that is required follows one that is not
 * @param options besides those that every command takes
 * @param endings what {@code --out} may end in if the command writes the file itself; empty if the shell writes the
 *     result there as .json, .csv or .xlsx
 * @param drawings what else {@code --out} may end in: files the command writes itself, while the shell writes the others
 * @param journalled when a run of it is written into the case's journal
 */
public record CommandSpec(
        List<String> words,
        Job job,
        List<Parameter<?>> arguments,
        List<Parameter<?>> options,
        List<String> endings,
        List<String> drawings,
        Journalled journalled) {
    /** When a run of the command is written into the case's journal. */
    public enum Journalled {
        /** When it changed the case or wrote the file of {@code --out}. */
        IF_IT_DID_SOMETHING,
        /** At each run that was done. */
        ALWAYS,
        /** The command writes its entry itself. */
        BY_ITSELF
    }

    /** What the shell itself can write a result as. */
    static final List<String> TABLE_ENDINGS = List.of("json", "csv", "xlsx");

    public CommandSpec {
        words = List.copyOf(words);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        endings = List.copyOf(endings);
        drawings = List.copyOf(drawings);
        checkOrder(words, arguments);
        checkNames(words, arguments, options);
    }

    /** A command without parameters, to be added with the methods below. */
    public static CommandSpec of(String name, Job job) {
        return new CommandSpec(
                List.of(name.split(" ")),
                job,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Journalled.IF_IT_DID_SOMETHING);
    }

    /** With arguments after those it has. */
    public CommandSpec takes(Parameter<?>... more) {
        return new CommandSpec(words, job, joined(arguments, more), options, endings, drawings, journalled);
    }

    /** With options after those it has. */
    public CommandSpec option(Parameter<?>... more) {
        return new CommandSpec(words, job, arguments, joined(options, more), endings, drawings, journalled);
    }

    /** With files of its own: the command itself writes {@code --out}, which must end in one of these. */
    public CommandSpec writes(String... ownEndings) {
        return new CommandSpec(words, job, arguments, options, List.of(ownEndings), drawings, journalled);
    }

    /** With pictures: the command itself writes those files, the shell the result to the others. */
    public CommandSpec draws(String... pictures) {
        return new CommandSpec(words, job, arguments, options, endings, List.of(pictures), journalled);
    }

    /** Whose runs are written into the journal otherwise than by what they did. */
    public CommandSpec journalled(Journalled when) {
        return new CommandSpec(words, job, arguments, options, endings, drawings, when);
    }

    public String name() {
        return String.join(" ", words);
    }

    /** Prefix of its keys in the bundles, such as {@code command.tree.member}. */
    public String key() {
        return "command." + String.join(".", words);
    }

    /** What {@code --out} may end in. */
    List<String> allowedEndings() {
        List<String> allowed = new ArrayList<>(endings.isEmpty() ? TABLE_ENDINGS : endings);
        allowed.addAll(drawings);
        return allowed;
    }

    /** Whether the command itself writes this file of {@code --out}. */
    boolean writesItself(Path out) {
        return !endings.isEmpty() || drawings.contains(Binding.ending(out));
    }

    /** Its own option of that name, or one that every command takes. */
    Optional<Parameter<?>> findOption(String name) {
        for (Parameter<?> option : options) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return GlobalOptions.find(name);
    }

    /** The argument that takes the word at a position, null if there is none. */
    @Nullable
    Parameter<?> argumentAt(int position) {
        if (position < arguments.size()) {
            return arguments.get(position);
        }
        boolean goesOn =
                !arguments.isEmpty() && arguments.get(arguments.size() - 1).isRepeatable();
        return goesOn ? arguments.get(arguments.size() - 1) : null;
    }

    private static List<Parameter<?>> joined(List<Parameter<?>> first, Parameter<?>... second) {
        List<Parameter<?>> all = new ArrayList<>(first);
        all.addAll(List.of(second));
        return all;
    }

    private static void checkOrder(List<String> words, List<Parameter<?>> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Parameter<?> argument = arguments.get(i);
            boolean last = i == arguments.size() - 1;
            boolean late =
                    i > 0 && argument.isRequired() && !arguments.get(i - 1).isRequired();
            if (!argument.takesValue() || (argument.isRepeatable() && !last) || late) {
                throw new IllegalArgumentException("argument " + argument + " of " + words + " is out of order");
            }
        }
    }

    private static void checkNames(List<String> words, List<Parameter<?>> arguments, List<Parameter<?>> options) {
        Set<String> names = new HashSet<>();
        for (Parameter<?> parameter : joined(arguments, options.toArray(Parameter<?>[]::new))) {
            if (!names.add(parameter.name())
                    || GlobalOptions.find(parameter.name()).isPresent()) {
                throw new IllegalArgumentException("two parameters " + parameter + " of " + words);
            }
        }
    }
}
