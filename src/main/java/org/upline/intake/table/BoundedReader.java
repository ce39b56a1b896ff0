package org.upline.intake.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that does not end: an open quote, or bytes that are no table, must not fill the memory. */
final class BoundedReader extends FilterReader {
    /** Far above what a row of any real table holds. */
    static final int ROW_LIMIT = 8_000_000;

    private long sinceRow;

    BoundedReader(Reader in) {
        super(in);
    }

    /** Tells that a row has been read to its end. Counts by the buffer, so the bound is near, not sharp. */
    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        sinceRow += Math.max(0, count);
        if (sinceRow > ROW_LIMIT) {
            throw new Endless();
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** A row longer than any real one. */
    static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
