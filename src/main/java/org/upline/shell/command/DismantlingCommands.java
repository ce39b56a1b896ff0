package org.upline.shell.command;

import java.util.List;
import java.util.stream.Collectors;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Dismantling;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.hierarchy.TornTree;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** {@code tree without} and {@code tree dismantle}: how the organisation falls apart when some are taken away. */
final class DismantlingCommands {
    private static final ValueType<Integer> POSITIVE = ValueType.whole(1, Integer.MAX_VALUE);
    private static final Parameter<Integer> TOP = Parameter.withDefault("top", POSITIVE, 20);

    private DismantlingCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Without(cases), new Dismantle(cases));
    }

    private record Without(Cases cases) implements UplineCommand {
        private static final Parameter<List<String>> IDS = Parameter.atLeastOne("id", ValueType.UNIT_ID);

        @Override
        public CommandSpec spec() {
            return CountingOptions.addTo(CommandSpec.of("tree without", Job.ORGANISATION))
                    .takes(IDS)
                    .option(TOP);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            TornTree torn =
                    Dismantling.without(tree, in.get(IDS), cases.rules(in).thresholds(), in.get(TOP));
            return shown(CommandResult.of(torn).say(CountingOptions.sentence(tree.rule())), torn, in);
        }
    }

    private record Dismantle(Cases cases) implements UplineCommand {
        private static final Parameter<Integer> BELOW =
                Parameter.required("below", ValueType.whole(2, Integer.MAX_VALUE));

        @Override
        public CommandSpec spec() {
            return CountingOptions.addTo(CommandSpec.of("tree dismantle", Job.ORGANISATION))
                    .option(BELOW, TOP);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            TornTree torn =
                    Dismantling.below(tree, in.get(BELOW), cases.rules(in).thresholds(), in.get(TOP));
            CommandResult result = CommandResult.of(torn)
                    .say(CountingOptions.sentence(tree.rule()))
                    .say(Message.of("dismantle.least", torn.removed().size(), in.get(BELOW)));
            return shown(result, torn, in);
        }
    }

    private static CommandResult shown(CommandResult begun, TornTree torn, Invocation in) {
        CommandResult result = begun.table(removed(torn))
                .say(Message.of(
                        "dismantle.before",
                        torn.before().units(),
                        torn.before().parts(),
                        torn.before().largest(),
                        torn.before().maxLevel()))
                .say(Message.of(
                        "dismantle.after",
                        torn.after().units(),
                        torn.after().parts(),
                        torn.after().largest(),
                        torn.after().maxLevel(),
                        torn.cutOff()))
                .table(parts(torn));
        int more = torn.after().parts() - torn.parts().size();
        return (more == 0 ? result : result.say(Message.of("dismantle.more", more)))
                .table(TreeCommands.thresholds(torn.thresholds(), in))
                .say(Message.of("dismantle.caution"));
    }

    private static Table removed(TornTree torn) {
        return new TableColumns<TornTree.Removed>("dismantle.table.removed")
                .text("memberId", TornTree.Removed::memberId)
                .text("name", TornTree.Removed::name)
                .whole("level", TornTree.Removed::level)
                .whole("direct", TornTree.Removed::direct)
                .whole("downline", TornTree.Removed::downline)
                .whole("levelsBelow", TornTree.Removed::levelsBelow)
                .yuan("downlineFeesFen", TornTree.Removed::downlineFeesFen)
                .of(torn.removed());
    }

    private static Table parts(TornTree torn) {
        return Table.of(
                "dismantle.table.parts",
                List.of(
                        new Column("memberId", ColumnType.TEXT, "dismantle.column.partRoot"),
                        Column.text("name"),
                        new Column("formerLevel", ColumnType.INT, "dismantle.column.formerLevel"),
                        Column.whole("units"),
                        new Column("levels", ColumnType.INT, "dismantle.column.partLevels"),
                        new Column("feesFen", ColumnType.YUAN, "dismantle.column.feesFen"),
                        new Column("thresholdsMet", ColumnType.TEXT, "dismantle.column.thresholdsMet")),
                torn.parts(),
                part -> Table.row(
                        part.memberId(),
                        part.name(),
                        part.formerLevel(),
                        part.units(),
                        part.levels(),
                        part.feesFen(),
                        met(part.thresholds())));
    }

    private static String met(List<ThresholdCheck> checks) {
        return checks.stream()
                .filter(ThresholdCheck::met)
                .map(ThresholdCheck::rule)
                .collect(Collectors.joining(", "));
    }
}
