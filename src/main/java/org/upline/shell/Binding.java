package org.upline.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * The values of a command's parameters, read from the words of its line.
 *
 * @param values by parameter
 */
record Binding(Map<Parameter<?>, Object> values) {

    /**
     * @throws UsageException if a value is missing, ill-typed, given twice, or too much
     */
    static Binding of(CommandSpec spec, ParsedInput input) {
        Map<Parameter<?>, Object> values = new HashMap<>();
        for (Parameter<?> option : spec.options()) {
            values.put(option, option.gather(optionValues(option, input)));
        }
        for (Parameter<?> option : GlobalOptions.ALL) {
            values.put(option, option.gather(optionValues(option, input)));
        }
        bindArguments(spec, input.arguments(), values);
        Binding binding = new Binding(values);
        Optional<Path> out = binding.get(GlobalOptions.OUT);
        out.ifPresent(file -> checkEnding(spec, file));
        checkMeaning(spec, input, out.map(Binding::ending).orElse(Parameter.NO_FILE));
        return binding;
    }

    @SuppressWarnings("unchecked") // The value was gathered by the very parameter that now asks for it.
    <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("the command's spec does not name the parameter " + parameter);
        }
        return (T) value;
    }

    GivenSettings settings() {
        return new GivenSettings(
                get(GlobalOptions.HOME),
                get(GlobalOptions.CASE),
                get(GlobalOptions.LANG),
                get(GlobalOptions.FORMAT),
                get(GlobalOptions.OUT));
    }

    private static List<Object> optionValues(Parameter<?> option, ParsedInput input) {
        List<Object> values = new ArrayList<>();
        for (CommandOption given : input.options()) {
            if (!option.name().equals(given.longName())) {
                continue;
            }
            String value = Optional.ofNullable(given.value()).orElse("");
            if (!option.takesValue()) {
                values.add(true);
            } else if (isCommaList(option)) {
                for (String part : value.split(",", -1)) {
                    values.add(read(option, "--" + option.name(), part));
                }
            } else {
                values.add(read(option, "--" + option.name(), value));
            }
        }
        if (values.size() > 1 && option.takesValue() && !option.isRepeatable()) {
            throw UsageException.of("shell.option.twice", "--" + option.name());
        }
        if (values.isEmpty() && option.isRequired()) {
            throw UsageException.of("shell.option.missing", "--" + option.name());
        }
        return values;
    }

    /** Whether an option takes several values with commas between them. Names of files may hold commas themselves. */
    static boolean isCommaList(Parameter<?> option) {
        return option.isRepeatable() && !option.type().equals(ValueType.FILE);
    }

    private static void bindArguments(CommandSpec spec, List<CommandArgument> given, Map<Parameter<?>, Object> values) {
        Map<Parameter<?>, List<Object>> read = new HashMap<>();
        for (CommandArgument argument : given) {
            Parameter<?> parameter = spec.argumentAt(argument.index());
            if (parameter == null) {
                throw UsageException.of("shell.argument.tooMuch", argument.value(), spec.name());
            }
            read.computeIfAbsent(parameter, p -> new ArrayList<>())
                    .add(read(parameter, placeholder(parameter), argument.value()));
        }
        for (Parameter<?> parameter : spec.arguments()) {
            List<Object> its = read.getOrDefault(parameter, List.of());
            if (its.isEmpty() && parameter.isRequired()) {
                throw UsageException.of("shell.argument.missing", placeholder(parameter), spec.name());
            }
            values.put(parameter, parameter.gather(its));
        }
    }

    /** As help writes an argument, such as {@code FILE}. */
    static String placeholder(Parameter<?> argument) {
        return argument.name().toUpperCase(Locale.ROOT);
    }

    private static Object read(Parameter<?> parameter, String shownName, String word) {
        ValueType<?> type = parameter.type();
        Optional<?> value = type.read(word);
        if (value.isEmpty()) {
            throw UsageException.of("shell.value.wrong", shownName, word, type.expected());
        }
        return value.get();
    }

    private static void checkEnding(CommandSpec spec, Path out) {
        List<String> allowed = spec.allowedEndings();
        if (!allowed.contains(ending(out))) {
            throw UsageException.of(
                    "shell.out.ending", out, allowed.stream().map(e -> "." + e).toList());
        }
    }

    /** Refuses options that mean nothing for the file asked for. */
    private static void checkMeaning(CommandSpec spec, ParsedInput input, String ending) {
        for (Parameter<?> option : spec.options()) {
            boolean named =
                    input.options().stream().anyMatch(given -> option.name().equals(given.longName()));
            if (named && !option.endings().isEmpty() && !option.endings().contains(ending)) {
                throw UsageException.of(
                        ending.equals(Parameter.NO_FILE) ? "shell.option.noFile" : "shell.option.otherFile",
                        "--" + option.name(),
                        shownEndings(option),
                        "." + ending);
            }
        }
    }

    /** The endings an option is for, as help and errors write them. */
    static List<String> shownEndings(Parameter<?> option) {
        return option.endings().stream()
                .filter(ending -> !ending.equals(Parameter.NO_FILE))
                .map(ending -> "." + ending)
                .toList();
    }

    /** Of a file's name, lower case, without the dot; empty if it has none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
