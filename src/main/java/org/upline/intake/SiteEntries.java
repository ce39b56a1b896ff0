package org.upline.intake;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.upline.model.SiteEntry;

/** The entries of all ledgers that count, made of their columns one by one as they are asked for. Eight bytes an entry. */
final class SiteEntries extends AbstractList<SiteEntry> implements RandomAccess {
    /** @param idByText of the members by the numbers of their texts */
    private record Part(
            SiteRows rows, String source, @Nullable String[] idByText, int begin) {}

    private final List<Part> parts = new ArrayList<>();
    private int[] row = new int[16];
    private int[] entry = new int[16];
    private int size;

    /** What is added from now on is of this ledger. */
    void begin(SiteRows rows, String source, @Nullable String[] idByText) {
        parts.add(new Part(rows, source, idByText, size));
    }

    void add(int rowOfLedger, int entryOfLedger) {
        if (size == row.length) {
            row = Arrays.copyOf(row, size + (size >> 1));
            entry = Arrays.copyOf(entry, size + (size >> 1));
        }
        row[size] = rowOfLedger;
        entry[size] = entryOfLedger;
        size++;
    }

    @Override
    public SiteEntry get(int index) {
        Objects.checkIndex(index, size);
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).begin <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Part part = parts.get(low);
        String id = part.idByText[part.rows.memberText(row[index])];
        return part.rows.entry(row[index], entry[index], Objects.requireNonNull(id), part.source);
    }

    @Override
    public int size() {
        return size;
    }
}
