package org.upline.shell.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.upline.funds.MoneyPath;
import org.upline.funds.PathOrder;
import org.upline.funds.PathRequest;
import org.upline.funds.PathSearch;
import org.upline.funds.TraceLimits;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.OutputFormat;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.MoneyEnds;
import org.upline.workspace.OpenCase;

/** {@code trace path A B}: the ways by which money may have come from one to the other, shown as they are found. */
record PathCommand(Cases cases) implements UplineCommand {
    private static final Parameter<String> A = Parameter.required("a", ValueType.MONEY_END);
    private static final Parameter<String> B = Parameter.required("b", ValueType.MONEY_END);
    private static final Parameter<PathOrder> BY =
            Parameter.withDefault("by", ValueType.oneOf(PathOrder.class), PathOrder.FEWEST);
    private static final Parameter<Integer> TOP =
            Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), 10);

    /**
     * The paths for a program. They are found while they are read, so that what stands behind them is known by then.
     *
     * @param from as it was asked
     * @param to as it was asked
     * @param complete whether these are all paths within the limits; false if more were not asked for, or the search was
     *     given up
     * @param gaveUp whether the search was given up because it had looked at too many transfers
     */
    record Found(
            String from,
            String to,
            PathOrder by,
            Iterable<MoneyPath> paths,
            AtomicBoolean complete,
            AtomicBoolean gaveUp,
            TraceLimits limits) {}

    /** A transfer of a path in a table. */
    private record Step(int path, int step, MoneyPath.Leg leg) {}

    @Override
    public CommandSpec spec() {
        return PathChart.addTo(LimitOptions.addTo(
                CommandSpec.of("trace path", Job.MONEY).takes(A, B).option(BY, TOP)));
    }

    @Override
    public CommandResult run(Invocation in) {
        TraceLimits limits = LimitOptions.limits(in);
        OpenCase opened = cases.openWithTransfers(in);
        MoneyEnds ends = new MoneyEnds(opened);
        List<Integer> from = ends.of(in.get(A));
        List<Integer> to = ends.of(in.get(B));
        if (from.stream().anyMatch(to::contains)) {
            throw UsageException.of("tracing.path.same", in.get(A), in.get(B));
        }
        PathRequest request = new PathRequest(from, to, in.get(BY), limits, PathRequest.DEFAULT_LOOKS);
        AtomicBoolean complete = new AtomicBoolean();
        AtomicBoolean gaveUp = new AtomicBoolean();
        Iterable<MoneyPath> paths = () -> first(in.get(TOP), new PathSearch(opened.ledger(), request), search -> {
            complete.set(search.isComplete());
            gaveUp.set(search.isGivenUp());
        });
        CommandResult result =
                CommandResult.of(new Found(in.get(A), in.get(B), in.get(BY), paths, complete, gaveUp, limits));
        if (PrintOptions.isDrawn(in)) {
            List<MoneyPath> found = new ArrayList<>();
            paths.forEach(found::add);
            return result.say(new PathChart(opened, cases, in)
                    .draw(new PathChart.Paths(
                            in.get(A),
                            in.get(B),
                            in.get(BY),
                            found,
                            complete.get(),
                            end(complete.get(), gaveUp.get()))));
        }
        if (in.settings().format() != OutputFormat.TABLE || in.settings().out().isPresent()) {
            return result.table(steps(paths));
        }
        Function<Message, String> words = Cases.words(in);
        return result.lines(() -> Stream.concat(
                        lines(paths, words), Stream.of(1).map(end -> words.apply(end(complete.get(), gaveUp.get()))))
                .iterator());
    }

    /** The first few, and what is known of the search when they have been read. */
    private static Iterator<MoneyPath> first(int top, PathSearch search, Consumer<PathSearch> end) {
        return new Iterator<MoneyPath>() {
            private int given;

            @Override
            public boolean hasNext() {
                boolean more = search.hasNext();
                if (!more || given == top) {
                    end.accept(search);
                    return false;
                }
                return true;
            }

            @Override
            public MoneyPath next() {
                given++;
                return search.next();
            }
        };
    }

    private static Message end(boolean complete, boolean gaveUp) {
        return Message.of(complete ? "tracing.path.complete" : gaveUp ? "tracing.path.gaveUp" : "tracing.path.more");
    }

    private static Stream<String> lines(Iterable<MoneyPath> paths, Function<Message, String> words) {
        int[] number = {0};
        return StreamSupport.stream(paths.spliterator(), false).flatMap(path -> {
            number[0]++;
            Message head = Message.of(
                    "tracing.path.head",
                    number[0],
                    path.steps(),
                    path.start(),
                    path.arrival(),
                    Money.yuan(path.bottleneckFen()));
            return Stream.concat(
                    Stream.of(words.apply(head)), path.transfers().stream().map(PathCommand::line));
        });
    }

    private static String line(MoneyPath.Leg leg) {
        return "   " + ColumnType.TIME.shown(leg.time()) + "  " + leg.from() + " → " + leg.to() + "  "
                + Money.yuan(leg.amountFen()) + "  " + String.join(" ", leg.rows());
    }

    private static Table steps(Iterable<MoneyPath> paths) {
        Iterable<Step> steps = () -> {
            int[] number = {0};
            return StreamSupport.stream(paths.spliterator(), false)
                    .flatMap(path -> {
                        int at = ++number[0];
                        return Stream.iterate(1, step -> step <= path.steps(), step -> step + 1)
                                .map(step -> new Step(at, step, path.transfers().get(step - 1)));
                    })
                    .iterator();
        };
        return new TableColumns<Step>("table.pathSteps")
                .whole("pathNumber", Step::path)
                .whole("step", Step::step)
                .text("from", step -> step.leg().from())
                .text("to", step -> step.leg().to())
                .yuan("amountFen", step -> step.leg().amountFen())
                .time("time", step -> step.leg().time())
                .text("rows", step -> String.join(" ", step.leg().rows()))
                .of(steps);
    }
}
