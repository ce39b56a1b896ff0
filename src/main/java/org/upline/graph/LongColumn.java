package org.upline.graph;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code long} values by index. One of a {@link Snapshot} is read where it lies, value by value, until so many have been
 * asked for that a copy in memory is the quicker way; then it is copied, once. So a question about one account reads a few
 * pages of the file, and an analysis of all has its array.
 *
 * <p>Unchangeable and safe for use by several threads.
 */
public final class LongColumn {
    private final int size;
    private final Snapshot.@Nullable Region file;
    private long @Nullable [] values;

    /** Roughly: threads that count at once may lose some. */
    private int asked;

    private LongColumn(int size, Snapshot.@Nullable Region file, long @Nullable [] values) {
        this.size = size;
        this.file = file;
        this.values = values;
    }

    /** In memory; the array is kept, not copied, and must not change any more. */
    public static LongColumn of(long[] values) {
        return new LongColumn(values.length, null, values);
    }

    static LongColumn in(Snapshot.Region file, int size) {
        return new LongColumn(size, file, null);
    }

    /** Number of values. */
    public int size() {
        return size;
    }

    public long get(int index) {
        long[] known = values;
        return known == null ? inFile(index) : known[index];
    }

    private long inFile(int index) {
        Snapshot.Region region = file;
        if (region == null || ++asked > Snapshot.fewOf(size)) {
            return array()[index];
        }
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return region.getLong(index);
    }

    /** All values; not to be changed. */
    long[] array() {
        long[] known = values;
        if (known == null) {
            known = copied();
        }
        return known;
    }

    private synchronized long[] copied() {
        long[] known = values;
        Snapshot.Region region = file;
        if (known == null && region != null) {
            known = region.longs(size);
            // Whoever sees the array without the lock sees what is in it.
            VarHandle.releaseFence();
            values = known;
        }
        if (known == null) {
            throw new IllegalStateException("neither in a file nor in memory");
        }
        return known;
    }
}
