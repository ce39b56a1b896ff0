package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.hierarchy.CountedTree;
import org.upline.model.Message;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;
import org.upline.workspace.OpenCase;
import org.upline.workspace.TakenIn;

/** {@code money taken}: what each person took in through those below him, by each of the books. */
record MoneyTakenCommand(Cases cases) implements UplineCommand {
    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(CommandSpec.of("money taken", Job.MONEY)).option(BookOptions.TOP);
    }

    /** A person by one of the books, so that every figure has its place in a row. */
    private record Line(TakenIn.Person person, TakenIn.Figures figures) {}

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        Function<Message, String> words = Cases.words(in);
        CountedTree tree = CountingOptions.count(opened, in);
        TakenIn taken = TakenIn.of(tree, BookOptions.books(opened, BookOptions.money(cases, opened, in)))
                .first(in.get(BookOptions.TOP));
        List<Line> lines = new ArrayList<>();
        taken.persons().forEach(person -> person.books().forEach(book -> lines.add(new Line(person, book))));
        return CommandResult.of(taken)
                .say(CountingOptions.sentence(tree.rule()))
                .table(Table.of(
                        "money.table.taken",
                        List.of(
                                BookOptions.column("rank", ColumnType.INT),
                                BookOptions.column("memberId", ColumnType.TEXT),
                                BookOptions.column("name", ColumnType.TEXT),
                                BookOptions.column("direct", ColumnType.INT),
                                BookOptions.column("book", ColumnType.TEXT),
                                BookOptions.column("directFen", ColumnType.YUAN),
                                BookOptions.column("indirectFen", ColumnType.YUAN),
                                BookOptions.column("ownFen", ColumnType.YUAN)),
                        lines,
                        line -> Table.row(
                                line.person().rank(),
                                line.person().memberId(),
                                line.person().name(),
                                line.person().direct(),
                                BookOptions.term("money.book.", line.figures().source(), words),
                                line.figures().directFen(),
                                line.figures().indirectFen(),
                                line.figures().ownFen())))
                .say(Message.of("money.taken.rule"))
                .say(Message.of("money.apart"));
    }
}
