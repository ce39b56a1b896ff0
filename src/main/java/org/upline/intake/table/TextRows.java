package org.upline.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

    private final String name;
    private final Decoding decoding;
    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int rows;

    private TextRows(Path file, String name, Decoding decoding, char separator, Stretch stretch) {
        this.name = name;
        this.decoding = decoding;
        rows = stretch.rowsBefore();
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                // Text after a closing quote stays in its cell; whether the row has the right width is checked above.
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        try {
            reader = new BoundedReader(decoding.open(file, stretch.from(), stretch.to()));
            parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
        records = parser.iterator();
    }

    private record Separated(Path file, String name, Decoding decoding, char separator, Stretch stretch)
            implements TableView {
        @Override
        public RowSource open() {
            return new TextRows(file, name, decoding, separator, stretch);
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
        CSVRecord record;
        try {
            if (!records.hasNext()) {
                return null;
            }
            record = records.next();
        } catch (UncheckedIOException broken) {
            throw told(broken.getCause());
        }
        rows++;
        String[] cells = record.values();
        if (cells.length > COLUMN_LIMIT) {
            throw UplineException.of("intake.tooManyColumns", name, rows, cells.length, COLUMN_LIMIT);
        }
        if (Stream.of(cells).anyMatch(cell -> cell.length() > CELL_LIMIT)) {
            throw UplineException.of("intake.endlessRow", name, rows);
        }
        return new TableRow(rows, Arrays.asList(cells));
    }

    private UplineException told(@Nullable IOException cause) {
        int row = rows + 1;
        if (cause instanceof StrictReader.Undecodable fault) {
            return UplineException.of(
                    "intake.undecodable", name, decoding.charset().name(), fault.offset(), row);
        }
        if (cause instanceof BoundedReader.Endless) {
            return UplineException.of("intake.endlessRow", name, row);
        }
        if (cause instanceof CSVException) {
            return UplineException.of("intake.openQuote", name, row);
        }
        return unreadable(name, cause == null ? new IOException() : cause);
    }

    private static UplineException unreadable(String name, IOException cause) {
        return new UplineException(Message.of("intake.unreadable", name, String.valueOf(cause.getMessage())), cause);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }
}
