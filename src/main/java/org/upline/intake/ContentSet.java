package org.upline.intake;

/** A set of hashes of 128 bits, for more rows than a set of objects could hold. 16 bytes a place, half of them in use. */
final class ContentSet {
    private long[] slots = new long[2 << 10];
    private int size;
    private boolean zero;

    /** False if it is there already. */
    boolean add(long high, long low) {
        if (high == 0 && low == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (4L * (size + 1) > slots.length) {
            grow();
        }
        int at = place(slots, high, low);
        if (slots[at] == high && slots[at + 1] == low) {
            return false;
        }
        slots[at] = high;
        slots[at + 1] = low;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                int at = place(slots, old[i], old[i + 1]);
                slots[at] = old[i];
                slots[at + 1] = old[i + 1];
            }
        }
    }

    /** Where the hash stands or would stand. The number of places is a power of two, and the bits of a hash are even. */
    private static int place(long[] slots, long high, long low) {
        int at = (int) (high ^ low) & (slots.length - 1) & ~1;
        while ((slots[at] != 0 || slots[at + 1] != 0) && !(slots[at] == high && slots[at + 1] == low)) {
            at = at + 2 & slots.length - 1;
        }
        return at;
    }
}
