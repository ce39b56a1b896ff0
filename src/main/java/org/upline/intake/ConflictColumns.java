package org.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.upline.intake.table.Cells;
import org.upline.intake.table.TableRow;
import org.upline.model.SourceRow;

/**
 * In which columns two rows differ, as the files have it. Only hashes of cells are held, so that a whole second version of
 * a large list fits.
 */
final class ConflictColumns {
    /** Two rows of one id that differ. */
    record Pair(String id, SourceRow standing, SourceRow other) {}

    /** A row's cells as 64-bit hashes, 0 for a blank cell. */
    private static final class Row {
        private final OriginalRows table;
        private final long[] cells;

        Row(OriginalRows table, TableRow row) {
            this.table = table;
            cells = new long[table.header().size()];
            for (int i = 0; i < cells.length && i < row.cells().size(); i++) {
                cells[i] = hash(Cells.clean(row.cells().get(i)));
            }
        }

        long cell(String identity) {
            int column = table.identities().indexOf(identity);
            return column < 0 ? 0 : cells[column];
        }
    }

    private final Row[] standing;
    private final Row[] others;

    ConflictColumns(CanonicalOrder order, List<Pair> pairs) {
        standing = rows(order, pairs.stream().map(Pair::standing).toList());
        others = rows(order, pairs.stream().map(Pair::other).toList());
    }

    /** For each pair the headers of the columns that differ, as the standing row's file writes them, in its order. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(standing.length);
        for (int i = 0; i < standing.length; i++) {
            columns.add(difference(standing[i], others[i]));
        }
        return columns;
    }

    private static String difference(Row one, Row other) {
        Set<String> headers = new LinkedHashSet<>();
        List<String> identities = one.table.identities();
        for (int i = 0; i < identities.size(); i++) {
            if (!identities.get(i).isEmpty() && one.cells[i] != other.cell(identities.get(i))) {
                headers.add(one.table.header().get(i));
            }
        }
        List<String> further = other.table.identities();
        for (int i = 0; i < further.size(); i++) {
            if (other.cells[i] != 0 && !further.get(i).isEmpty() && !identities.contains(further.get(i))) {
                headers.add(other.table.header().get(i));
            }
        }
        return String.join(", ", headers);
    }

    private static Row[] rows(CanonicalOrder order, List<SourceRow> wanted) {
        Row[] rows = new Row[wanted.size()];
        for (MemberContent content : order.of(MemberContent.class)) {
            String source = content.source().id();
            int[] places = IntStream.range(0, wanted.size())
                    .filter(i -> wanted.get(i).source().equals(source))
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> wanted.get(i).row()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] numbers = Arrays.stream(places).map(i -> wanted.get(i).row()).toArray();
            OriginalRows original = content.original();
            original.read(numbers, (i, row) -> rows[places[i]] = new Row(original, row));
        }
        return rows;
    }

    /** FNV-1a over the letters; 0 for blank alone. */
    private static long hash(String cell) {
        if (cell.isEmpty()) {
            return 0;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < cell.length(); i++) {
            hash = (hash ^ cell.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
