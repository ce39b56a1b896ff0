package org.upline.graph;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code int} values by index. One of a {@link Snapshot} is read where it lies, value by value, until so many have been
 * asked for that a copy in memory is the quicker way; then it is copied, once. So a question about one account reads a few
 * pages of the file, and an analysis of all has its array.
 *
 * <p>Unchangeable and safe for use by several threads.
 */
public final class IntColumn {
    private final int size;
    private final Snapshot.@Nullable Region file;
    private int @Nullable [] values;

    /** Roughly: threads that count at once may lose some. */
    private int asked;

    private IntColumn(int size, Snapshot.@Nullable Region file, int @Nullable [] values) {
        this.size = size;
        this.file = file;
        this.values = values;
    }

    /** In memory; the array is kept, not copied, and must not change any more. */
    public static IntColumn of(int[] values) {
        return new IntColumn(values.length, null, values);
    }

    static IntColumn in(Snapshot.Region file, int size) {
        return new IntColumn(size, file, null);
    }

    /** Number of values. */
    public int size() {
        return size;
    }

    public int get(int index) {
        int[] known = values;
        return known == null ? inFile(index) : known[index];
    }

    private int inFile(int index) {
        Snapshot.Region region = file;
        if (region == null || ++asked > Snapshot.fewOf(size)) {
            return array()[index];
        }
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return region.getInt(index);
    }

    /** All values; not to be changed. */
    int[] array() {
        int[] known = values;
        if (known == null) {
            known = copied();
        }
        return known;
    }

    private synchronized int[] copied() {
        int[] known = values;
        Snapshot.Region region = file;
        if (known == null && region != null) {
            known = region.ints(size);
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
