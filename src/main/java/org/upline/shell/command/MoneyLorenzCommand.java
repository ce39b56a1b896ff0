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
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.SourceFile;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;
import org.upline.workspace.Gains;
import org.upline.workspace.MoneyBook;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code money lorenz}: the curve of who got how much, drawn. */
record MoneyLorenzCommand(Cases cases) implements UplineCommand {
    /**
     * A curve that was drawn.
     *
     * @param lorenz its points and the Gini coefficient
     */
    record Drawn(String file, MoneyBook.Source book, LorenzCurve lorenz) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("money lorenz", Job.MONEY)
                .option(BookOptions.BOOK)
                .writes(DrawingFormats.endings().toArray(String[]::new));
    }

    @Override
    public CommandResult run(Invocation in) {
        Path out = OutFile.checked(in.requiredOut());
        OpenCase opened = cases.openWithMembers(in);
        Function<Message, String> words = Cases.words(in);
        SchemeMoney money = BookOptions.money(cases, opened, in);
        Gains gains = Gains.of(
                opened.members(),
                BookOptions.books(opened, money),
                money.received(),
                in.get(BookOptions.BOOK).orElse(null),
                Gains.Order.GAIN);
        Gains.Book book = gains.books().stream()
                .filter(one -> one.source() == gains.by())
                .findFirst()
                .orElseThrow();
        ChartFont font = ChartFont.shipped();
        LorenzCurve curve = book.sums().lorenz();
        DrawingWriter writer = DrawingFormats.of(out, new Printing(Paper.A4, Optional.empty(), font, words));
        OutFile.write(out, stream -> writer.write(LorenzDrawing.of(curve, around(opened, book, words), font), stream));
        return CommandResult.of(new Drawn(out.toString(), book.source(), curve))
                .say(Message.of("money.lorenz.drawn", out, gini(curve.gini())))
                .say(Message.of("money.lorenz.gini"));
    }

    private static LorenzDrawing.Words around(OpenCase opened, Gains.Book book, Function<Message, String> words) {
        GainsAndLosses sums = book.sums();
        Message name = BookOptions.bookName(book.source());
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
