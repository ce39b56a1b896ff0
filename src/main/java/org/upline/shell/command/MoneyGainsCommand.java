package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.funds.GainsAndLosses;
import org.upline.model.Message;
import org.upline.model.Money;
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
import org.upline.workspace.Gains;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code money gains}: who got more than he paid, by each of the books. */
record MoneyGainsCommand(Cases cases) implements UplineCommand {
    private static final Parameter<Gains.Order> ORDER =
            Parameter.withDefault("order", ValueType.oneOf(Gains.Order.class), Gains.Order.GAIN);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("money gains", Job.MONEY).option(BookOptions.BOOK, ORDER, BookOptions.TOP);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        Function<Message, String> words = Cases.words(in);
        SchemeMoney money = BookOptions.money(cases, opened, in);
        Gains gains = Gains.of(
                        opened.members(),
                        BookOptions.books(opened, money),
                        money.received(),
                        in.get(BookOptions.BOOK).orElse(null),
                        in.get(ORDER))
                .first(in.get(BookOptions.TOP));
        return CommandResult.of(gains)
                .table(sums(gains, words))
                .say(Message.of("money.gains.by", words.apply(BookOptions.bookName(gains.by()))))
                .table(Table.of(
                        "money.table.gains",
                        List.of(
                                BookOptions.column("rank", ColumnType.INT),
                                BookOptions.column("personId", ColumnType.TEXT),
                                BookOptions.column("memberId", ColumnType.TEXT),
                                BookOptions.column("name", ColumnType.TEXT),
                                BookOptions.column("receivedFen", ColumnType.YUAN),
                                BookOptions.column("paidFen", ColumnType.YUAN),
                                BookOptions.column("netFen", ColumnType.YUAN),
                                BookOptions.column("others", ColumnType.TEXT),
                                BookOptions.column("keyAccount", ColumnType.TEXT)),
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
                        BookOptions.column("book", ColumnType.TEXT),
                        BookOptions.column("basis", ColumnType.TEXT),
                        BookOptions.column("paidFen", ColumnType.YUAN),
                        BookOptions.column("receivedFen", ColumnType.YUAN),
                        BookOptions.column("keptFen", ColumnType.YUAN),
                        BookOptions.column("gainers", ColumnType.INT),
                        BookOptions.column("gainedFen", ColumnType.YUAN),
                        BookOptions.column("losers", ColumnType.INT),
                        BookOptions.column("lostFen", ColumnType.YUAN),
                        BookOptions.column("gini", ColumnType.MAGNITUDE)),
                gains.books(),
                book -> {
                    GainsAndLosses sums = book.sums();
                    return Table.row(
                            BookOptions.term("money.book.", book.source(), words),
                            BookOptions.term("money.basis.", book.basis(), words),
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
                        .map(one -> {
                            Long received = one.receivedFen();
                            return words.apply(Message.of(
                                    "money.other",
                                    BookOptions.bookName(one.source()),
                                    received == null ? "?" : Money.yuan(received),
                                    Money.yuan(one.paidFen())));
                        })
                        .toList());
    }
}
