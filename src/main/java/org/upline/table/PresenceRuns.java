package org.upline.table;

import java.nio.ByteBuffer;

/** Which rows of a page have a value: Parquet's definition levels of one bit, in runs or packed by eights. */
final class PresenceRuns {
    private final ByteBuffer bytes;
    private int left;
    private boolean packed;
    private int bits;
    private int bitsLeft;

    PresenceRuns(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    boolean next() {
        while (left == 0) {
            begin();
        }
        left--;
        if (!packed) {
            return bits != 0;
        }
        if (bitsLeft == 0) {
            bits = bytes.get();
            bitsLeft = Byte.SIZE;
        }
        boolean present = (bits & 1) != 0;
        bits >>>= 1;
        bitsLeft--;
        return present;
    }

    private void begin() {
        int header = varint();
        packed = (header & 1) != 0;
        left = packed ? Math.multiplyExact(header >>> 1, Byte.SIZE) : header >>> 1;
        bits = packed ? 0 : bytes.get();
        bitsLeft = 0;
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = bytes.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("number too long");
    }
}
