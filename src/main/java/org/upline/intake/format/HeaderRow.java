package org.upline.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.TableFile;
import org.upline.intake.table.TableRow;
import org.upline.intake.table.TableView;
import org.upline.model.UplineException;

/**
 * A row that may hold the column names of a file, in one of the ways to read it.
 *
 * @param number from 1; 0 where the table has no column names, which are then {@code #1}, {@code #2} and so on
 */
record HeaderRow(TableView view, int number, List<String> names) {

    /**
     * All rows that may be it.
     *
     * @param headerRow as said by the investigator; null to look in the first 40 rows
     * @param part as said by him; empty for any
     * @throws UplineException if what was said is not in the file, or none of it can be read
     */
    static List<HeaderRow> candidates(TableFile file, String name, @Nullable Integer headerRow, String part) {
        List<HeaderRow> candidates = new ArrayList<>();
        UplineException broken = null;
        for (TableView view : file.views()) {
            if (!part.isEmpty() && !part.equals(view.part())) {
                continue;
            }
            List<TableRow> rows = new ArrayList<>();
            try {
                FormatDetector.read(view, rows);
            } catch (UplineException unreadable) {
                broken = broken == null ? unreadable : broken;
            }
            if (headerRow != null && headerRow == 0) {
                candidates.addAll(places(view, rows));
            } else {
                rows.stream()
                        .filter(row -> headerRow == null || row.number() == headerRow)
                        .map(row -> new HeaderRow(view, row.number(), FormatDetector.header(row)))
                        .forEach(candidates::add);
            }
        }
        if (candidates.isEmpty() && broken != null) {
            throw broken;
        }
        if (candidates.isEmpty() && !file.empty()) {
            throw UplineException.of(
                    "mapping.noPart",
                    name,
                    part.isEmpty() ? "-" : part,
                    headerRow == null ? "-" : headerRow.toString(),
                    file.views().stream().map(TableView::part).distinct().toList());
        }
        return candidates;
    }

    private static List<HeaderRow> places(TableView view, List<TableRow> rows) {
        int width = rows.stream()
                .mapToInt(row -> FormatDetector.header(row).size())
                .max()
                .orElse(0);
        List<String> places = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            places.add(Mapping.PLACE + column);
        }
        return rows.isEmpty() ? List.of() : List.of(new HeaderRow(view, 0, places));
    }
}
