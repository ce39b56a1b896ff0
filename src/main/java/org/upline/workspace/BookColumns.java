package org.upline.workspace;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.intake.Books;
import org.upline.intake.RowFates;
import org.upline.intake.ledger.OwnStatement;
import org.upline.model.SourceRow;

/** The books of a generation as columns of its snapshot: each part is read only by who asks for it. */
final class BookColumns {
    /** Stands for a figure that is not known. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private BookColumns() {}

    static void write(SnapshotWriter out, Books books) throws IOException {
        RowFates.Columns fates = books.fates().columns();
        out.strings("fate.sources", fates.sources());
        out.ints("fate.ends", fates.ends());
        out.ints("fate.rows", fates.rows());
        out.bytes("fate.outcomes", fates.outcomes());
        out.ints("fate.otherSources", fates.otherSources());
        out.ints("fate.otherRows", fates.otherRows());

        List<OwnStatement> own = books.statements();
        out.strings("statement.account", own.stream().map(OwnStatement::account).toList());
        out.ints("statement.rows", own.stream().mapToInt(OwnStatement::rows).toArray());
        times(out, "statement.first", own, OwnStatement::first);
        times(out, "statement.last", own, OwnStatement::last);
        places(out, "statement.firstRow", own, OwnStatement::firstRow);
        places(out, "statement.lastRow", own, OwnStatement::lastRow);
        longs(out, "statement.openingFen", own, OwnStatement::openingFen);
        longs(out, "statement.closingFen", own, OwnStatement::closingFen);
        times(out, "statement.closingTime", own, OwnStatement::closingTime);
    }

    static RowFates fates(Snapshot in) {
        return new RowFates(new RowFates.Columns(
                in.strings("fate.sources"),
                in.ints("fate.ends"),
                in.ints("fate.rows"),
                in.bytes("fate.outcomes"),
                in.ints("fate.otherSources"),
                in.ints("fate.otherRows")));
    }

    /** By account. */
    static List<OwnStatement> statements(Snapshot in) {
        List<String> accounts = in.strings("statement.account");
        int[] rows = in.ints("statement.rows");
        long[] first = in.longs("statement.first");
        long[] last = in.longs("statement.last");
        List<String> firstSources = in.strings("statement.firstRow.source");
        int[] firstRows = in.ints("statement.firstRow");
        List<String> lastSources = in.strings("statement.lastRow.source");
        int[] lastRows = in.ints("statement.lastRow");
        long[] opening = in.longs("statement.openingFen");
        long[] closing = in.longs("statement.closingFen");
        long[] closingTime = in.longs("statement.closingTime");
        List<OwnStatement> statements = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            statements.add(new OwnStatement(
                    accounts.get(i),
                    rows[i],
                    time(first[i]),
                    time(last[i]),
                    place(firstSources.get(i), firstRows[i]),
                    place(lastSources.get(i), lastRows[i]),
                    known(opening[i]),
                    known(closing[i]),
                    time(closingTime[i])));
        }
        return statements;
    }

    private static void longs(
            SnapshotWriter out, String name, List<OwnStatement> own, Function<OwnStatement, @Nullable Long> part)
            throws IOException {
        long[] column = new long[own.size()];
        for (int i = 0; i < column.length; i++) {
            Long value = part.apply(own.get(i));
            column[i] = value == null ? UNKNOWN : value;
        }
        out.longs(name, column);
    }

    private static void times(
            SnapshotWriter out,
            String name,
            List<OwnStatement> own,
            Function<OwnStatement, @Nullable LocalDateTime> part)
            throws IOException {
        longs(out, name, own, one -> {
            LocalDateTime time = part.apply(one);
            return time == null ? null : Long.valueOf(time.toEpochSecond(ZoneOffset.UTC));
        });
    }

    private static void places(
            SnapshotWriter out, String name, List<OwnStatement> own, Function<OwnStatement, @Nullable SourceRow> part)
            throws IOException {
        List<String> sources = new ArrayList<>(own.size());
        int[] rows = new int[own.size()];
        for (int i = 0; i < rows.length; i++) {
            SourceRow row = part.apply(own.get(i));
            sources.add(row == null ? "" : row.source());
            rows[i] = row == null ? 0 : row.row();
        }
        out.strings(name + ".source", sources);
        out.ints(name, rows);
    }

    private static @Nullable SourceRow place(String source, int row) {
        return source.isEmpty() ? null : new SourceRow(source, row);
    }

    private static @Nullable Long known(long value) {
        return value == UNKNOWN ? null : Long.valueOf(value);
    }

    private static @Nullable LocalDateTime time(long seconds) {
        return seconds == UNKNOWN ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }
}
