package org.upline.graph;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The projected columns of one generation, in a file that opens in milliseconds at any size: the file is mapped, and a
 * column is read when it is asked for. It is derived from the case and may be thrown away at any time.
 *
 * <p>Written by {@link SnapshotWriter}, where the layout is described. Safe for use by several threads.
 */
public final class Snapshot {
    /** A mapping cannot be larger than two gigabytes, so the file is mapped in parts of one. */
    private static final int PART_BITS = 30;

    /** Values of a long column that one processor copies at a time. */
    private static final int STRETCH = 1 << 18;

    private static final int FOOTER = 2 * Long.BYTES;

    /** What a column holds. */
    enum Type {
        BYTES,
        INTS,
        LONGS,
        STRINGS
    }

    /** A column of the directory; the length counts values, of strings bytes. */
    record Entry(String name, Type type, long offset, long length) {
        /** Columns are read long after the file was opened; then it is too late to find that they cannot be. */
        private boolean liesBefore(long end) {
            int width = type == Type.INTS ? Integer.BYTES : type == Type.LONGS ? Long.BYTES : 1;
            return offset >= 0 && offset <= end && length >= 0 && length <= (end - offset) / width;
        }
    }

    private final List<ByteBuffer> parts;
    private final String generation;
    private final Map<String, Entry> entries;

    private Snapshot(List<ByteBuffer> parts, String generation, Map<String, Entry> entries) {
        this.parts = parts;
        this.generation = generation;
        this.entries = entries;
    }

    /**
     * Opens a snapshot.
     *
     * @throws IOException if the file cannot be read, or is not a whole snapshot
     */
    public static Snapshot open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < FOOTER) {
                throw new IOException("not a snapshot: " + file);
            }
            List<ByteBuffer> parts = new ArrayList<>();
            for (long at = 0; at < size; at += 1L << PART_BITS) {
                parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(size - at, 1L << PART_BITS))
                        .order(ByteOrder.LITTLE_ENDIAN));
            }
            Region whole = new Region(parts, 0, size);
            long directory = whole.getLongAt(size - FOOTER);
            if (whole.getLongAt(size - Long.BYTES) != SnapshotWriter.MAGIC
                    || directory < 0
                    || directory > size - FOOTER) {
                throw new IOException("not a snapshot: " + file);
            }
            byte[] bytes = new byte[Math.toIntExact(size - FOOTER - directory)];
            whole.get(directory, bytes);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            String generation = in.readUTF();
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                Entry entry = new Entry(in.readUTF(), Type.valueOf(in.readUTF()), in.readLong(), in.readLong());
                if (!entry.liesBefore(directory)) {
                    throw new IOException("not a snapshot: " + file);
                }
                entries.put(entry.name(), entry);
            }
            return new Snapshot(parts, generation, entries);
        }
    }

    /** Id of the generation these columns were made from. */
    public String generation() {
        return generation;
    }

    /** Whether there is a column of that name, of whatever type. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * Copies a column out of the file; so do those of other numbers below.
     *
     * @throws IllegalArgumentException if there is none of that name and type
     */
    public byte[] bytes(String name) {
        Entry entry = entry(name, Type.BYTES);
        return region(entry, 1).bytes(Math.toIntExact(entry.length));
    }

    public int[] ints(String name) {
        Entry entry = entry(name, Type.INTS);
        return region(entry, Integer.BYTES).ints(Math.toIntExact(entry.length));
    }

    public long[] longs(String name) {
        Entry entry = entry(name, Type.LONGS);
        return region(entry, Long.BYTES).longs(Math.toIntExact(entry.length));
    }

    /** The same columns, read where they lie until much of them was asked for. */
    public ByteColumn byteColumn(String name) {
        Entry entry = entry(name, Type.BYTES);
        return ByteColumn.in(region(entry, 1), Math.toIntExact(entry.length));
    }

    public IntColumn intColumn(String name) {
        Entry entry = entry(name, Type.INTS);
        return IntColumn.in(region(entry, Integer.BYTES), Math.toIntExact(entry.length));
    }

    public LongColumn longColumn(String name) {
        Entry entry = entry(name, Type.LONGS);
        return LongColumn.in(region(entry, Long.BYTES), Math.toIntExact(entry.length));
    }

    /** So many values of a column may be read one by one before copying all costs less. */
    static int fewOf(int size) {
        return Math.max(1 << 10, size >> 5);
    }

    /** Strings that are decoded one by one as they are asked for; a fixed list with fast access by index. */
    public List<String> strings(String name) {
        Entry text = entry(name, Type.STRINGS);
        Entry offsets = entry(name + StringColumn.OFFSETS, Type.LONGS);
        return new StringColumn(region(text, 1), region(offsets, Long.BYTES));
    }

    private Entry entry(String name, Type type) {
        Entry entry = entries.get(name);
        if (entry == null || entry.type != type) {
            throw new IllegalArgumentException("no column of " + type + ": " + name);
        }
        return entry;
    }

    private Region region(Entry entry, int width) {
        return new Region(parts, entry.offset, entry.length * width);
    }

    /**
     * A stretch of the file, in bytes.
     *
     * @param start offset in the file; a multiple of eight, so that no number lies across two parts
     */
    record Region(List<ByteBuffer> parts, long start, long length) {
        private ByteBuffer part(long at) {
            return parts.get((int) (at >> PART_BITS));
        }

        private static int within(long at) {
            return (int) (at & (1L << PART_BITS) - 1);
        }

        long getLong(long index) {
            return getLongAt(start + index * Long.BYTES);
        }

        /** A long at any place of the file. */
        long getLongAt(long at) {
            if (at % Long.BYTES == 0) {
                return part(at).getLong(within(at));
            }
            byte[] bytes = new byte[Long.BYTES];
            new Region(parts, at, Long.BYTES).get(0, bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        }

        void get(long from, byte[] into) {
            int done = 0;
            while (done < into.length) {
                long at = start + from + done;
                ByteBuffer part = part(at);
                int n = Math.min(into.length - done, part.capacity() - within(at));
                part.get(within(at), into, done, n);
                done += n;
            }
        }

        byte getByte(int index) {
            long at = start + index;
            return part(at).get(within(at));
        }

        int getInt(int index) {
            long at = start + (long) index * Integer.BYTES;
            return part(at).getInt(within(at));
        }

        byte[] bytes(int count) {
            byte[] column = new byte[count];
            get(0, column);
            return column;
        }

        int[] ints(int count) {
            int[] column = new int[count];
            stretches(count, (from, to) -> {
                int done = from;
                while (done < to) {
                    long at = start + (long) done * Integer.BYTES;
                    ByteBuffer part = part(at);
                    int n = Math.min(to - done, (part.capacity() - within(at)) / Integer.BYTES);
                    slice(part, within(at)).asIntBuffer().get(column, done, n);
                    done += n;
                }
            });
            return column;
        }

        long[] longs(int count) {
            long[] column = new long[count];
            stretches(count, (from, to) -> {
                int done = from;
                while (done < to) {
                    long at = start + (long) done * Long.BYTES;
                    ByteBuffer part = part(at);
                    int n = Math.min(to - done, (part.capacity() - within(at)) / Long.BYTES);
                    slice(part, within(at)).asLongBuffer().get(column, done, n);
                    done += n;
                }
            });
            return column;
        }

        /** Copies what lies from one value to before another. */
        private interface Copy {
            void copy(int from, int to);
        }

        /** Long columns are copied by all processors: the pages of the file are brought in by whoever touches them first. */
        private static void stretches(int count, Copy copy) {
            if (count <= STRETCH) {
                copy.copy(0, count);
                return;
            }
            IntStream.range(0, (count + STRETCH - 1) / STRETCH)
                    .parallel()
                    .forEach(k -> copy.copy(k * STRETCH, (int) Math.min(count, (k + 1L) * STRETCH)));
        }

        private static ByteBuffer slice(ByteBuffer part, int from) {
            return part.slice(from, part.capacity() - from).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
