package org.upline.shell.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** The switches of the counting rule, alike on every command that counts. */
final class CountingOptions {
    private static final Parameter<Unit> UNIT =
            Parameter.withDefault("unit", ValueType.oneOf(Unit.class), CountingRule.DEFAULT.unit());
    private static final Parameter<Tree> TREE =
            Parameter.withDefault("tree", ValueType.oneOf(Tree.class), CountingRule.DEFAULT.tree());
    private static final Parameter<List<Exclusion>> EXCLUDE =
            Parameter.any("exclude", ValueType.oneOf(Exclusion.class));

    private CountingOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.option(UNIT, TREE, EXCLUDE);
    }

    static CountingRule rule(Invocation in) {
        List<Exclusion> exclude = in.get(EXCLUDE);
        Set<Exclusion> excluded = exclude.isEmpty() ? Set.of() : EnumSet.copyOf(exclude);
        return new CountingRule(in.get(UNIT), in.get(TREE), excluded);
    }

    /** The rule as options that can be typed. */
    static List<String> words(Invocation in) {
        return words(rule(in));
    }

    static List<String> words(CountingRule rule) {
        List<String> words = new ArrayList<>(
                List.of("--unit=" + CountingRule.word(rule.unit()), "--tree=" + CountingRule.word(rule.tree())));
        if (!rule.exclude().isEmpty()) {
            words.add("--exclude="
                    + rule.exclude().stream().sorted().map(CountingRule::word).collect(Collectors.joining(",")));
        }
        return words;
    }

    static CountedTree count(OpenCase opened, Invocation in) {
        return Counting.count(opened.members(), rule(in));
    }

    /** Names the rule, as every figure must. */
    static Message sentence(CountingRule rule) {
        List<Message> exclude = rule.exclude().stream()
                .sorted()
                .map(each -> Message.of("rule.exclude." + CountingRule.word(each)))
                .toList();
        return Message.of(
                "rule.sentence",
                Message.of("rule.unit." + CountingRule.word(rule.unit())),
                Message.of("rule.tree." + CountingRule.word(rule.tree())),
                exclude.isEmpty() ? List.of(Message.of("rule.exclude.none")) : exclude);
    }
}
