package org.upline.shell.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.upline.graph.ArcDirection;
import org.upline.graph.Measure;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.CentralityReport;
import org.upline.workspace.CentralityRequest;
import org.upline.workspace.CentralityRequest.ArcWeight;
import org.upline.workspace.CentralityRequest.Engine;
import org.upline.workspace.CentralityRequest.Network;
import org.upline.workspace.CentralitySearch;
import org.upline.workspace.OpenCase;

/** {@code centrality}: any measure of graph theory by name, on the members or on the accounts. */
final class CentralityCommand implements UplineCommand {
    private static final ValueType<Integer> POSITIVE = ValueType.whole(1, Integer.MAX_VALUE);

    private static final Parameter<Network> GRAPH = Parameter.required("graph", ValueType.oneOf(Network.class));
    private static final Parameter<Measure> MEASURE = Parameter.required("measure", ValueType.oneOf(Measure.class));
    private static final Parameter<Integer> TOP = Parameter.withDefault("top", POSITIVE, 20);
    private static final Parameter<Optional<ArcDirection>> DIRECTION =
            Parameter.optional("direction", ValueType.oneOf(ArcDirection.class));
    private static final Parameter<ArcWeight> WEIGHT =
            Parameter.withDefault("weight", ValueType.oneOf(ArcWeight.class), ArcWeight.NONE);
    private static final Parameter<Optional<Integer>> SAMPLES = Parameter.optional("samples", POSITIVE);
    private static final Parameter<Integer> SEED =
            Parameter.withDefault("seed", ValueType.whole(0, Integer.MAX_VALUE), 1);
    private static final Parameter<Engine> ENGINE =
            Parameter.withDefault("engine", ValueType.oneOf(Engine.class), Engine.KERNEL);
    private static final Parameter<Unit> UNIT =
            Parameter.withDefault("unit", ValueType.oneOf(Unit.class), CountingRule.DEFAULT.unit());
    private static final Parameter<List<Exclusion>> EXCLUDE =
            Parameter.any("exclude", ValueType.oneOf(Exclusion.class));

    private final Cases cases;

    CentralityCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("centrality", Job.ORGANISATION)
                .option(GRAPH, MEASURE, TOP, DIRECTION, WEIGHT, SAMPLES, SEED, ENGINE, UNIT, EXCLUDE);
    }

    @Override
    public CommandResult run(Invocation in) {
        EnumSet<Exclusion> exclude = EnumSet.noneOf(Exclusion.class);
        exclude.addAll(in.get(EXCLUDE));
        CentralityRequest request = new CentralityRequest(
                in.get(GRAPH),
                in.get(UNIT),
                exclude,
                in.get(WEIGHT),
                in.get(MEASURE),
                in.get(DIRECTION),
                in.get(SAMPLES),
                in.get(SEED),
                in.get(ENGINE),
                in.get(TOP));
        Optional<Message> misfit = request.misfit();
        if (misfit.isPresent()) {
            throw new UsageException(misfit.get());
        }
        boolean money = request.graph() == Network.MONEY;
        OpenCase opened = money ? cases.openWithTransfers(in) : cases.openWithMembers(in);
        CentralityReport report = CentralitySearch.of(opened, request);
        CommandResult result = CommandResult.of(report)
                .say(Message.of(
                        "centrality.sentence",
                        Message.of("centrality.graph." + CountingRule.word(report.graph())),
                        report.vertices(),
                        report.arcs(),
                        Message.of("centrality.measure." + CountingRule.word(report.measure()))))
                .say(method(report));
        if (!money) {
            result = result.say(CountingOptions.sentence(new CountingRule(
                    request.unit(), request.graph() == Network.REFERRAL ? Tree.REFERRAL : Tree.PLACEMENT, exclude)));
        }
        return result.table(table(report)).say(Message.of("centrality.caution"));
    }

    /** Exact or estimated, in which direction, with which weights. */
    private static Message method(CentralityReport report) {
        Message how = switch (report.method()) {
            case EXACT -> Message.of("centrality.method.exact");
            case ITERATED -> iterated(report);
            case SAMPLED ->
                Message.of(
                        "centrality.method.sampled", String.valueOf(report.sources()), String.valueOf(report.seed()));
        };
        return Message.of(
                "centrality.how",
                how,
                report.direction() == null
                        ? Message.of("centrality.direction.without")
                        : Message.of("centrality.direction." + CountingRule.word(report.direction())),
                report.weight() == null
                        ? Message.of("centrality.weight.without")
                        : Message.of("centrality.weight." + CountingRule.word(report.weight()) + ".used"));
    }

    private static Message iterated(CentralityReport report) {
        if (report.rounds() == null) {
            return Message.of("centrality.method.library");
        }
        return Message.of(
                report.settled() ? "centrality.method.iterated" : "centrality.method.unsettled", report.rounds());
    }

    private static Table table(CentralityReport report) {
        boolean money = report.graph() == Network.MONEY;
        return new TableColumns<CentralityReport.Score>("table.centrality")
                .whole("rank", CentralityReport.Score::rank)
                .text(money ? "account" : "memberId", CentralityReport.Score::id)
                .text(money ? "holder" : "name", CentralityReport.Score::name)
                .text("personId", CentralityReport.Score::personId)
                .magnitude("score", CentralityReport.Score::score)
                .of(report.scores());
    }
}
