package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.funds.MoneyPlaces;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.statistics.HomeAndPlace;
import org.upline.hierarchy.statistics.JoiningCurve;
import org.upline.hierarchy.statistics.SharedPlaces;
import org.upline.hierarchy.statistics.Step;
import org.upline.hierarchy.statistics.UnitTimes;
import org.upline.hierarchy.statistics.WeekHours;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.PayingHours;
import org.upline.workspace.SchemeMoney;

/** {@code statistics joining|hours|places|shared}: when and where the organisation grew. */
final class StatisticsCommands {
    private static final int IDS_SHOWN = 5;

    private StatisticsCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Joining(cases), new Hours(cases), new Places(cases), new Shared(cases));
    }

    private static CommandSpec counting(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.ORGANISATION));
    }

    private static Column column(String key, ColumnType type) {
        return new Column(key, type, "statistics.column." + key);
    }

    private record Joining(Cases cases) implements UplineCommand {
        private static final Parameter<Step> BY = Parameter.withDefault("by", ValueType.oneOf(Step.class), Step.MONTH);

        @Override
        public CommandSpec spec() {
            return counting("statistics joining").option(BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            Step step = in.get(BY);
            JoiningCurve curve = JoiningCurve.of(UnitTimes.of(tree), step);
            Table points = Table.of(
                    "statistics.table.joining",
                    List.of(
                            column("stepFrom", ColumnType.TEXT),
                            column("joinedHeads", ColumnType.INT),
                            column("joinedSoFar", ColumnType.INT),
                            column("usual", ColumnType.NUMBER),
                            column("burst", ColumnType.TEXT)),
                    curve.points(),
                    point -> Table.row(
                            point.from(),
                            point.joined(),
                            point.total(),
                            point.usual(),
                            point.burst()
                                    ? new Term("true", Cases.words(in).apply(Message.of("statistics.burst")))
                                    : null));
            Table bursts = Table.of(
                    "statistics.table.bursts",
                    List.of(
                            column("burstFrom", ColumnType.TEXT),
                            column("burstTo", ColumnType.TEXT),
                            column("joinedHeads", ColumnType.INT),
                            column("usual", ColumnType.NUMBER)),
                    curve.bursts(),
                    burst -> Table.row(burst.from(), burst.to(), burst.joined(), burst.usual()));
            CommandResult result = CommandResult.of(curve)
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(points)
                    .say(Message.of("statistics.joining.rule", step.window(), step.least(), curve.undated()));
            return curve.bursts().isEmpty() ? result : result.table(bursts);
        }
    }

    /**
     * Hours and weekdays.
     *
     * @param paying of entry fees by the bank rows
     */
    record BothHours(WeekHours joining, WeekHours paying) {}

    private record Hours(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("statistics hours");
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            BothHours hours = new BothHours(
                    WeekHours.joining(UnitTimes.of(tree)),
                    PayingHours.of(SchemeMoney.of(opened, cases.rules(in).funds())));
            return CommandResult.of(hours)
                    .say(CountingOptions.sentence(tree.rule()))
                    .say(Message.of("statistics.hours.joining", hours.joining().total()))
                    .table(table("statistics.table.joiningHours", hours.joining(), Cases.words(in)))
                    .say(Message.of("statistics.hours.paying", hours.paying().total()))
                    .table(table("statistics.table.payingHours", hours.paying(), Cases.words(in)));
        }

        private static Table table(String title, WeekHours hours, Function<Message, String> words) {
            StatisticsText text = new StatisticsText(words);
            List<Column> columns = new ArrayList<>(List.of(column("hour", ColumnType.TEXT)));
            for (int day = 1; day <= 7; day++) {
                columns.add(column("weekday" + day, ColumnType.INT));
            }
            columns.add(column("sum", ColumnType.INT));
            List<WeekHours.Hour> rows = new ArrayList<>(hours.hours());
            rows.add(hours.withoutHour());
            return Table.of(title, columns, rows, hour -> {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(text.hour(hour.hour()));
                row.addAll(hour.byWeekday());
                row.add(hour.total());
                return row;
            });
        }
    }

    /**
     * Home and place of activity of the heads, and beside them where money moved.
     *
     * @param money by the place of the transaction in the bank rows
     * @param foreignTransfers in other currencies than yuan, not among the money
     */
    record HeadsAndMoney(
            List<HomeAndPlace.Balance> regions,
            List<HomeAndPlace.Cell> matrix,
            List<MoneyPlaces.Place> money,
            int foreignTransfers) {}

    private record Places(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("statistics places");
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            HomeAndPlace places = HomeAndPlace.of(tree);
            MoneyPlaces money = MoneyPlaces.of(
                    SchemeMoney.of(opened, cases.rules(in).funds()).profiles());
            StatisticsText text = new StatisticsText(Cases.words(in));
            Table regions = Table.of(
                    "statistics.table.regions",
                    List.of(
                            column("region", ColumnType.TEXT),
                            column("homeHeads", ColumnType.INT),
                            column("activeHeads", ColumnType.INT),
                            column("stayed", ColumnType.INT),
                            column("inflow", ColumnType.INT),
                            column("outflow", ColumnType.INT)),
                    places.regions(),
                    one -> Table.row(
                            text.region(one.region()),
                            one.home(),
                            one.active(),
                            one.stayed(),
                            one.inflow(),
                            one.outflow()));
            Table matrix = Table.of(
                    "statistics.table.matrix",
                    List.of(
                            column("home", ColumnType.TEXT),
                            column("place", ColumnType.TEXT),
                            column("heads", ColumnType.INT)),
                    places.matrix(),
                    cell -> Table.row(text.region(cell.home()), text.region(cell.place()), cell.heads()));
            CommandResult result = CommandResult.of(
                            new HeadsAndMoney(places.regions(), places.matrix(), money.places(), money.foreign()))
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(regions)
                    .table(matrix)
                    .say(Message.of("statistics.places.rule"));
            return money.anySaid()
                    ? result.table(money(money, text)).say(Message.of("statistics.places.money", money.foreign()))
                    : result.say(Message.of("statistics.places.noMoney"));
        }

        private static Table money(MoneyPlaces money, StatisticsText text) {
            return Table.of(
                    "statistics.table.moneyPlaces",
                    List.of(
                            column("madeAt", ColumnType.TEXT),
                            column("region", ColumnType.TEXT),
                            column("transfers", ColumnType.INT),
                            column("amountFen", ColumnType.YUAN),
                            column("keyInFen", ColumnType.YUAN),
                            column("keyOutFen", ColumnType.YUAN),
                            column("firstMade", ColumnType.TIME),
                            column("lastMade", ColumnType.TIME)),
                    money.places(),
                    place -> {
                        String region = place.region();
                        return Table.row(
                                place.place().isEmpty() ? text.region(HomeAndPlace.UNKNOWN) : place.place(),
                                region == null ? null : text.region(region),
                                place.count(),
                                place.amountFen(),
                                place.keyInFen(),
                                place.keyOutFen(),
                                place.first(),
                                place.last());
                    });
        }
    }

    private record Shared(Cases cases) implements UplineCommand {
        private static final Parameter<Integer> AT_LEAST =
                Parameter.withDefault("at-least", ValueType.whole(2, Integer.MAX_VALUE), 5);

        @Override
        public CommandSpec spec() {
            return counting("statistics shared").option(AT_LEAST);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            List<SharedPlaces.Group> groups = SharedPlaces.of(tree, in.get(AT_LEAST));
            Function<Message, String> words = Cases.words(in);
            Table table = Table.of(
                    "statistics.table.shared",
                    List.of(
                            column("sharedKind", ColumnType.TEXT),
                            column("sharedValue", ColumnType.TEXT),
                            column("heads", ColumnType.INT),
                            column("memberAccounts", ColumnType.INT),
                            column("firstJoined", ColumnType.TIME),
                            column("lastJoined", ColumnType.TIME),
                            column("members", ColumnType.TEXT)),
                    groups,
                    group -> Table.row(
                            kind(group.kind(), words),
                            group.value(),
                            group.heads(),
                            group.accounts(),
                            group.first(),
                            group.last(),
                            ids(group.memberIds())));
            return CommandResult.of(groups)
                    .say(CountingOptions.sentence(tree.rule()))
                    .say(Message.of("statistics.shared.rule", in.get(AT_LEAST), groups.size()))
                    .table(table);
        }

        private static Term kind(SharedPlaces.Kind kind, Function<Message, String> words) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            return new Term(word, words.apply(Message.of("statistics.shared." + word)));
        }

        private static String ids(List<String> ids) {
            String shown = String.join(" ", ids.subList(0, Math.min(IDS_SHOWN, ids.size())));
            return ids.size() > IDS_SHOWN ? shown + " …(" + ids.size() + ")" : shown;
        }
    }
}
