package org.upline.graph;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Writes a snapshot: named columns of numbers and strings in one file, which {@link Snapshot} opens without reading it.
 *
 * <p>The file is the column bytes one after the other, each begun at a multiple of eight, and at the end a directory of
 * them with the generation they belong to; its last sixteen bytes say where the directory begins and that this is a
 * snapshot. All numbers are little-endian. Nothing stands under the final name until {@link #commit()}, so that a crash
 * leaves either the old file or the new one.
 */
public final class SnapshotWriter implements Closeable {
    static final long MAGIC = 0x3130_454E_494C_5055L; // "UPLINE01" as little-endian bytes
    private static final int CHUNK = 1 << 20;
    /** Texts that are encoded by one thread. */
    private static final int STRETCH = 1 << 13;

    /** Stretches that are in memory together. */
    private static final int TOGETHER = 1 << 6;

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final String generation;
    private final List<Snapshot.Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long position;

    /**
     * @param file where the snapshot shall stand
     * @param generation id of the generation it is made from
     */
    public SnapshotWriter(Path file, String generation) throws IOException {
        this.file = file;
        this.generation = generation;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        this.channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    public void bytes(String name, byte[] column) throws IOException {
        begin(name, Snapshot.Type.BYTES, column.length);
        put(column);
    }

    public void ints(String name, int[] column) throws IOException {
        begin(name, Snapshot.Type.INTS, column.length);
        for (int value : column) {
            room(Integer.BYTES).putInt(value);
        }
    }

    /** The same for numbers that stand in no array; each is asked for once, in order. */
    public void ints(String name, int length, IntUnaryOperator column) throws IOException {
        begin(name, Snapshot.Type.INTS, length);
        for (int i = 0; i < length; i++) {
            room(Integer.BYTES).putInt(column.applyAsInt(i));
        }
    }

    /** The same for numbers that stand in no array; each is asked for once, in order. */
    public void longs(String name, int length, IntToLongFunction column) throws IOException {
        begin(name, Snapshot.Type.LONGS, length);
        for (int i = 0; i < length; i++) {
            room(Long.BYTES).putLong(column.applyAsLong(i));
        }
    }

    public void longs(String name, long[] column) throws IOException {
        begin(name, Snapshot.Type.LONGS, column.length);
        for (long value : column) {
            room(Long.BYTES).putLong(value);
        }
    }

    /**
     * Writes strings as UTF-8 with their offsets. A lone surrogate, which UTF-8 cannot hold, is kept by writing each
     * half as three bytes of its own (as CESU-8 does), so that what was seized comes back as it was.
     */
    public void strings(String name, List<String> column) throws IOException {
        long[] offsets = new long[column.size() + 1];
        begin(name, Snapshot.Type.STRINGS, 0);
        long begin = position;
        // Stretches are encoded by all processors, a few at a time, and written in their order.
        int atOnce = TOGETHER * STRETCH;
        for (int from = 0; from < column.size(); from += atOnce) {
            int first = from;
            int stretches = (Math.min(column.size() - from, atOnce) + STRETCH - 1) / STRETCH;
            List<byte[]> encoded = IntStream.range(0, stretches)
                    .parallel()
                    .mapToObj(s -> encode(column, first + s * STRETCH, offsets))
                    .toList();
            for (byte[] text : encoded) {
                put(text);
            }
        }
        for (int i = 0; i < column.size(); i++) {
            offsets[i + 1] += offsets[i];
        }
        entries.set(entries.size() - 1, new Snapshot.Entry(name, Snapshot.Type.STRINGS, begin, position - begin));
        longs(name + StringColumn.OFFSETS, offsets);
    }

    /** The texts of one stretch; their lengths are put at the places behind theirs. */
    private static byte[] encode(List<String> column, int from, long[] lengths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(STRETCH * 16);
        for (int i = from; i < Math.min(column.size(), from + STRETCH); i++) {
            byte[] text = StringColumn.encode(column.get(i));
            bytes.writeBytes(text);
            lengths[i + 1] = text.length;
        }
        return bytes.toByteArray();
    }

    private void put(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int part = Math.min(bytes.length - at, buffer.remaining());
            buffer.put(bytes, at, part);
            position += part;
            at += part;
        }
    }

    private void begin(String name, Snapshot.Type type, long length) throws IOException {
        if (!names.add(name)) {
            throw new IllegalArgumentException("column twice: " + name);
        }
        while (position % Long.BYTES != 0) {
            room(1).put((byte) 0);
        }
        entries.add(new Snapshot.Entry(name, type, position, length));
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            drain();
        }
        position += bytes;
        return buffer;
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Writes the directory, forces everything to disk and puts the file under its name in one step. */
    public void commit() throws IOException {
        while (position % Long.BYTES != 0) {
            room(1).put((byte) 0);
        }
        long directory = position;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(generation);
        out.writeInt(entries.size());
        for (Snapshot.Entry entry : entries) {
            out.writeUTF(entry.name());
            out.writeUTF(entry.type().name());
            out.writeLong(entry.offset());
            out.writeLong(entry.length());
        }
        put(bytes.toByteArray());
        room(Long.BYTES).putLong(directory);
        room(Long.BYTES).putLong(MAGIC);
        drain();
        channel.force(true);
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
