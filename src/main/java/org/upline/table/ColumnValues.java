package org.upline.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/** The values of one column in one row group, while they are read: a page at a time. */
final class ColumnValues implements AutoCloseable {
    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    /** A page is meant to be about a mebibyte; no sound one is as large as this. */
    private static final int LARGEST_PAGE = 256 << 20;

    private static final long MICROS = 1_000_000;

    private final Path file;
    private final TableFile.Chunk chunk;
    private final InputStream in;
    private long rowsLeft;
    private int inPage;
    private ByteBuffer page = ByteBuffer.allocate(0);
    private @Nullable PresenceRuns presence;
    private int truths;
    private int truthsLeft;

    ColumnValues(Path file, TableFile.Chunk chunk, long rows, InputStream in) {
        this.file = file;
        this.chunk = chunk;
        this.rowsLeft = rows;
        this.in = in;
    }

    /** The next value, null where there is none. */
    @Nullable
    Object next() throws IOException {
        try {
            while (inPage == 0) {
                openPage();
            }
            inPage--;
            rowsLeft--;
            return presence == null || presence.next() ? value() : null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UplineException(
                    TableFile.damaged(file, chunk.column().name()).reason(), e);
        }
    }

    private void openPage() throws IOException {
        CompactStruct header;
        try {
            header = new CompactReader(in).struct();
        } catch (IOException e) {
            throw new UplineException(
                    TableFile.damaged(file, chunk.column().name()).reason(), e);
        }
        CompactStruct data = header.struct(5);
        if (header.whole(1, -1) != DATA_PAGE || data == null) {
            throw UplineException.of("tables.unknown.page", file, chunk.column().name());
        }
        if (data.whole(2, -1) != PLAIN) {
            throw UplineException.of(
                    "tables.unknown.dictionary", file, chunk.column().name());
        }
        long rows = data.whole(1, -1);
        long plain = header.whole(2, -1);
        long packed = header.whole(3, -1);
        if (rows <= 0 || rows > rowsLeft || plain < 0 || plain > LARGEST_PAGE || packed < 0 || packed > LARGEST_PAGE) {
            throw TableFile.damaged(file, chunk.column().name());
        }
        byte[] bytes = in.readNBytes((int) packed);
        try {
            page = ByteBuffer.wrap(chunk.codec().unpack(bytes, (int) plain)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UplineException(
                    TableFile.damaged(file, chunk.column().name()).reason(), e);
        }
        inPage = (int) rows;
        truthsLeft = 0;
        presence = null;
        if (chunk.column().optional()) {
            if (data.whole(3, -1) != RLE) {
                throw UplineException.of(
                        "tables.unknown.page", file, chunk.column().name());
            }
            int length = page.getInt();
            presence = new PresenceRuns(page.slice(page.position(), length));
            page.position(page.position() + length);
        }
    }

    private Object value() {
        return switch (chunk.column().kind()) {
            case TRUTH -> truth();
            case SHORT_WHOLE -> (long) page.getInt();
            case WHOLE -> page.getLong();
            case TIME -> {
                long micros = page.getLong();
                yield LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, MICROS), (int) Math.floorMod(micros, MICROS) * 1_000, ZoneOffset.UTC);
            }
            case NUMBER -> page.getDouble();
            case TEXT -> {
                byte[] bytes = new byte[Objects.checkIndex(page.getInt(), page.remaining() + 1)];
                page.get(bytes);
                yield new String(bytes, StandardCharsets.UTF_8);
            }
        };
    }

    private boolean truth() {
        if (truthsLeft == 0) {
            truths = page.get();
            truthsLeft = Byte.SIZE;
        }
        boolean value = (truths & 1) != 0;
        truths >>>= 1;
        truthsLeft--;
        return value;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
