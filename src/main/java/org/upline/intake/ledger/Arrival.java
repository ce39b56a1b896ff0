package org.upline.intake.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Which of several rows was there first: that of the file imported first, then the upper row. It decides on the fates
 * of rows alone, never on an account or a transfer.
 */
final class Arrival {

    private final IntUnaryOperator row;
    private final int[] ordinal;

    private Arrival(IntUnaryOperator row, int[] ordinal) {
        this.row = row;
        this.ordinal = ordinal;
    }

    /**
     * @param rows how many there are, in canonical order, which decides between files that arrived together
     * @param source id of each row's file
     * @param row number of each row in its file
     * @param arrival ordinal of import by id of the source
     */
    static Arrival of(int rows, IntFunction<String> source, IntUnaryOperator row, ToIntFunction<String> arrival) {
        Map<String, Integer> known = new HashMap<>();
        int[] ordinal = new int[rows];
        String last = "";
        int ordinalOfLast = 0;
        for (int i = 0; i < ordinal.length; i++) {
            String of = source.apply(i);
            if (i == 0 || !of.equals(last)) {
                last = of;
                ordinalOfLast = known.computeIfAbsent(of, arrival::applyAsInt);
            }
            ordinal[i] = ordinalOfLast;
        }
        return new Arrival(row, ordinal);
    }

    int compare(int a, int b) {
        int byFile = Integer.compare(ordinal[a], ordinal[b]);
        int byRow = byFile == 0 ? Integer.compare(row.applyAsInt(a), row.applyAsInt(b)) : byFile;
        return byRow == 0 ? Integer.compare(a, b) : byRow;
    }
}
