package org.upline.intake.ledger;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * Statement rows, kept as columns and made into records when they are asked for. Unchangeable, but for {@link Builder}.
 * Looking a row up costs a search among the stretches it is made of.
 */
public final class BankRows extends AbstractList<BankRow> implements RandomAccess {
    private final List<BankColumns> parts;
    private final int[] start;

    private BankRows(List<BankColumns> parts) {
        this.parts = List.copyOf(parts);
        start = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            start[p + 1] = Math.addExact(start[p], parts.get(p).count());
        }
    }

    /** The rows of a list, as columns. */
    public static BankRows of(List<BankRow> rows) {
        if (rows instanceof BankRows columns) {
            return columns;
        }
        Builder builder = new Builder();
        rows.forEach(builder::add);
        return builder.rows();
    }

    /** Rows one after the other; nothing is copied. */
    public static BankRows joined(List<BankRows> several) {
        List<BankColumns> parts = new ArrayList<>();
        several.forEach(rows -> parts.addAll(rows.parts));
        return new BankRows(parts);
    }

    /** Takes rows one by one. */
    public static final class Builder {
        private final List<BankColumns> parts = new ArrayList<>();
        private @Nullable BankColumns last;

        /** Adds a row behind the others. */
        public void add(BankRow row) {
            BankColumns part = last;
            if (part == null || !part.source().equals(row.row().source())) {
                part = new BankColumns(row.row().source());
                parts.add(part);
                last = part;
            }
            part.add(row);
        }

        /** All rows added; no more can be. */
        public BankRows rows() {
            parts.forEach(BankColumns::closed);
            return new BankRows(parts);
        }
    }

    List<BankColumns> parts() {
        return parts;
    }

    @Override
    public int size() {
        return start[parts.size()];
    }

    @Override
    public BankRow get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size());
        }
        int part = part(index);
        return parts.get(part).get(index - start[part]);
    }

    /** Number in its file of a row, as {@link org.upline.model.SourceRow#row()}. */
    public int number(int index) {
        int part = part(index);
        return parts.get(part).row(index - start[part]);
    }

    /** Where a row stands, without the rest of it. */
    public SourceRow place(int index) {
        int part = part(index);
        return new SourceRow(parts.get(part).source(), parts.get(part).row(index - start[part]));
    }

    private int part(int index) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
