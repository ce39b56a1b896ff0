package org.upline.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Organisation;
import org.upline.hierarchy.Organisations;
import org.upline.hierarchy.SeizedLevels;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;

/** {@code tree organisations|levels}: the organisations of a case, and seized levels held against computed ones. */
final class OrganisationCommands {
    private OrganisationCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new All(cases), new Levels(cases));
    }

    private record All(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CountingOptions.addTo(CommandSpec.of("tree organisations", Job.ORGANISATION));
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            Organisations all = Organisations.of(tree, cases.rules(in).thresholds());
            Table table = new TableColumns<Organisation>("table.organisations")
                    .whole("rank", Organisation::rank)
                    .text("root", organisation -> root(organisation, in))
                    .text("name", Organisation::name)
                    .whole("roots", Organisation::roots)
                    .whole("legalHeadcount", Organisation::legalHeadcount)
                    .whole("legalLevels", Organisation::legalLevels)
                    .yuan("downlineFeesFen", Organisation::downlineFeesFen)
                    .text("reached", organisation -> reached(organisation.thresholds()))
                    .of(all.organisations());
            return CommandResult.of(all)
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(table)
                    .say(Message.of(
                            all.added() ? "persons.organisations.added" : "persons.organisations.largest",
                            all.organisations().size(),
                            all.legalHeadcount(),
                            all.legalLevels()))
                    .table(TreeCommands.thresholds(all.thresholds(), in))
                    .say(Message.of("threshold.caution"));
        }

        private static String root(Organisation organisation, Invocation in) {
            return organisation.absent()
                    ? Cases.words(in).apply(Message.of("persons.organisation.absent", organisation.root()))
                    : organisation.root();
        }

        private static String reached(List<ThresholdCheck> checks) {
            return String.join(
                    ", ",
                    checks.stream()
                            .filter(ThresholdCheck::met)
                            .map(ThresholdCheck::rule)
                            .toList());
        }
    }

    private record Levels(Cases cases) implements UplineCommand {
        /** A member whose seized level is another. */
        record Row(String memberId, String name, int seizedLevel, int level, String file, int row) {}

        /** So many members differ by so much. */
        record Difference(int difference, int members) {}

        /**
         * The comparison as it leaves the program.
         *
         * @param said how many members the list gives a level
         */
        record Compared(int said, int differing, List<Difference> tally, List<Row> members) {}

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("tree levels", Job.ORGANISATION);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            Optional<SeizedLevels> found = SeizedLevels.compare(opened.members());
            if (found.isEmpty()) {
                return CommandResult.of(new Compared(0, 0, List.of(), List.of()))
                        .say(Message.of("persons.levels.none"));
            }
            SeizedLevels levels = found.get();
            Place.Names names = new Place.Names(opened.sources());
            List<Row> rows = levels.differing().stream()
                    .map(differing -> new Row(
                            differing.memberId(),
                            differing.name(),
                            differing.seized(),
                            differing.computed(),
                            names.of(differing.row()).file(),
                            differing.row().row()))
                    .toList();
            List<Difference> tally = levels.tally().entrySet().stream()
                    .map((Map.Entry<Integer, Integer> entry) -> new Difference(entry.getKey(), entry.getValue()))
                    .toList();
            CommandResult result = CommandResult.of(new Compared(levels.said(), rows.size(), tally, rows))
                    .say(Message.of("persons.levels", levels.said(), rows.size()));
            return rows.isEmpty() ? result : result.table(members(rows)).table(tally(tally));
        }

        private static Table members(List<Row> rows) {
            return new TableColumns<Row>("table.seizedLevels")
                    .text("memberId", Row::memberId)
                    .text("name", Row::name)
                    .whole("seizedLevel", Row::seizedLevel)
                    .whole("level", Row::level)
                    .text("rows", row -> row.file() + ":" + row.row())
                    .of(rows);
        }

        private static Table tally(List<Difference> tally) {
            return new TableColumns<Difference>("table.levelTally")
                    .whole("difference", Difference::difference)
                    .whole("units", Difference::members)
                    .of(tally);
        }
    }
}
