package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line, told apart: options, wherever they stand, and the rest. Knows the names of options but no command,
 * so that it also serves a line that is still being typed.
 *
 * @param operands words that are no options, in order
 * @param options in order
 * @param open how many operands stand before {@code --}; only they can name a command
 * @param endOfOptions whether {@code --} was met
 */
public record CommandLine(List<String> operands, List<Option> options, int open, boolean endOfOptions) {
    public CommandLine {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
    }

    /**
     * An option as it was given.
     *
     * @param word as typed, without a value
     * @param name without dashes
     * @param value null where none is given
     */
    public record Option(String word, String name, @Nullable String value) {}

    /**
     * Tells words apart. Never fails: what is wrong with a line is found when its command is known.
     *
     * @param names the options that take a value, by name; a name it does not hold has no value
     */
    public static CommandLine of(List<String> words, OptionNames names) {
        List<String> operands = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (open >= 0 || !isOption(word)) {
                operands.add(word);
            } else if (word.equals("--")) {
                open = operands.size();
            } else {
                Option option = option(word);
                boolean takesNext = option.value() == null
                        && names.takesValue(option.name())
                        && i + 1 < words.size()
                        && !endsValue(words.get(i + 1));
                options.add(takesNext ? new Option(word, option.name(), words.get(++i)) : option);
            }
        }
        return new CommandLine(operands, options, open < 0 ? operands.size() : open, open >= 0);
    }

    /** Which options take a value. */
    @FunctionalInterface
    public interface OptionNames {
        boolean takesValue(String name);
    }

    /** The first option of that name. */
    public Optional<Option> option(Parameter<?> parameter) {
        return options.stream()
                .filter(option -> option.name().equals(parameter.name()))
                .findFirst();
    }

    /** Words that may name a command. */
    public List<String> nameWords() {
        return operands.subList(0, open);
    }

    /** A dash begins an option, but {@code -} is standard input and {@code -5} a number. */
    private static boolean isOption(String word) {
        return word.length() > 1
                && word.charAt(0) == '-'
                && !Character.isDigit(word.charAt(1))
                && word.charAt(1) != '.';
    }

    private static boolean endsValue(String word) {
        return word.startsWith("--") || word.equals("-h");
    }

    private static Option option(String word) {
        if (word.equals("-h")) {
            return new Option(word, GlobalOptions.HELP.name(), null);
        }
        if (!word.startsWith("--")) {
            return new Option(word, word, null);
        }
        int equals = word.indexOf('=');
        return equals < 0
                ? new Option(word, word.substring(2), null)
                : new Option(word.substring(0, equals), word.substring(2, equals), word.substring(equals + 1));
    }
}
