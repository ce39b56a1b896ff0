package org.upline.report;

import java.time.LocalDateTime;
import java.util.List;

/** A table with a column of each type, one hostile row and one without values. */
final class Sheets {
    static final String ACCOUNT = "6222021234567890123";

    private Sheets() {}

    static Table table() {
        return new Table(
                "accounts",
                List.of(
                        Column.text("account"),
                        Column.text("holder"),
                        Column.whole("count"),
                        Column.yuan("inFen"),
                        Column.time("last"),
                        Column.percent("share"),
                        Column.number("score")),
                List.of(
                        Table.row(
                                ACCOUNT,
                                "=HYPERLINK(\"http://x\")",
                                3,
                                123456L,
                                LocalDateTime.of(2020, 1, 2, 3, 4, 5),
                                0.5,
                                1.25),
                        Table.row(null, null, null, null, null, null, null)));
    }
}
