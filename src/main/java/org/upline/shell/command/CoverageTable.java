package org.upline.shell.command;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.upline.funds.AccountMeasure;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.Term;
import org.upline.workspace.AccountCoverage;

/** How much is known of each account, as a table. */
final class CoverageTable {
    private static final List<Column> COLUMNS = List.of(
            Column.text("account"),
            column("currency", ColumnType.TEXT),
            Column.text("holder"),
            Column.text("bank"),
            Column.text("obtained"),
            column("rows", ColumnType.INT),
            column("first", ColumnType.TIME),
            column("last", ColumnType.TIME),
            column("firstRow", ColumnType.TEXT),
            column("lastRow", ColumnType.TEXT),
            column("openingFen", ColumnType.YUAN),
            column("closingFen", ColumnType.YUAN),
            column("gaps", ColumnType.TEXT),
            column("failedQueries", ColumnType.INT),
            Column.whole("transfers"),
            Column.yuan("inFen"),
            Column.yuan("outFen"),
            column("measures", ColumnType.TEXT));

    private CoverageTable() {}

    private static Column column(String key, ColumnType type) {
        return new Column(key, type, "coverage.column." + key);
    }

    static Table of(List<AccountCoverage> accounts, Function<Message, String> words) {
        return Table.of(
                "books.table.coverage",
                COLUMNS,
                accounts,
                one -> Table.row(
                        one.account(),
                        one.currency(),
                        one.holder(),
                        one.bank(),
                        new Term(
                                Boolean.toString(one.obtained()),
                                words.apply(
                                        one.obtained()
                                                ? Message.of("books.coverage.obtained")
                                                : Message.of("books.coverage.notObtained"))),
                        one.rows(),
                        one.first(),
                        one.last(),
                        one.firstRow(),
                        one.lastRow(),
                        one.openingFen(),
                        one.closingFen(),
                        gaps(one, words),
                        one.failedQueries(),
                        one.transfers(),
                        one.inFen(),
                        one.outFen(),
                        measures(one.measures(), words)));
    }

    private static String gaps(AccountCoverage one, Function<Message, String> words) {
        StringJoiner text = new StringJoiner("; ");
        for (AccountCoverage.Gap gap : one.gaps()) {
            text.add(words.apply(Message.of(
                    "coverage.gap",
                    gap.after().toString(),
                    gap.before().toString(),
                    Money.yuan(gap.expectedFen()),
                    Money.yuan(gap.foundFen()))));
        }
        return text.toString();
    }

    /** What holds an account, in a line. */
    static String measures(List<AccountMeasure> measures, Function<Message, String> words) {
        StringJoiner text = new StringJoiner("; ");
        for (AccountMeasure measure : measures) {
            Long fen = measure.amountFen();
            text.add(words.apply(Message.of(
                    "coverage.measure",
                    measure.type(),
                    fen == null ? "-" : Money.yuan(fen),
                    measure.authority(),
                    measure.from() == null ? "?" : measure.from().toLocalDate().toString(),
                    measure.until() == null
                            ? "?"
                            : measure.until().toLocalDate().toString())));
        }
        return text.toString();
    }
}
