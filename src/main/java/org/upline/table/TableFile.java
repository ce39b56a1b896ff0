package org.upline.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * A Parquet file that is read: its columns and what it says of itself at once, its rows one after another.
 *
 * @param columns in their order
 * @param told by key
 * @param rows their number
 */
public record TableFile(
        Path file, List<TableColumn> columns, SortedMap<String, String> told, long rows, List<Group> groups) {
    private static final int TAIL = Integer.BYTES + TableWriter.MAGIC.length;

    /** Where the values of a row group lie, by column. */
    record Group(long rows, List<Chunk> chunks) {}

    /** Where the values of one column lie. */
    record Chunk(TableColumn column, Codec codec, long offset, long length) {}

    /** What is done with each row. */
    @FunctionalInterface
    public interface RowVisitor {
        /**
         * Takes a row; the list is the reader's own and changes with the next.
         *
         * @return whether more are wanted
         */
        boolean take(List<@Nullable Object> values) throws IOException;
    }

    public TableFile {
        columns = List.copyOf(columns);
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        groups = List.copyOf(groups);
    }

    /**
     * Reads what stands at the end of a file.
     *
     * @throws UplineException if it is no Parquet file, is damaged, or has what is not read here, by its name
     */
    public static TableFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            byte[] tail = size < TAIL + TableWriter.MAGIC.length ? new byte[0] : read(channel, size - TAIL, TAIL);
            if (tail.length == 0
                    || !Arrays.equals(tail, Integer.BYTES, TAIL, TableWriter.MAGIC, 0, TableWriter.MAGIC.length)) {
                throw UplineException.of("tables.noParquet", file);
            }
            long length = Integer.toUnsignedLong(
                    ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt());
            if (length > size - TAIL - TableWriter.MAGIC.length || length > Integer.MAX_VALUE) {
                throw damaged(file, "footer");
            }
            byte[] footer = read(channel, size - TAIL - length, (int) length);
            return of(file, size, new CompactReader(new ByteArrayInputStream(footer)).struct());
        } catch (UplineException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UplineException(
                    damaged(file, String.valueOf(e.getMessage())).reason(), e);
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        channel.position(from);
        return Channels.newInputStream(channel).readNBytes(length);
    }

    private static TableFile of(Path file, long size, CompactStruct footer) {
        List<CompactStruct> elements = footer.structs(2);
        if (elements.isEmpty()) {
            throw damaged(file, "schema");
        }
        List<TableColumn> columns = new ArrayList<>();
        for (CompactStruct element : elements.subList(1, elements.size())) {
            ColumnKind kind = element.has(5) ? null : ColumnKind.of(element);
            if (kind == null || element.whole(3, 0) > 1) {
                throw UplineException.of("tables.unknown.column", file, element.text(4));
            }
            columns.add(new TableColumn(element.text(4), kind, element.whole(3, 0) == 1));
        }
        List<Group> groups = new ArrayList<>();
        for (CompactStruct group : footer.structs(4)) {
            groups.add(group(file, size, columns, group));
        }
        SortedMap<String, String> told = new TreeMap<>();
        footer.structs(5).forEach(pair -> told.put(pair.text(1), pair.text(2)));
        return new TableFile(file, columns, told, footer.whole(3, 0), groups);
    }

    private static Group group(Path file, long size, List<TableColumn> columns, CompactStruct group) {
        List<CompactStruct> written = group.structs(1);
        if (written.size() != columns.size()) {
            throw damaged(file, "row group");
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            CompactStruct meta = written.get(c).struct(3);
            if (meta == null) {
                throw damaged(file, "column chunk");
            }
            String name = columns.get(c).name();
            long codec = meta.whole(4, -1);
            if (meta.has(11)) {
                throw UplineException.of("tables.unknown.dictionary", file, name);
            }
            if (codec != Codec.PLAIN.number && codec != Codec.GZIP.number) {
                throw UplineException.of("tables.unknown.codec", file, name);
            }
            long offset = meta.whole(9, -1);
            long length = meta.whole(7, -1);
            if (offset < 0 || length < 0 || offset > size - length) {
                throw damaged(file, name);
            }
            chunks.add(
                    new Chunk(columns.get(c), codec == Codec.PLAIN.number ? Codec.PLAIN : Codec.GZIP, offset, length));
        }
        return new Group(group.whole(3, 0), chunks);
    }

    /**
     * Gives every row to a visitor, in their order. A page of each column is in memory.
     *
     * @throws UplineException if the file is damaged, or has what is not read here
     */
    public void forEach(RowVisitor visitor) throws IOException {
        for (Group group : groups) {
            List<ColumnValues> values = new ArrayList<>();
            try {
                for (Chunk chunk : group.chunks()) {
                    values.add(new ColumnValues(file, chunk, group.rows(), stream(chunk)));
                }
                List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(columns.size(), null));
                for (long r = 0; r < group.rows(); r++) {
                    for (int c = 0; c < values.size(); c++) {
                        row.set(c, values.get(c).next());
                    }
                    if (!visitor.take(row)) {
                        return;
                    }
                }
            } finally {
                for (ColumnValues one : values) {
                    one.close();
                }
            }
        }
    }

    /** Each column has a stream of its own, since all are read side by side. */
    private InputStream stream(Chunk chunk) throws IOException {
        FileChannel channel = FileChannel.open(file);
        channel.position(chunk.offset());
        return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    }

    static UplineException damaged(Path file, String what) {
        return UplineException.of("tables.damaged", file, what);
    }
}
