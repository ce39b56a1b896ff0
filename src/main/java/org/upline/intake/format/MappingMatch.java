package org.upline.intake.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upline.intake.table.TableFile;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Finds in a file the table that a mapping describes. */
public final class MappingMatch {
    private static final String FORMATS = "mapped.";

    private final Mapping mapping;
    private final Format format;

    public MappingMatch(Mapping mapping) {
        this.mapping = mapping;
        format = mapping.kind().as(FORMATS);
    }

    /**
     * Finds the row of column names in which most of the mapping's columns stand.
     *
     * @param name of the file, for messages
     * @return nothing if the file has no rows at all
     * @throws UplineException if a field that the kind of table cannot do without has no column, or a column stands there
     *     twice; says which
     */
    public Optional<FormatDetector.Found> find(TableFile file, String name) {
        HeaderRow best = null;
        RecognisedTable table = null;
        for (HeaderRow row : HeaderRow.candidates(file, name, mapping.headerRow(), mapping.part())) {
            RecognisedTable read = table(row.number(), row.names());
            if (table == null || isBetter(read, table)) {
                best = row;
                table = read;
            }
        }
        if (best == null || table == null) {
            return Optional.empty();
        }
        require(table, name);
        return Optional.of(new FormatDetector.Found(best.view(), table));
    }

    /**
     * The columns as the mapping says, of a table whose column names are known.
     *
     * @throws UplineException as for {@link #find}
     */
    public RecognisedTable understand(List<String> header, String name) {
        RecognisedTable table = table(0, header);
        require(table, name);
        return table;
    }

    private boolean isBetter(RecognisedTable one, RecognisedTable other) {
        int missing = format.missing(one.bindings().keySet()).size();
        int otherMissing = format.missing(other.bindings().keySet()).size();
        return missing != otherMissing
                ? missing < otherMissing
                : one.bindings().size() > other.bindings().size();
    }

    private RecognisedTable table(int row, List<String> header) {
        Map<String, Binding> bindings = new LinkedHashMap<>();
        mapping.columns().forEach((field, column) -> {
            int index = Mapping.index(column, header);
            if (index >= 0) {
                Binding.Why why = Mapping.isPlace(column) ? Binding.Why.POSITION : Binding.Why.MAPPING;
                bindings.put(field, new Binding(field, index, header.get(index), column, why));
            }
        });
        return new RecognisedTable(format, row, List.copyOf(header), bindings, mapping.unit());
    }

    private void require(RecognisedTable table, String name) {
        List<List<String>> missing = format.missing(table.bindings().keySet());
        if (!missing.isEmpty()) {
            throw UplineException.of(
                    "mapping.refused",
                    name,
                    missing.stream().map(this::absent).toList(),
                    FormatDetector.shown(table.header()),
                    table.headerRow());
        }
        List<String> names = table.header().stream().map(ColumnName::comparable).toList();
        for (Binding binding : table.bindings().values()) {
            String column = names.get(binding.column());
            if (binding.why() == Binding.Why.MAPPING && Collections.frequency(names, column) > 1) {
                throw UplineException.of(
                        "mapping.twice", name, table.headerRow(), binding.header(), binding.column() + 1);
            }
        }
    }

    /** What of a group of fields is to be told: the columns it was to be in, or the field nobody named a column for. */
    private Object absent(List<String> need) {
        List<Message> told = new ArrayList<>();
        for (String field : need) {
            String column = mapping.columns().get(field);
            if (column != null) {
                told.add(Message.of("mapping.absent.column", FieldName.of(format.kind(), field), column));
            }
        }
        return told.isEmpty()
                ? Message.of("mapping.absent.field", FieldName.of(format.kind(), need.get(0)), need.get(0))
                : told;
    }
}
