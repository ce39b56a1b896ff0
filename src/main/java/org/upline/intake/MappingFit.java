package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.upline.intake.format.Binding;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.RecognisedTable;
import org.upline.model.Finding;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/**
 * Watches whether a mapping fits a file: a column it names may be missing ({@code mappingColumn}), and what stands in a
 * column may not look like the field ({@code mappingValues}, if it is more than half of the values).
 */
final class MappingFit {
    private static final int ROWS_TOLD = 10;

    private final Mapping mapping;
    private final RecognisedTable table;
    private final String source;
    private final List<Watched> watched = new ArrayList<>();

    /** @param source id of the file */
    MappingFit(Mapping mapping, RecognisedTable table, String source) {
        this.mapping = mapping;
        this.table = table;
        this.source = source;
        for (Binding binding : table.bindings().values()) {
            Predicate<String> alike = ValueLikeness.of(binding.field(), mapping.unit());
            // Where the day stands by itself, the time is a time of day, in too many forms to tell.
            boolean ofDay = binding.field().equals("time") && table.bindings().containsKey("date");
            if (alike != null && !ofDay) {
                watched.add(new Watched(binding, alike));
            }
        }
    }

    private static final class Watched {
        private final Binding binding;
        private final Predicate<String> alike;
        private final List<Integer> rows = new ArrayList<>();
        private String example = "";
        private int values;
        private int unlike;

        Watched(Binding binding, Predicate<String> alike) {
            this.binding = binding;
            this.alike = alike;
        }

        void see(int row, String[] cells) {
            String text = cells[binding.column()];
            if (text.isEmpty()) {
                return;
            }
            values++;
            if (!alike.test(text)) {
                unlike++;
                example = example.isEmpty() ? text : example;
                if (rows.size() < ROWS_TOLD) {
                    rows.add(row);
                }
            }
        }
    }

    /** A parser that shows every row to this before it reads it. */
    <T> RowParser<T> watching(RowParser<T> parser) {
        return (row, cells) -> {
            watched.forEach(one -> one.see(row, cells));
            return parser.parse(row, cells);
        };
    }

    List<Finding> findings() {
        SourceKind kind = table.format().kind();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> entry : mapping.columns().entrySet()) {
            if (!table.bindings().containsKey(entry.getKey())) {
                findings.add(new Finding(
                        "mappingColumn",
                        List.of(entry.getValue()),
                        List.of(new SourceRow(source, Math.max(1, table.headerRow()))),
                        List.of(FieldName.key(kind, entry.getKey()), String.join(", ", table.unknown()))));
            }
        }
        for (Watched one : watched) {
            if (2L * one.unlike > one.values) {
                findings.add(new Finding(
                        "mappingValues",
                        List.of(one.example),
                        one.rows.stream().map(row -> new SourceRow(source, row)).toList(),
                        List.of(
                                FieldName.key(kind, one.binding.field()),
                                one.binding.header(),
                                Integer.toString(one.unlike),
                                Integer.toString(one.values))));
            }
        }
        return findings;
    }
}
