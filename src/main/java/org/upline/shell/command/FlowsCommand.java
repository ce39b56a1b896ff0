package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountGroup;
import org.upline.funds.FlowDimension;
import org.upline.funds.FlowRow;
import org.upline.funds.Flows;
import org.upline.funds.ForeignTotal;
import org.upline.funds.MoneyFlows;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code flows}: money between groups of accounts, adding up to the transfers, down to the rows of the files. */
record FlowsCommand(Cases cases) implements UplineCommand {
    private static final Parameter<Optional<Integer>> TOP =
            Parameter.optional("top", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Boolean> ROWS = Parameter.flag("rows");
    private static final Parameter<Integer> LIMIT =
            Parameter.withDefault("limit", ValueType.whole(1, Integer.MAX_VALUE), 20);

    /**
     * Flows opened down to their transfers: the keys of {@link Flows}, and {@code rows}.
     *
     * @param rows flow by flow, in the order money moved, so many of each at most
     */
    record Opened(
            List<FlowDimension> by,
            List<Flows.Group> groups,
            List<Flows.Flow> flows,
            long totalFen,
            int totalCount,
            long shownFen,
            int shownCount,
            List<ForeignTotal> foreign,
            Iterable<OpenedRow> rows) {}

    /** A transfer with the groups its flow is between. */
    record OpenedRow(
            String fromGroup,
            String toGroup,
            @Nullable String month,
            String from,
            String to,
            String transfer,
            LocalDateTime time,
            long amountFen,
            String memo,
            List<String> rows,
            String place) {}

    /** A transfer with the place of its flow in the result. */
    private record Place(int flow, FlowRow row) {}

    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(
                FlowOptions.addTo(CommandSpec.of("flows", Job.MONEY)).option(TOP, ROWS, LIMIT));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = FlowOptions.open(cases, in);
        Function<Message, String> words = Cases.words(in);
        MoneyFlows flows = FlowOptions.sum(cases, opened, in.get(TOP).orElse(Integer.MAX_VALUE), in);
        Flows result = flows.result();
        Iterable<Place> places = places(flows, in.get(LIMIT));
        CommandResult answer = CommandResult.of(in.get(ROWS) ? opened(result, rows(flows, places)) : result)
                .say(Message.of(
                        "flows.sentence",
                        Money.yuan(result.totalFen()),
                        result.totalCount(),
                        Money.yuan(result.shownFen()),
                        result.shownCount()));
        if (result.by().contains(FlowDimension.LEVEL)) {
            answer = answer.say(CountingOptions.sentence(CountingOptions.rule(in)));
        }
        for (ForeignTotal foreign : result.foreign()) {
            answer = answer.say(
                    Message.of("flows.foreign", foreign.currency(), foreign.count(), Money.yuan(foreign.amountFen())));
        }
        return answer.table(in.get(ROWS) ? rowTable(flows, places, opened, words) : table(flows, words));
    }

    private static Opened opened(Flows flows, Iterable<OpenedRow> rows) {
        return new Opened(
                flows.by(),
                flows.groups(),
                flows.flows(),
                flows.totalFen(),
                flows.totalCount(),
                flows.shownFen(),
                flows.shownCount(),
                flows.foreign(),
                rows);
    }

    /** The transfers of the flows that are shown, so many of each at most. */
    private static Iterable<Place> places(MoneyFlows flows, int limit) {
        return () -> IntStream.range(0, flows.result().flows().size())
                .boxed()
                .flatMap(at -> flows.rowsOf(at).stream().limit(limit).map(row -> new Place(at, row)))
                .iterator();
    }

    private static Iterable<OpenedRow> rows(MoneyFlows flows, Iterable<Place> places) {
        return () -> StreamSupport.stream(places.spliterator(), false)
                .map(place -> row(flows.result().flows().get(place.flow()), place.row()))
                .iterator();
    }

    private static OpenedRow row(Flows.Flow flow, FlowRow row) {
        return new OpenedRow(
                flow.from(),
                flow.to(),
                flow.month(),
                row.from(),
                row.to(),
                row.transfer(),
                row.time(),
                row.amountFen(),
                row.memo(),
                row.rows(),
                row.place());
    }

    private static Table table(MoneyFlows flows, Function<Message, String> words) {
        Flows result = flows.result();
        TableColumns<Integer> columns = new TableColumns<Integer>("table.flows")
                .text("from", at -> term(flows.from(at), words))
                .text("to", at -> term(flows.to(at), words));
        if (result.by().contains(FlowDimension.MONTH)) {
            columns.text("month", at -> result.flows().get(at).month());
        }
        return columns.yuan("amountFen", at -> result.flows().get(at).amountFen())
                .whole("count", at -> result.flows().get(at).count())
                .time("first", at -> result.flows().get(at).first())
                .time("last", at -> result.flows().get(at).last())
                .of(() -> IntStream.range(0, result.flows().size()).iterator());
    }

    private static Term term(AccountGroup group, Function<Message, String> words) {
        return new Term(
                group.key(),
                String.join(" / ", group.names().stream().map(words).toList()));
    }

    private static Table rowTable(
            MoneyFlows flows, Iterable<Place> places, OpenCase opened, Function<Message, String> words) {
        TableColumns<Place> columns = new TableColumns<Place>("table.flowRows")
                .text("fromGroup", place -> term(flows.from(place.flow()), words))
                .text("toGroup", place -> term(flows.to(place.flow()), words))
                .text("from", place -> place.row().from())
                .text("to", place -> place.row().to())
                .time("time", place -> place.row().time())
                .yuan("amountFen", place -> place.row().amountFen())
                .text("memo", place -> place.row().memo());
        if (opened.ledger().transfers().tellsPlaces()) {
            columns.text("madeAt", place -> place.row().place());
        }
        return columns.text("rows", place -> String.join(" ", place.row().rows()))
                .of(places);
    }
}
