package org.upline.intake.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts separated text into stretches of whole rows that can be read by themselves. It follows the quotes from the first byte
 * as the reading does, so that a line break inside a cell is never taken for the end of a row: read one after the other, the
 * stretches give the rows of the whole. One quick pass over the bytes.
 */
final class TextStretches {
    /**
     * @param from first byte
     * @param to byte after the last
     * @param rowsBefore so many rows stand above
     * @param rows so many it has; 0 where they were not counted
     */
    record Stretch(long from, long to, int rowsBefore, int rows) {}

    private enum At {
        CELL_START,
        CELL,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_CR
    }

    private final int separator;
    private final int width;
    private final long least;
    private final List<Stretch> stretches = new ArrayList<>();
    private At at = At.CELL_START;
    private long begin;
    private int rowsBefore;
    private int rows;
    private int cells = 1;

    private TextStretches(long begin, char separator, int width, long least) {
        this.begin = begin;
        this.separator = separator;
        this.width = width;
        this.least = least;
    }

    /**
     * Whether bytes of the separator, of quotes and of line breaks stand for nothing else, so that rows can be told without
     * decoding: the second byte of a character in GB18030 may be that of a vertical bar.
     */
    static boolean apply(Charset charset, char separator) {
        return charset.equals(StandardCharsets.UTF_8) || (charset.name().equals("GB18030") && separator != '|');
    }

    /**
     * Cuts a file.
     *
     * @param begin the first byte of text
     * @param width a cut is only made below a row of so many cells, for narrower neighbours must be looked at together
     * @param least bytes of a stretch
     * @return at least one, in order, without a gap
     */
    static List<Stretch> of(Path file, long begin, char separator, int width, long least) throws IOException {
        TextStretches cutting = new TextStretches(begin, separator, width, least);
        try (FileChannel channel = FileChannel.open(file)) {
            long position = begin;
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            for (int read = channel.read(buffer, position); read >= 0; read = channel.read(buffer, position)) {
                cutting.pass(buffer.array(), read, position);
                position += read;
                buffer.clear();
            }
            cutting.stretches.add(cutting.stretch(Math.max(position, cutting.begin)));
        }
        return cutting.stretches;
    }

    private Stretch stretch(long to) {
        return new Stretch(begin, to, rowsBefore, rows - rowsBefore);
    }

    private void pass(byte[] bytes, int length, long position) {
        int i = 0;
        while (i < length) {
            if (at == At.CELL) {
                i = skipped(bytes, i, length);
                if (i == length) {
                    return;
                }
            }
            int b = bytes[i];
            if (at == At.AFTER_CR) {
                at = At.CELL_START;
                if (b == '\n') {
                    i++;
                    rowEnds(position + i);
                    continue;
                }
                rowEnds(position + i);
            }
            if (at == At.QUOTED) {
                at = b == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            } else if (b == '\n') {
                at = At.CELL_START;
                rowEnds(position + i + 1);
            } else if (b == '\r') {
                at = At.AFTER_CR;
            } else if (b == separator) {
                cells++;
                at = At.CELL_START;
            } else if (b == '"' && at != At.CELL) {
                // At the start of a cell it opens it; behind a quote inside it is a quote.
                at = At.QUOTED;
            } else {
                // What stands behind the closing quote belongs to the cell, and a quote there means nothing.
                at = At.CELL;
            }
            i++;
        }
    }

    /** The place behind what is nothing but the inside of a cell. */
    private int skipped(byte[] bytes, int from, int length) {
        int i = from;
        while (i < length) {
            int b = bytes[i];
            if (b == separator || b == '\n' || b == '\r') {
                return i;
            }
            i++;
        }
        return length;
    }

    private void rowEnds(long next) {
        rows++;
        if (cells >= width && next - begin >= least) {
            stretches.add(stretch(next));
            begin = next;
            rowsBefore = rows;
        }
        cells = 1;
    }
}
