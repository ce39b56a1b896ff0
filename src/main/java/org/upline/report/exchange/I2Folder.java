package org.upline.report.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.upline.report.Column;
import org.upline.report.Table;

/**
 * A folder for i2 Analyst's Notebook: a CSV file for each kind of entity and of link, a specification that says for each
 * column what it is to be imported as, and a guide in Chinese and English.
 */
public final class I2Folder {
    private I2Folder() {}

    /** A line of the specification. */
    private record Line(String file, String column, I2Role role, String i2Type) {}

    /**
     * Writes all files.
     *
     * @param folder is there and empty
     * @return names of the files, in the order in which they are to be imported, the guide first
     */
    public static List<String> write(CaseGraph graph, Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String guide : List.of("README.zh.txt", "README.en.txt")) {
            try (InputStream in = Objects.requireNonNull(I2Folder.class.getResourceAsStream("i2-" + guide), guide)) {
                Files.copy(in, folder.resolve(guide));
            }
            files.add(guide);
        }
        List<Line> lines = new ArrayList<>();
        for (NodeKind kind : graph.nodeKinds()) {
            Table table = GraphTables.nodes(graph, List.of(kind), Attribute.of(kind.fields()));
            String file = "entities-" + kind.name().toLowerCase(Locale.ROOT) + ".csv";
            lines.addAll(add(file, table, I2Role.entityType(kind), folder));
            files.add(file);
        }
        for (EdgeKind kind : graph.edgeKinds()) {
            Table table = GraphTables.edges(graph, List.of(kind), Attribute.of(kind.fields()));
            String file = "links-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
            lines.addAll(add(file, table, I2Role.linkType(kind), folder));
            files.add(file);
        }
        String specification = "import-specification.csv";
        GraphFiles.table(specification(lines), folder.resolve(specification));
        files.add(2, specification);
        return files;
    }

    private static List<Line> add(String file, Table table, String i2Type, Path folder) {
        GraphFiles.table(table, folder.resolve(file));
        return table.columns().stream()
                .map(column -> new Line(file, column.key(), I2Role.of(column), i2Type))
                .toList();
    }

    private static Table specification(List<Line> lines) {
        List<Column> columns = List.of(
                Column.text("file"),
                Column.text("column"),
                Column.text("i2Type"),
                Column.text("importAs"),
                Column.text("attributeClass"),
                Column.text("format"));
        return Table.of(
                "",
                columns,
                lines,
                line -> Table.row(
                        line.file(),
                        line.column(),
                        line.i2Type(),
                        line.role().importAs(),
                        line.role().isAttribute() ? line.column() : null,
                        line.role().format()));
    }
}
