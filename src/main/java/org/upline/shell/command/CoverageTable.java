package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.workspace.AccountCoverage;

/** How much is known of each account, as a table. */
final class CoverageTable {
    private CoverageTable() {}

    static Table of(List<AccountCoverage> accounts, Function<Message, String> words) {
        List<Column> columns = List.of(
                Column.text("account"),
                Column.text("holder"),
                Column.text("bank"),
                Column.text("obtained"),
                new Column("transfers", ColumnType.INT, "column.transfers"),
                new Column("first", ColumnType.TIME, "books.column.firstTransfer"),
                new Column("last", ColumnType.TIME, "books.column.lastTransfer"),
                new Column("openingFen", ColumnType.YUAN, "books.column.openingFen"),
                new Column("closingFen", ColumnType.YUAN, "books.column.closingFen"),
                new Column("breaks", ColumnType.INT, "books.column.breaks"),
                Column.yuan("inFen"));
        return Table.of(
                "books.table.coverage",
                columns,
                accounts,
                one -> Table.row(
                        one.account(),
                        one.holder(),
                        one.bank(),
                        words.apply(
                                one.obtained()
                                        ? Message.of("books.coverage.obtained")
                                        : Message.of("books.coverage.notObtained")),
                        one.transfers(),
                        one.first(),
                        one.last(),
                        one.openingFen(),
                        one.closingFen(),
                        one.breaks(),
                        one.inFen()));
    }
}
