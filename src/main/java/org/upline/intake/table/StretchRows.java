package org.upline.intake.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.CleanedCells.Cell;
import org.upline.intake.table.TextStretches.Stretch;

/**
 * The rows of a stretch of separated text that is held in memory as it stands in the file. Cells are told apart by their
 * bytes and decoded one by one, those of equal bytes once, by the rules of {@link RowSplitter}. At the first row with
 * anything that is not plain (bytes that are no text, a quote that does not close, a row of enormous size) it steps aside for
 * {@link TextRows}, which says what is wrong, and reads on if nothing is.
 */
final class StretchRows implements RowSource {
    /** Longer stretches are not held in memory: they stem from a quote that does not close, or are no table. */
    static final long LONGEST = 32 << 20;

    /** Longer rows are left to {@link TextRows}. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final int SLOTS_AT_LEAST = 1 << 6;
    private static final int SLOTS_AT_MOST = 1 << 16;

    /** Opens the rest of a stretch. */
    @FunctionalInterface
    interface Rest {
        /** From the byte on, above which so many rows stand. */
        RowSource open(long from, int rowsBefore);
    }

    private final Rest rest;
    private final long from;
    private final byte separator;
    private final boolean[] ending = new boolean[1 << Byte.SIZE];
    /** The stretch, and a line feed behind it, at which every cell ends. */
    private final byte[] bytes;

    private final int end;
    private final CellCache cache;
    private byte[] unquoted = {};
    private int rows;
    private int at;
    private Cell[] cells = new Cell[64];
    private int count;
    private @Nullable RowSource instead;

    /** @param rest gives the rows from where this steps aside */
    StretchRows(Path file, Charset charset, char separator, Stretch stretch, Rest rest) throws IOException {
        this.rest = rest;
        this.separator = (byte) separator;
        from = stretch.from();
        rows = stretch.rowsBefore();
        bytes = new byte[Math.toIntExact(stretch.to() - from) + 1];
        end = read(file, ByteBuffer.wrap(bytes, 0, bytes.length - 1), from);
        bytes[end] = '\n';
        ending[separator] = true;
        ending['\n'] = true;
        ending['\r'] = true;
        int slots = Math.max(SLOTS_AT_LEAST, Math.min(SLOTS_AT_MOST, Integer.highestOneBit(end / 64 + 1)));
        cache = new CellCache(bytes, charset, slots);
    }

    private static int read(Path file, ByteBuffer into, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int read = 0;
            while (into.hasRemaining() && read >= 0) {
                read = channel.read(into, from + into.position());
            }
            return into.position();
        }
    }

    @Override
    public @Nullable TableRow next() {
        if (instead != null) {
            return instead.next();
        }
        if (at == end) {
            return null;
        }
        int begin = at;
        if (!isPlainRow() || at - begin > LONGEST_ROW || count > TextRows.COLUMN_LIMIT) {
            RowSource opened = rest.open(from + begin, rows);
            instead = opened;
            return opened.next();
        }
        rows++;
        return new TableRow(rows, new CleanedCells(Arrays.copyOf(cells, count)));
    }

    /** Reads a row into the cells; false if that is left to another. */
    private boolean isPlainRow() {
        count = 0;
        while (true) {
            // Behind a separator at the end of the text stands an empty cell.
            Cell cell = at < end && bytes[at] == '"' ? quoted() : plain();
            if (cell == null) {
                return false;
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = cell;
            if (at == end) {
                return true;
            }
            byte sign = bytes[at++];
            if (sign != separator) {
                return rowEnded(sign);
            }
        }
    }

    /** A fault right behind a lone carriage return is met while that row is being read. */
    private boolean rowEnded(byte sign) {
        if (sign == '\r' && at < end && bytes[at] == '\n') {
            at++;
            return true;
        }
        return sign != '\r' || at == end || bytes[at] >= 0;
    }

    private @Nullable Cell plain() {
        int begin = at;
        int i = at;
        int all = 0;
        for (byte b = bytes[i]; !ending[b & 0xFF]; b = bytes[i]) {
            all |= b;
            i++;
        }
        at = i;
        return cache.cell(begin, i, all >= 0, count);
    }

    /** A cell that begins with a quote; what stands behind the closing quote belongs to it as it is. */
    private @Nullable Cell quoted() {
        int begin = at + 1;
        int length = 0;
        int all = 0;
        int i = begin;
        int closed = -1;
        boolean open = true;
        while (open || !ending[bytes[i] & 0xFF]) {
            if (i == end) {
                // An open quote: its cell is the rest of the stretch.
                return null;
            }
            byte b = bytes[i++];
            if (open && b == '"') {
                open = i < end && bytes[i] == '"';
                if (!open) {
                    closed = i;
                    continue;
                }
                i++;
            }
            all |= b;
            put(length++, b);
        }
        at = i;
        boolean asItStands = closed == i && i - begin == length + 1;
        return asItStands
                ? cache.cell(begin, begin + length, all >= 0, count)
                : cache.made(unquoted, 0, length, all >= 0);
    }

    private void put(int place, byte b) {
        if (place == unquoted.length) {
            unquoted = Arrays.copyOf(unquoted, Math.max(64, 2 * place));
        }
        unquoted[place] = b;
    }

    @Override
    public void close() {
        if (instead != null) {
            instead.close();
        }
    }
}
