package org.upline.intake.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.TableFile;
import org.upline.model.UplineException;

/**
 * Makes a mapping of a file's own column names: those the vocabulary knows, and over them what the investigator says.
 *
 * @param headerRow see {@link Mapping}, as are the others
 * @param said field by field, the column
 */
public record MappingDraft(
        MappedKind kind,
        AmountUnit unit,
        @Nullable Integer headerRow,
        String part,
        @Nullable String encoding,
        Map<String, String> said) {

    /**
     * For a file: of the rows that may be its column names the one is taken in which most is understood.
     *
     * @throws UplineException if a column said is not there, or a field that is needed has none
     */
    public Mapping of(TableFile file, String name) {
        HeaderRow best = null;
        int most = -1;
        for (HeaderRow row : HeaderRow.candidates(file, name, headerRow, part)) {
            long found = said.values().stream()
                    .filter(column -> Mapping.index(column, row.names()) >= 0)
                    .count();
            int understood =
                    2 * Math.toIntExact(found) + known(row.names()).bindings().size();
            if (understood > most) {
                best = row;
                most = understood;
            }
        }
        if (best == null) {
            throw UplineException.of("intake.empty", name);
        }
        Mapping mapping = mapping(best.names(), name);
        new MappingMatch(mapping).find(file, name);
        return mapping;
    }

    /** For a table whose column names are known. Errors as for {@link #of(TableFile, String)}. */
    public Mapping of(List<String> header, String name) {
        Mapping mapping = mapping(header, name);
        new MappingMatch(mapping).understand(header, name);
        return mapping;
    }

    private RecognisedTable known(List<String> header) {
        return kind.as("").understand(0, header);
    }

    private Mapping mapping(List<String> header, String name) {
        Map<Integer, String> fieldByColumn = new LinkedHashMap<>();
        known(header).bindings().values().forEach(binding -> fieldByColumn.put(binding.column(), binding.field()));
        Map<String, String> columns = new LinkedHashMap<>();
        said.forEach((field, column) -> {
            int index = Mapping.index(column, header);
            if (index < 0) {
                throw UplineException.of("mapping.save.noColumn", name, column, FormatDetector.shown(header));
            }
            columns.put(field, column);
            fieldByColumn.remove(index);
        });
        fieldByColumn.forEach((column, field) -> columns.putIfAbsent(field, header.get(column)));
        return new Mapping(kind, unit, headerRow, part, encoding, columns);
    }
}
