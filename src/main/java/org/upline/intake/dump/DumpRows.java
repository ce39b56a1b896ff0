package org.upline.intake.dump;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Decoding;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableRow;
import org.upline.model.UplineException;

/** The rows of one table of a dump, numbered from 1 within the table, with a cell for each of its columns. */
final class DumpRows implements RowSource, DumpVisitor {
    private final String name;
    private final String wanted;
    private final List<String> header;
    private final SqlText text;
    private final DumpStatements statements;
    private final Deque<TableRow> ready = new ArrayDeque<>();
    private final int total;
    private int count;

    /** @param total how many rows the table has: what comes behind the last of them is not read again */
    DumpRows(Path file, String name, Decoding decoding, String wanted, List<String> header, int total) {
        this.total = total;
        this.name = name;
        this.wanted = wanted;
        this.header = header;
        text = new SqlText(file, name, decoding);
        statements = new DumpStatements(new SqlTokens(text), decoding.charset(), this);
    }

    @Override
    public @Nullable TableRow next() {
        while (ready.isEmpty() && count < total && statements.advance()) {
            // A row of another table leaves nothing ready.
        }
        return ready.poll();
    }

    @Override
    public void table(String table, List<String> columns) {
        // The survey has read the columns.
    }

    @Override
    public boolean wants(String table) {
        return table.equals(wanted);
    }

    @Override
    public void row(String table, @Nullable List<String> columns, @Nullable List<String> values, int line) {
        if (values != null) {
            ready.add(new TableRow(++count, columns == null ? inOrder(values, line) : placed(columns, values, line)));
        }
    }

    private List<String> inOrder(List<String> values, int line) {
        if (values.size() != header.size()) {
            throw UplineException.of("intake.dump.width", name, line, wanted, values.size(), header.size());
        }
        return values;
    }

    private List<String> placed(List<String> columns, List<String> values, int line) {
        if (values.size() != columns.size()) {
            throw UplineException.of("intake.dump.width", name, line, wanted, values.size(), columns.size());
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
        for (int i = 0; i < values.size(); i++) {
            int column = header.indexOf(columns.get(i));
            if (column < 0) {
                throw UplineException.of("intake.dump.column", name, line, wanted, columns.get(i));
            }
            cells.set(column, values.get(i));
        }
        return cells;
    }

    @Override
    public void close() {
        text.close();
    }
}
