package org.upline.intake.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers one behind the other, each in as many bytes as the one farthest from 0 needs: none where all are 0, eight at most.
 * One that needs more than those before it makes all of them wider, which happens eight times at most.
 */
public final class PackedNumbers {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Eight bytes are read for every number, so behind the last one some are left free. */
    private static final int SPARE = Long.BYTES;

    private byte[] bytes = new byte[SPARE];
    private int width;
    private int count;

    public void add(long number) {
        int needed = width(number);
        if (needed > width) {
            widen(needed);
        }
        int at = Math.multiplyExact(count, width);
        if (at + width + SPARE > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(at + (at >> 1), 64 * width + SPARE));
        }
        put(bytes, at, width, number);
        count++;
    }

    public long get(int place) {
        if (width == 0) {
            return 0;
        }
        int unused = Long.SIZE - (Byte.SIZE * width);
        return ((long) EIGHT_BYTES.get(bytes, place * width) << unused) >> unused;
    }

    public int getInt(int place) {
        return (int) get(place);
    }

    int count() {
        return count;
    }

    /** Bytes that each number takes. */
    int width() {
        return width;
    }

    /** Gives back what was set aside for numbers to come. */
    public void trim() {
        bytes = Arrays.copyOf(bytes, count * width + SPARE);
    }

    private void widen(int wider) {
        byte[] wide = new byte[Math.addExact(Math.multiplyExact(count + (count >> 2) + 64, wider), SPARE)];
        for (int place = 0; place < count; place++) {
            put(wide, place * wider, wider, get(place));
        }
        bytes = wide;
        width = wider;
    }

    private static void put(byte[] into, int at, int width, long number) {
        for (int k = 0; k < width; k++) {
            into[at + k] = (byte) (number >>> (Byte.SIZE * k));
        }
    }

    /** Bytes of the number with its sign. */
    private static int width(long number) {
        long magnitude = number ^ (number >> (Long.SIZE - 1));
        return number == 0 ? 0 : (Long.SIZE - Long.numberOfLeadingZeros(magnitude)) / Byte.SIZE + 1;
    }
}
