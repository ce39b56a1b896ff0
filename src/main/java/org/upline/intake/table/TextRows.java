package org.upline.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.TextStretches.Stretch;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** The rows of separated text. A quote that does not close is an error with its row, never the rest of the file. */
final class TextRows implements RowSource {
    /** Most columns a table may have. */
    static final int COLUMN_LIMIT = 2_000;
    /** Most characters a cell may have. */
    static final int CELL_LIMIT = 1 << 20;

    private static final int BUFFER = 1 << 15;

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

    private final String name;
    private final Decoding decoding;
    private final BoundedReader reader;
    private final RowSplitter splitter;
    private int rows;

    private TextRows(Path file, String name, Decoding decoding, char separator, Stretch stretch) {
        this.name = name;
        this.decoding = decoding;
        rows = stretch.rowsBefore();
        try {
            reader = new BoundedReader(decoding.open(file, stretch.from(), stretch.to()));
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
        splitter = new RowSplitter(reader, separator, BUFFER);
    }

    private record Separated(Path file, String name, Decoding decoding, char separator, Stretch stretch)
            implements TableView {
        @Override
        public RowSource open() {
            boolean held = stretch.to() - stretch.from() <= StretchRows.LONGEST
                    && TextStretches.apply(decoding.charset(), separator);
            return held ? held() : new TextRows(file, name, decoding, separator, stretch);
        }

        private RowSource held() {
            try {
                return new StretchRows(
                        file,
                        decoding.charset(),
                        separator,
                        stretch,
                        (from, rows) -> new TextRows(
                                file, name, decoding, separator, new Stretch(from, stretch.to(), rows, 0)));
            } catch (IOException unreadable) {
                throw TextRows.unreadable(name, unreadable);
            }
        }

        @Override
        public List<TableView> parts(int width, long least) {
            if (!TextStretches.apply(decoding.charset(), separator)) {
                return List.of(this);
            }
            try {
                return TextStretches.of(file, stretch.from(), separator, width, least).stream()
                        .<TableView>map(part -> new Separated(file, name, decoding, separator, part))
                        .toList();
            } catch (IOException unreadable) {
                throw TextRows.unreadable(name, unreadable);
            }
        }

        @Override
        public int rows() {
            return stretch.rows();
        }

        @Override
        public String part() {
            return separator == '\t' ? "tab" : String.valueOf(separator);
        }
    }

    /** A way of reading for every separator. */
    static List<TableView> views(Path file, String name, Decoding decoding) {
        Stretch whole = new Stretch(decoding.markBytes(), Long.MAX_VALUE, 0, 0);
        return SEPARATORS.stream()
                .<TableView>map(separator -> new Separated(file, name, decoding, separator, whole))
                .toList();
    }

    @Override
    public @Nullable TableRow next() {
        reader.rowBegins();
        String[] cells;
        try {
            cells = splitter.next();
        } catch (IOException broken) {
            throw told(broken);
        }
        if (cells == null) {
            return null;
        }
        rows++;
        if (cells.length > COLUMN_LIMIT) {
            throw UplineException.of("intake.tooManyColumns", name, rows, cells.length, COLUMN_LIMIT);
        }
        for (String cell : cells) {
            if (cell.length() > CELL_LIMIT) {
                throw UplineException.of("intake.endlessRow", name, rows);
            }
        }
        return new TableRow(rows, Arrays.asList(cells));
    }

    private UplineException told(IOException cause) {
        int row = rows + 1;
        if (cause instanceof StrictReader.Undecodable fault) {
            return UplineException.of(
                    "intake.undecodable", name, decoding.charset().name(), fault.offset(), row);
        }
        if (cause instanceof BoundedReader.Endless) {
            return UplineException.of("intake.endlessRow", name, row);
        }
        if (cause instanceof RowSplitter.OpenQuote) {
            return UplineException.of("intake.openQuote", name, row);
        }
        return unreadable(name, cause);
    }

    private static UplineException unreadable(String name, IOException cause) {
        return new UplineException(Message.of("intake.unreadable", name, String.valueOf(cause.getMessage())), cause);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }
}
