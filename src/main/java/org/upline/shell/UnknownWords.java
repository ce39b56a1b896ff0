package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say of words no command knows: the nearest that one does. */
public final class UnknownWords {
    private UnknownWords() {}

    /**
     * The error for words that name no command.
     *
     * @param words that were to begin with a command's name
     */
    public static UsageException command(Catalogue catalogue, List<String> words) {
        if (words.isEmpty()) {
            return UsageException.of("shell.command.none");
        }
        int known = 0;
        while (known < words.size()
                && !catalogue.below(words.subList(0, known + 1)).isEmpty()) {
            known++;
        }
        if (known == words.size()) {
            return UsageException.of("shell.command.unfinished", String.join(" ", words), catalogue.nextWords(words));
        }
        String typed = String.join(" ", words.subList(0, known + 1));
        List<String> names = catalogue.specs().stream().map(CommandSpec::name).toList();
        List<String> near = new ArrayList<>(Nearest.to(typed, names));
        if (near.isEmpty()) {
            near.addAll(Nearest.to(String.join(" ", words.subList(0, Math.min(words.size(), known + 2))), names));
        }
        if (near.isEmpty()) {
            near.addAll(Nearest.to(typed, catalogue.nextWords(List.of())));
        }
        if (!near.isEmpty()) {
            return UsageException.of("shell.command.unknown.near", typed, near);
        }
        return known > 0
                ? UsageException.of(
                        "shell.command.unknown.below",
                        typed,
                        String.join(" ", words.subList(0, known)),
                        catalogue.nextWords(words.subList(0, known)))
                : UsageException.of("shell.command.unknown", typed);
    }

    /**
     * Checks that a command knows an option and that it has a value where it needs one.
     *
     * @throws UsageException otherwise
     */
    public static void check(CommandSpec spec, CommandLine.Option option) {
        Optional<Parameter<?>> known = spec.findOption(option.name());
        if (known.isEmpty()) {
            throw unknownOption(spec, option);
        }
        if (known.get().takesValue() && option.value() == null) {
            throw UsageException.of(
                    "shell.option.needsValue", option.word(), known.get().type().expected());
        }
        if (!known.get().takesValue() && option.value() != null) {
            throw UsageException.of("shell.option.noValue", option.word());
        }
    }

    private static UsageException unknownOption(CommandSpec spec, CommandLine.Option option) {
        List<String> names = new ArrayList<>();
        spec.options().forEach(own -> names.add("--" + own.name()));
        GlobalOptions.ALL.forEach(global -> names.add("--" + global.name()));
        List<String> near = Nearest.to(option.word(), names);
        return near.isEmpty()
                ? UsageException.of("shell.option.unknown", option.word(), spec.name(), names)
                : UsageException.of("shell.option.unknown.near", option.word(), spec.name(), near);
    }
}
