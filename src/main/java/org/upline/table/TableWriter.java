package org.upline.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file row by row. A row group is kept in memory, packed, until it is {@value #GROUP_BYTES} bytes or
 * {@value #GROUP_ROWS} rows; so it takes some 50 MB, however many rows there are.
 *
 * <p>{@link #finish} makes it a table; without it the file is none.
 */
public final class TableWriter implements AutoCloseable {
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUP_BYTES = 32 << 20;
    private static final int GROUP_ROWS = 1_000_000;

    private final OutputStream out;
    private final List<TableColumn> columns;
    private final SortedMap<String, String> told;
    private final Codec codec;
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long position = MAGIC.length;
    private long rows;
    private int rowsInGroup;

    /** A row group that was written: its columns and the number of its rows. */
    record RowGroup(List<ColumnChunk.Written> columns, long rows) {}

    /**
     * Begins a file, which must not be there.
     *
     * @param told what the file says of itself, by key
     */
    public TableWriter(Path file, List<TableColumn> columns, SortedMap<String, String> told) throws IOException {
        this(file, columns, told, Codec.GZIP);
    }

    TableWriter(Path file, List<TableColumn> columns, SortedMap<String, String> told, Codec codec) throws IOException {
        this.columns = List.copyOf(columns);
        this.told = told;
        this.codec = codec;
        out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        out.write(MAGIC);
        beginGroup();
    }

    private void beginGroup() {
        chunks.clear();
        columns.forEach(column -> chunks.add(new ColumnChunk(column, codec)));
        rowsInGroup = 0;
    }

    /**
     * Writes a row.
     *
     * @param values one for each column, of the type its kind names; null only where the column is optional
     */
    public void write(List<@Nullable Object> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        long size = 0;
        for (int c = 0; c < values.size(); c++) {
            ColumnChunk chunk = chunks.get(c);
            chunk.add(values.get(c));
            size += chunk.size();
        }
        rows++;
        rowsInGroup++;
        if (size >= GROUP_BYTES || rowsInGroup == GROUP_ROWS) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rowsInGroup == 0) {
            return;
        }
        List<ColumnChunk.Written> written = new ArrayList<>();
        for (ColumnChunk chunk : chunks) {
            ColumnChunk.Written one = chunk.writeTo(out, position);
            position += one.packedSize();
            written.add(one);
        }
        groups.add(new RowGroup(written, rowsInGroup));
        beginGroup();
    }

    /** Number of rows so far. */
    public long rows() {
        return rows;
    }

    /** Writes what is left, and the footer. */
    public void finish() throws IOException {
        endGroup();
        byte[] footer = Footer.bytes(columns, groups, rows, told);
        out.write(footer);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        out.write(MAGIC);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
