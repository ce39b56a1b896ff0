package org.upline.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The values of one column in one row group, while they are written: pages that are packed, and one that still grows. */
final class ColumnChunk {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int RLE = 3;
    private static final long MICROS = 1_000_000;

    private final TableColumn column;
    private final Codec codec;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private long rows;
    private long plainSize;
    private int rowsInPage;
    private int run;
    private boolean present;
    private int truths;
    private int truthsHeld;

    /**
     * A chunk that was written.
     *
     * @param offset of its first page
     * @param rows with those without a value
     * @param plainSize as if it were not packed, page headers included
     * @param packedSize as it lies in the file
     */
    record Written(TableColumn column, Codec codec, long offset, long rows, long plainSize, long packedSize) {}

    ColumnChunk(TableColumn column, Codec codec) {
        this.column = column;
        this.codec = codec;
    }

    /** About how much memory it takes. */
    long size() {
        return (long) packed.size() + values.size();
    }

    void add(@Nullable Object value) throws IOException {
        if (value == null && !column.optional()) {
            throw new IllegalArgumentException("no value in column " + column.name());
        }
        if (column.optional()) {
            level(value != null);
        }
        if (value != null) {
            encode(value);
        }
        rowsInPage++;
        if (values.size() >= PAGE_BYTES) {
            endPage();
        }
    }

    private void level(boolean there) {
        if (run > 0 && there != present) {
            endRun();
        }
        present = there;
        run++;
    }

    private void endRun() {
        varint(levels, (long) run << 1);
        levels.write(present ? 1 : 0);
        run = 0;
    }

    private void encode(Object value) {
        switch (column.kind()) {
            case TRUTH -> truth((Boolean) value);
            case WHOLE -> littleEndian((Long) value, Long.BYTES);
            case TIME -> littleEndian(micros((LocalDateTime) value), Long.BYTES);
            case NUMBER -> littleEndian(Double.doubleToRawLongBits((Double) value), Long.BYTES);
            case TEXT -> {
                byte[] bytes = WholeText.of((String) value).getBytes(StandardCharsets.UTF_8);
                littleEndian(bytes.length, Integer.BYTES);
                values.writeBytes(bytes);
            }
            case SHORT_WHOLE -> littleEndian((Long) value, Integer.BYTES);
        }
    }

    private static long micros(LocalDateTime time) {
        return Math.addExact(
                Math.multiplyExact(time.toEpochSecond(ZoneOffset.UTC), MICROS), time.get(ChronoField.MICRO_OF_SECOND));
    }

    private void truth(boolean value) {
        truths |= (value ? 1 : 0) << truthsHeld++;
        if (truthsHeld == Byte.SIZE) {
            endTruths();
        }
    }

    private void endTruths() {
        values.write(truths);
        truths = 0;
        truthsHeld = 0;
    }

    private void littleEndian(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (value >>> (Byte.SIZE * i)));
        }
    }

    private void endPage() throws IOException {
        if (rowsInPage == 0) {
            return;
        }
        if (truthsHeld > 0) {
            endTruths();
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream(values.size() + 64);
        if (column.optional()) {
            endRun();
            for (int i = 0; i < Integer.BYTES; i++) {
                page.write(levels.size() >>> (Byte.SIZE * i));
            }
            levels.writeTo(page);
        }
        values.writeTo(page);
        byte[] plain = page.toByteArray();
        byte[] body = codec.pack(plain);
        CompactWriter header =
                new CompactWriter().whole32(1, 0).whole32(2, plain.length).whole32(3, body.length);
        header.begin(5)
                .whole32(1, rowsInPage)
                .whole32(2, 0)
                .whole32(3, RLE)
                .whole32(4, RLE)
                .end();
        byte[] head = header.bytes();
        packed.writeBytes(head);
        packed.writeBytes(body);
        plainSize += head.length + plain.length;
        rows += rowsInPage;
        rowsInPage = 0;
        values.reset();
        levels.reset();
    }

    Written writeTo(OutputStream out, long offset) throws IOException {
        endPage();
        packed.writeTo(out);
        return new Written(column, codec, offset, rows, plainSize, packed.size());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
