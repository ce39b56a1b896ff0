package org.upline.spark;

import java.util.Arrays;

/** Money that lies on an account, by when it came: 16 bytes for each payment that waits. */
final class Lots {
    private static final int ROOM = 16;

    private long[] fen = new long[ROOM];
    private long[] since = new long[ROOM];
    private int first;
    private int count;

    void clear() {
        first = 0;
        count = 0;
        if (fen.length > 1 << ROOM) {
            fen = new long[ROOM];
            since = new long[ROOM];
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(long moreFen, long now) {
        if (count == fen.length) {
            fen = grown(fen);
            since = grown(since);
            first = 0;
        }
        int at = place(count++);
        fen[at] = moreFen;
        since[at] = now;
    }

    private long[] grown(long[] ring) {
        long[] larger = Arrays.copyOfRange(ring, first, Math.addExact(first, Math.multiplyExact(2, ring.length)));
        System.arraycopy(ring, 0, larger, ring.length - first, first);
        return larger;
    }

    private int place(int at) {
        int place = first + at;
        return place < fen.length ? place : place - fen.length;
    }

    long oldestSince() {
        return since[first];
    }

    long newestSince() {
        return since[place(count - 1)];
    }

    /** Takes at most so much of the oldest, and tells how much. */
    long takeOldest(long most) {
        long taken = Math.min(most, fen[first]);
        fen[first] -= taken;
        if (fen[first] == 0) {
            forgetOldest();
        }
        return taken;
    }

    /** Takes at most so much of the newest, and tells how much. */
    long takeNewest(long most) {
        int at = place(count - 1);
        long taken = Math.min(most, fen[at]);
        fen[at] -= taken;
        if (fen[at] == 0) {
            count--;
        }
        return taken;
    }

    void forgetOldest() {
        first = place(1);
        count--;
    }
}
