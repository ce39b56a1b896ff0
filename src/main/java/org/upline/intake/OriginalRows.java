package org.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableRow;
import org.upline.intake.table.TableView;

/**
 * Gives back rows as they stand in the file, by reading it once more: few rows are ever asked for, so holding the
 * cells of all would be waste. The file must still be where it was read.
 */
public final class OriginalRows {
    /** Bytes of a part: all its rows are passed for one that is wanted. */
    private static final long PART_BYTES = 1 << 18;

    /** So many parts are read at once: rows that wait for their turn are held. */
    private static final int AT_ONCE = 256;

    private final List<String> header;
    private final List<String> identities;
    private final FormatDetector.Found found;
    /** As it was cut when it was first asked for. */
    private List<TableView> cut = List.of();

    OriginalRows(FormatDetector.Found found) {
        this.found = found;
        header = found.table().header();
        identities = found.table().identities();
    }

    /** A file without any row. */
    static OriginalRows none(RecognisedTable table) {
        return new OriginalRows(new FormatDetector.Found(
                () -> {
                    throw new IllegalStateException("an empty file has no rows");
                },
                table));
    }

    /** The column names as written. */
    public List<String> header() {
        return header;
    }

    /** Names by which cells are compared, see {@link RecognisedTable#identities()}. */
    List<String> identities() {
        return identities;
    }

    /** What the columns were read as. */
    public RecognisedTable table() {
        return found.table();
    }

    /**
     * Reads the file as far as the last row wanted.
     *
     * @param rows row numbers, ascending; a number may stand more than once
     * @param reader gets the place in {@code rows} and the row
     * @throws org.upline.model.UplineException if the file cannot be read again
     */
    public void read(int[] rows, BiConsumer<Integer, TableRow> reader) {
        if (rows.length == 0) {
            return;
        }
        int next = 0;
        if (cut.isEmpty()) {
            cut = found.view().parts(0, PART_BYTES);
        }
        List<TableView> parts = holding(cut, rows);
        for (int from = 0; from < parts.size() && next < rows.length; from += AT_ONCE) {
            List<Callable<List<TableRow>>> work = new ArrayList<>();
            for (TableView part : parts.subList(from, Math.min(from + AT_ONCE, parts.size()))) {
                work.add(() -> wanted(part, rows));
            }
            for (List<TableRow> some : Together.run(work, () -> {})) {
                for (TableRow row : some) {
                    while (next < rows.length && rows[next] == row.number()) {
                        reader.accept(next++, row);
                    }
                }
            }
        }
    }

    /** The parts in which a wanted row stands; what does not say how many rows it has may hold any. */
    static List<TableView> holding(List<TableView> parts, int[] rows) {
        List<TableView> holding = new ArrayList<>();
        int before = 0;
        for (int p = 0; p < parts.size(); p++) {
            // The last row of the file may end without a line break, and is then not counted.
            boolean counted = parts.get(p).rows() > 0 && p + 1 < parts.size();
            int end = counted ? before + parts.get(p).rows() : Integer.MAX_VALUE;
            int first = Arrays.binarySearch(rows, before + 1);
            int at = first < 0 ? -first - 1 : first;
            if (at < rows.length && rows[at] <= end) {
                holding.add(parts.get(p));
            }
            before = counted ? end : before;
        }
        return holding;
    }

    private static List<TableRow> wanted(TableView part, int[] rows) {
        List<TableRow> wanted = new ArrayList<>();
        int last = rows[rows.length - 1];
        try (RowSource source = part.open()) {
            for (TableRow row = source.next(); row != null && row.number() <= last; row = source.next()) {
                if (Arrays.binarySearch(rows, row.number()) >= 0) {
                    wanted.add(row);
                }
            }
        }
        return wanted;
    }
}
