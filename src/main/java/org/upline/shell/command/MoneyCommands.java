package org.upline.shell.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.Upline;
import org.upline.chart.ChartFont;
import org.upline.chart.DrawingFormats;
import org.upline.chart.DrawingWriter;
import org.upline.chart.LorenzDrawing;
import org.upline.chart.Paper;
import org.upline.chart.Printing;
import org.upline.funds.GainsAndLosses;
import org.upline.funds.LorenzCurve;
import org.upline.hierarchy.CountedTree;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.SourceFile;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.OutFile;
import org.upline.report.Table;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.FeeReconciliation;
import org.upline.workspace.Gains;
import org.upline.workspace.MoneyBook;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;
import org.upline.workspace.TakenIn;

/** {@code money …}: what the sources say of who paid and who got what, side by side. */
final class MoneyCommands {
    private static final Parameter<Optional<MoneyBook.Source>> BOOK =
            Parameter.optional("book", ValueType.oneOf(MoneyBook.Source.class));
    private static final Parameter<Integer> TOP =
            Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), 20);

    private MoneyCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Reconcile(cases), new GainsOf(cases), new Taken(cases), new Lorenz(cases));
    }

    private static Term term(String prefix, Enum<?> constant, Function<Message, String> words) {
        String word = CountingRule.word(constant);
        return new Term(word, words.apply(Message.of(prefix + word)));
    }

    private static Column column(String key, ColumnType type) {
        return new Column(key, type, "money.column." + key);
    }

    private static SchemeMoney money(Cases cases, OpenCase opened, Invocation in) {
        return SchemeMoney.of(opened, cases.rules(in).funds());
    }

    private static List<MoneyBook> books(OpenCase opened, SchemeMoney money) {
        return MoneyBook.all(opened.members(), opened.siteLedger(), money);
    }

    private record Reconcile(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("money reconcile", Job.MONEY).option(TOP);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            Function<Message, String> words = Cases.words(in);
            FeeReconciliation all =
                    FeeReconciliation.of(opened.members(), opened.siteLedger(), money(cases, opened, in));
            Long site = all.siteFen();
            CommandResult result = CommandResult.of(all.first(in.get(TOP)))
                    .say(Message.of(
                            "money.reconcile.sentence",
                            Money.yuan(all.listFen()),
                            Money.yuan(all.bankFen()),
                            Money.yuan(all.differenceFen())));
            if (site != null) {
                result = result.say(Message.of("money.reconcile.site", Money.yuan(site)));
            }
            return result.table(Table.of(
                            "money.table.explained",
                            List.of(
                                    column("explanation", ColumnType.TEXT),
                                    column("heads", ColumnType.INT),
                                    column("listFen", ColumnType.YUAN),
                                    column("bankFen", ColumnType.YUAN),
                                    column("differenceFen", ColumnType.YUAN)),
                            all.explained(),
                            one -> Table.row(
                                    term("money.explanation.", one.explanation(), words),
                                    one.persons(),
                                    one.listFen(),
                                    one.bankFen(),
                                    one.differenceFen())))
                    .table(Table.of(
                            "money.table.reconcile",
                            List.of(
                                    column("personId", ColumnType.TEXT),
                                    column("memberId", ColumnType.TEXT),
                                    column("name", ColumnType.TEXT),
                                    column("listFen", ColumnType.YUAN),
                                    column("bankFen", ColumnType.YUAN),
                                    column("differenceFen", ColumnType.YUAN),
                                    column("siteFen", ColumnType.YUAN),
                                    column("explanation", ColumnType.TEXT)),
                            all.first(in.get(TOP)).persons(),
                            one -> Table.row(
                                    one.personId(),
                                    one.memberId(),
                                    one.name(),
                                    one.listFen(),
                                    one.bankFen(),
                                    one.differenceFen(),
                                    one.siteFen(),
                                    term("money.explanation.", one.explanation(), words))))
                    .say(Message.of("money.apart"));
        }
    }

    private record GainsOf(Cases cases) implements UplineCommand {
        private static final Parameter<Gains.Order> ORDER =
                Parameter.withDefault("order", ValueType.oneOf(Gains.Order.class), Gains.Order.GAIN);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("money gains", Job.MONEY).option(BOOK, ORDER, TOP);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            Function<Message, String> words = Cases.words(in);
            SchemeMoney money = money(cases, opened, in);
            Gains gains = Gains.of(
                            opened.members(),
                            books(opened, money),
                            money.received(),
                            in.get(BOOK).orElse(null),
                            in.get(ORDER))
                    .first(in.get(TOP));
            return CommandResult.of(gains)
                    .table(sums(gains, words))
                    .say(Message.of("money.gains.by", words.apply(bookName(gains.by()))))
                    .table(Table.of(
                            "money.table.gains",
                            List.of(
                                    column("rank", ColumnType.INT),
                                    column("personId", ColumnType.TEXT),
                                    column("memberId", ColumnType.TEXT),
                                    column("name", ColumnType.TEXT),
                                    column("receivedFen", ColumnType.YUAN),
                                    column("paidFen", ColumnType.YUAN),
                                    column("netFen", ColumnType.YUAN),
                                    column("others", ColumnType.TEXT),
                                    column("keyAccount", ColumnType.TEXT)),
                            gains.persons(),
                            one -> Table.row(
                                    one.rank(),
                                    one.personId(),
                                    one.memberId(),
                                    one.name(),
                                    one.receivedFen(),
                                    one.paidFen(),
                                    one.netFen(),
                                    others(one.others(), words),
                                    one.controlsKeyAccount()
                                            ? new Term("true", words.apply(Message.of("money.keyAccount")))
                                            : null)))
                    .say(Message.of("money.gains.rule"))
                    .say(Message.of("money.apart"));
        }

        private static Table sums(Gains gains, Function<Message, String> words) {
            return Table.of(
                    "money.table.books",
                    List.of(
                            column("book", ColumnType.TEXT),
                            column("basis", ColumnType.TEXT),
                            column("paidFen", ColumnType.YUAN),
                            column("receivedFen", ColumnType.YUAN),
                            column("keptFen", ColumnType.YUAN),
                            column("gainers", ColumnType.INT),
                            column("gainedFen", ColumnType.YUAN),
                            column("losers", ColumnType.INT),
                            column("lostFen", ColumnType.YUAN),
                            column("gini", ColumnType.MAGNITUDE)),
                    gains.books(),
                    book -> {
                        GainsAndLosses sums = book.sums();
                        return Table.row(
                                term("money.book.", book.source(), words),
                                term("money.basis.", book.basis(), words),
                                sums.paidFen(),
                                sums.receivedFen(),
                                sums.keptFen(),
                                sums.gainers(),
                                sums.gainedFen(),
                                sums.losers(),
                                sums.lostFen(),
                                sums.lorenz().gini());
                    });
        }

        private static String others(List<Gains.Figures> others, Function<Message, String> words) {
            return String.join(
                    "; ",
                    others.stream()
                            .map(one -> words.apply(Message.of(
                                    "money.other",
                                    bookName(one.source()),
                                    Money.yuan(one.receivedFen()),
                                    Money.yuan(one.paidFen()))))
                            .toList());
        }
    }

    private static Message bookName(MoneyBook.Source source) {
        return Message.of("money.book." + CountingRule.word(source));
    }

    private record Taken(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CountingOptions.addTo(CommandSpec.of("money taken", Job.MONEY))
                    .option(TOP);
        }

        /** A person by one of the books, so that every figure has its place in a row. */
        private record Line(TakenIn.Person person, TakenIn.Figures figures) {}

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            Function<Message, String> words = Cases.words(in);
            CountedTree tree = CountingOptions.count(opened, in);
            TakenIn taken =
                    TakenIn.of(tree, books(opened, money(cases, opened, in))).first(in.get(TOP));
            List<Line> lines = new ArrayList<>();
            taken.persons().forEach(person -> person.books().forEach(book -> lines.add(new Line(person, book))));
            return CommandResult.of(taken)
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(Table.of(
                            "money.table.taken",
                            List.of(
                                    column("rank", ColumnType.INT),
                                    column("memberId", ColumnType.TEXT),
                                    column("name", ColumnType.TEXT),
                                    column("direct", ColumnType.INT),
                                    column("book", ColumnType.TEXT),
                                    column("directFen", ColumnType.YUAN),
                                    column("indirectFen", ColumnType.YUAN),
                                    column("ownFen", ColumnType.YUAN)),
                            lines,
                            line -> Table.row(
                                    line.person().rank(),
                                    line.person().memberId(),
                                    line.person().name(),
                                    line.person().direct(),
                                    term("money.book.", line.figures().source(), words),
                                    line.figures().directFen(),
                                    line.figures().indirectFen(),
                                    line.figures().ownFen())))
                    .say(Message.of("money.taken.rule"))
                    .say(Message.of("money.apart"));
        }
    }

    /**
     * A curve that was drawn.
     *
     * @param lorenz its points and the Gini coefficient
     */
    record Drawn(String file, MoneyBook.Source book, LorenzCurve lorenz) {}

    private record Lorenz(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("money lorenz", Job.MONEY)
                    .option(BOOK)
                    .writes(DrawingFormats.endings().toArray(String[]::new));
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithMembers(in);
            Function<Message, String> words = Cases.words(in);
            SchemeMoney money = money(cases, opened, in);
            Gains gains = Gains.of(
                    opened.members(),
                    books(opened, money),
                    money.received(),
                    in.get(BOOK).orElse(null),
                    Gains.Order.GAIN);
            Gains.Book book = gains.books().stream()
                    .filter(one -> one.source() == gains.by())
                    .findFirst()
                    .orElseThrow();
            ChartFont font = ChartFont.shipped();
            LorenzCurve curve = book.sums().lorenz();
            DrawingWriter writer = DrawingFormats.of(out, new Printing(Paper.A4, Optional.empty(), font, words));
            OutFile.write(
                    out, stream -> writer.write(LorenzDrawing.of(curve, around(opened, book, words), font), stream));
            return CommandResult.of(new Drawn(out.toString(), book.source(), curve))
                    .say(Message.of("money.lorenz.drawn", out, gini(curve.gini())))
                    .say(Message.of("money.lorenz.gini"));
        }

        private static LorenzDrawing.Words around(OpenCase opened, Gains.Book book, Function<Message, String> words) {
            GainsAndLosses sums = book.sums();
            Message name = bookName(book.source());
            Message basis = Message.of("money.basis." + CountingRule.word(book.basis()));
            List<String> caption = new ArrayList<>();
            caption.add(words.apply(Message.of(
                    "money.lorenz.caption",
                    opened.name(),
                    name,
                    basis,
                    sums.heads(),
                    Money.yuan(sums.receivedFen()),
                    gini(sums.lorenz().gini()))));
            caption.add(words.apply(Message.of(
                    "money.lorenz.who",
                    sums.gainers(),
                    Money.yuan(sums.gainedFen()),
                    sums.losers(),
                    Money.yuan(sums.lostFen()),
                    Money.yuan(sums.keptFen()))));
            caption.add(words.apply(Message.of("money.lorenz.gini")));
            caption.add(words.apply(Message.of(
                    "money.lorenz.made",
                    opened.dataDate().map(LocalDate::toString).orElse("–"),
                    opened.sources().stream()
                            .map(SourceFile::sha256)
                            .map(hash -> hash.substring(0, 12))
                            .toList(),
                    "Upline " + Upline.version())));
            return new LorenzDrawing.Words(
                    words.apply(Message.of("money.lorenz.title", opened.name())),
                    caption.get(0),
                    words.apply(Message.of("money.lorenz.heads")),
                    words.apply(Message.of("money.lorenz.money")),
                    words.apply(Message.of("money.lorenz.equal")),
                    caption);
        }

        private static String gini(@Nullable BigDecimal gini) {
            return gini == null ? "–" : gini.toPlainString();
        }
    }
}
