package org.upline.intake.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.CleanedCells.Cell;

/**
 * Makes cells of the bytes of one stretch of a file, those of equal bytes mostly once: names and account numbers come again
 * and again, and are neither decoded nor cleaned anew. Remembers a fixed number of cells by where they stand. Columns in
 * which nothing repeats, such as serial numbers, are soon no longer looked up. Only the cost depends on what is remembered.
 */
final class CellCache {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** So many cells of a column are tried before it is judged. */
    private static final int TRIALS = 1 << 8;
    /** At least every so many cells one must have been met before. */
    private static final int WORTH = 6;

    private static final int COLUMNS = 256;

    private final byte[] bytes;
    private final CharsetDecoder decoder;
    private final int slots;
    private final @Nullable Cell[] cells;
    private final int[] from;
    private final int[] length;
    private final int[] tried = new int[COLUMNS];
    private final int[] met = new int[COLUMNS];
    private CharBuffer chars = CharBuffer.allocate(1 << 8);

    /**
     * @param bytes of the stretch, which do not change
     * @param slots how many cells to remember, a power of two
     */
    CellCache(byte[] bytes, Charset charset, int slots) {
        this.bytes = bytes;
        this.slots = slots;
        cells = new Cell[slots];
        from = new int[slots];
        length = new int[slots];
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The cell whose bytes stand from one place to before another.
     *
     * @param ascii whether each of them is below 128
     * @return null if they are no text in the character set
     */
    @Nullable
    Cell cell(int begin, int end, boolean ascii, int column) {
        if (begin == end) {
            return Cell.EMPTY;
        }
        if (column >= COLUMNS || (tried[column] >= TRIALS && met[column] * WORTH < tried[column])) {
            return made(bytes, begin, end, ascii);
        }
        tried[column]++;
        int slot = slot(begin, end);
        Cell known = cells[slot];
        if (known != null
                && length[slot] == end - begin
                && Arrays.equals(bytes, from[slot], from[slot] + length[slot], bytes, begin, end)) {
            met[column]++;
            return known;
        }
        Cell made = made(bytes, begin, end, ascii);
        cells[slot] = made;
        from[slot] = begin;
        length[slot] = end - begin;
        return made;
    }

    private int slot(int begin, int end) {
        long hash = (long) end - begin;
        int at = begin;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(bytes, at)) * MIX;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
        }
        hash = (hash ^ rest) * MIX;
        return (int) (hash >>> 40) & slots - 1;
    }

    /**
     * A cell of other bytes than those of the stretch, which is not remembered.
     *
     * @return null if they are no text in the character set
     */
    @Nullable
    Cell made(byte[] of, int begin, int end, boolean ascii) {
        if (ascii) {
            return Cell.of(new String(of, begin, end - begin, StandardCharsets.ISO_8859_1));
        }
        if (chars.capacity() < end - begin) {
            chars = CharBuffer.allocate(2 * (end - begin));
        }
        chars.clear();
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(of, begin, end - begin), chars, true);
        if (!result.isUnderflow() || !decoder.flush(chars).isUnderflow()) {
            return null;
        }
        return Cell.of(chars.flip().toString());
    }
}
