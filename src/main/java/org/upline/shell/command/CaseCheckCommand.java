package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.store.GraphComparison;
import org.upline.store.GraphComparison.Difference;
import org.upline.store.GraphComparison.Tally;
import org.upline.workspace.GraphCheck;
import org.upline.workspace.OpenCase;

/** {@code case check}: whether the graph, which others may have changed on a server, is still what the sources make of the case. */
final class CaseCheckCommand implements UplineCommand {
    private static final Parameter<Boolean> REWRITE = Parameter.flag("rewrite");

    private final Cases cases;

    CaseCheckCommand(Cases cases) {
        this.cases = cases;
    }

    /**
     * The check as it leaves the program.
     *
     * @param store where the graph is kept
     */
    record Checked(
            String caseName,
            String store,
            String generation,
            boolean same,
            List<Tally> tallies,
            List<Difference> differences) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("case check", Job.CASE).option(REWRITE);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.open(in);
        cases.closeDatabase();
        GraphCheck check = new GraphCheck(opened, Cases.words(in), new ShownBuild(in.progress()));
        GraphComparison found = in.get(REWRITE) ? check.afterRewriting() : check.run();
        CommandResult result = shown(opened, found, Cases.words(in));
        return in.get(REWRITE) ? result.wrote() : result;
    }

    private static CommandResult shown(OpenCase opened, GraphComparison found, Function<Message, String> words) {
        String store = opened.folder().graph().name();
        CommandResult result = CommandResult.of(new Checked(
                        opened.name(), store, opened.generation(), found.same(), found.tallies(), found.differences()))
                .table(tallies(found));
        if (found.same()) {
            return result.say(Message.of("server.check.same", opened.name(), store));
        }
        return result.table(differences(found, words))
                .say(Message.of("server.check.how"))
                .butFailed(Message.of("server.check.differs", opened.name(), store));
    }

    private static Table tallies(GraphComparison found) {
        return new TableColumns<Tally>("table.graphTallies")
                .text("graphName", Tally::name)
                .whole("inCase", Tally::expected)
                .whole("inGraph", Tally::found)
                .whole("graphMissing", Tally::missing)
                .whole("graphAdded", Tally::added)
                .whole("graphChanged", Tally::changed)
                .of(found.tallies().stream()
                        .filter(tally -> tally.expected() + tally.found() > 0)
                        .toList());
    }

    private static Table differences(GraphComparison found, Function<Message, String> words) {
        return new TableColumns<Difference>("table.graphDifferences")
                .text("graphName", Difference::name)
                .text("graphDifference", difference -> kind(difference, words))
                .text("graphId", Difference::id)
                .text("graphProperty", Difference::property)
                .text("byCase", Difference::expected)
                .text("byGraph", Difference::found)
                .of(found.differences());
    }

    private static Term kind(Difference difference, Function<Message, String> words) {
        String word = CountingRule.word(difference.kind());
        return new Term(word, words.apply(Message.of("server.check." + word)));
    }
}
