package org.upline.hierarchy;

/**
 * Every payment from the scheme's collecting, transit and paying accounts into private hands, in the order money moved.
 *
 * @param person who got it in the end, by the index of {@link LeaderEvidence}
 * @param day local date as days since 1970-01-01
 * @param fen how much
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Receipts(int[] person, int[] day, long[] fen) {
    public Receipts {
        if (person.length != day.length || person.length != fen.length) {
            throw new IllegalArgumentException("not of the same payments");
        }
    }

    /** Where the single payments are not known. */
    public static Receipts unknown() {
        return new Receipts(new int[0], new int[0], new long[0]);
    }

    int count() {
        return person.length;
    }
}
