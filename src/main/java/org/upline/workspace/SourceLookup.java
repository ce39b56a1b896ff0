package org.upline.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.upline.intake.OriginalRows;
import org.upline.intake.Recognition;
import org.upline.intake.format.Binding;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;
import org.upline.model.UplineException;

/**
 * The use case of going back from a figure to the seized file: the row it came from, as it stands there. Reads the file
 * as far as the row.
 */
public final class SourceLookup {
    private SourceLookup() {}

    /**
     * A row as it stands.
     *
     * @param headerRow row of the column names
     * @param cells in the order of the file; where a row is wider than the column names, with empty ones
     */
    public record Found(SourceFile source, int headerRow, SourceRow row, List<Cell> cells) {}

    /**
     * A cell as it stands.
     *
     * @param column name of its column as written
     * @param text untouched
     * @param field what its column was taken for; empty for an unknown one
     */
    public record Cell(String column, String text, String field) {}

    /**
     * Finds a row.
     *
     * @param reference {@code HASH:ROW} with the first six digits of the file's SHA-256 or more, {@code HASH.TABLE:ROW} for a
     *     table of a dump, or {@code FILENAME:ROW}
     * @throws UplineException if the words name no row of the case, or the file's bytes are not what was imported
     */
    public static Found find(CaseFolder folder, String reference) {
        RowReference wanted = RowReference.read(folder.decisions(), reference);
        int number = wanted.row();
        ImportDecision decision = wanted.decision();
        try {
            Recognition recognition = Recognition.of(
                    new SourceVault(folder).unchanged(decision),
                    decision.name(),
                    decision.sha256(),
                    decision.kind(),
                    decision.options());
            OriginalRows original = recognition.original();
            List<Found> found = new ArrayList<>();
            original.read(
                    new int[] {number},
                    (place, row) -> found.add(new Found(
                            recognition.source(),
                            original.table().headerRow(),
                            new SourceRow(recognition.source().id(), number),
                            cells(original, row.cells()))));
            if (found.isEmpty()) {
                throw UplineException.of("books.source.noRow", decision.name(), number);
            }
            return found.get(0);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private static List<Cell> cells(OriginalRows original, List<String> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(row.size(), original.header().size()); i++) {
            int column = i;
            cells.add(new Cell(
                    i < original.header().size() ? original.header().get(i) : "",
                    i < row.size() ? row.get(i) : "",
                    original.table().bindings().values().stream()
                            .filter(binding -> binding.column() == column)
                            .map(Binding::field)
                            .findFirst()
                            .orElse("")));
        }
        return cells;
    }
}
