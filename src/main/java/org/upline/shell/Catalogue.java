package org.upline.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All commands, in the order help lists them, and the names of their options. */
public final class Catalogue {
    private final List<UplineCommand> commands;
    private final Map<List<String>, CommandSpec> byWords = new LinkedHashMap<>();
    private final Map<String, Boolean> takesValue = new HashMap<>();
    private int longestName;

    /**
     * @throws IllegalArgumentException if two commands bear one name, or an option takes a value in one command and none
     *     in another: options may stand before their command, so a name must mean one thing
     */
    public Catalogue(List<UplineCommand> commands) {
        this.commands = List.copyOf(commands);
        GlobalOptions.ALL.forEach(option -> learn(option, "every command"));
        for (UplineCommand command : this.commands) {
            CommandSpec spec = command.spec();
            if (byWords.put(spec.words(), spec) != null) {
                throw new IllegalArgumentException("two commands " + spec.name());
            }
            longestName = Math.max(longestName, spec.words().size());
            spec.options().forEach(option -> learn(option, spec.name()));
        }
    }

    public List<UplineCommand> commands() {
        return commands;
    }

    public List<CommandSpec> specs() {
        return List.copyOf(byWords.values());
    }

    /** The command whose name is the longest start of the words. */
    public Optional<CommandSpec> find(List<String> words) {
        for (int n = Math.min(longestName, words.size()); n > 0; n--) {
            CommandSpec spec = byWords.get(words.subList(0, n));
            if (spec != null) {
                return Optional.of(spec);
            }
        }
        return Optional.empty();
    }

    /** Commands whose names begin with all the words. */
    public List<CommandSpec> below(List<String> words) {
        return byWords.values().stream()
                .filter(spec -> spec.words().size() >= words.size()
                        && spec.words().subList(0, words.size()).equals(words))
                .toList();
    }

    /** Words that may come next in a command's name, in plain string order. */
    public List<String> nextWords(List<String> words) {
        TreeSet<String> next = new TreeSet<>();
        for (CommandSpec spec : below(words)) {
            if (spec.words().size() > words.size()) {
                next.add(spec.words().get(words.size()));
            }
        }
        return new ArrayList<>(next);
    }

    /** Tells the words of a line apart. */
    public CommandLine read(List<String> words) {
        return CommandLine.of(words, name -> takesValue.getOrDefault(name, false));
    }

    private void learn(Parameter<?> option, String where) {
        Boolean before = takesValue.put(option.name(), option.takesValue());
        if (before != null && before != option.takesValue()) {
            throw new IllegalArgumentException(
                    "--" + option.name() + " takes a value in one command and none in " + where);
        }
    }
}
