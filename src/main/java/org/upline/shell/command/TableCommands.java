package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.Upline;
import org.upline.evidence.Fingerprint;
import org.upline.funds.PartRuleValues;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.OutFolder;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.CommandSpec.Journalled;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.table.TableColumn;
import org.upline.table.TableFile;
import org.upline.workspace.CaseTables;
import org.upline.workspace.OpenCase;
import org.upline.workspace.ResultTables;

/** {@code export tables}, {@code import tables}, {@code tables list|show}: the case for a cluster, and what came back. */
final class TableCommands {
    private static final Parameter<Path> FOLDER = Parameter.required("dir", ValueType.FILE);

    private TableCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Export(cases), new Import(cases), new Listing(cases), new Show(cases));
    }

    /** A file that was written, with the hash by which the journal's entry speaks for it. */
    record TableFileWritten(String table, String file, long rows, String sha256) {}

    /** The folder that was written. */
    record Exported(String folder, String generation, List<TableFileWritten> tables) {}

    private record Export(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("export tables", Job.REPORT).takes(FOLDER).journalled(Journalled.ALWAYS);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = cases.open(in);
            Path place = in.get(FOLDER);
            List<TableFileWritten> written = OutFolder.make(place, folder -> {
                List<TableFileWritten> files = new ArrayList<>();
                for (CaseTables.Written one : CaseTables.write(
                        opened,
                        folder,
                        "Upline " + Upline.version(),
                        cases.rules(in).funds())) {
                    String hash = Fingerprint.of(folder.resolve(one.file())).sha256();
                    files.add(new TableFileWritten(one.table(), one.file(), one.rows(), hash));
                }
                return files;
            });
            Table table = new TableColumns<TableFileWritten>("tables.table.written")
                    .text("table", TableFileWritten::table)
                    .text("file", TableFileWritten::file)
                    .whole("tableRows", TableFileWritten::rows)
                    .of(written);
            return CommandResult.of(new Exported(place.toString(), opened.generation(), written))
                    .say(Message.of("tables.written", place.toString()))
                    .table(table);
        }
    }

    private record Import(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("import tables", Job.CASE).takes(FOLDER).journalled(Journalled.ALWAYS);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = cases.open(in);
            ResultTables.Taken taken = new ResultTables(opened).take(in.get(FOLDER));
            CommandResult result = CommandResult.of(taken)
                    .say(Message.of("tables.taken", taken.taken().size(), opened.name()))
                    .table(kept(taken.taken()));
            if (!taken.leftOut().isEmpty()) {
                result = result.say(Message.of("tables.leftOut", String.join(", ", taken.leftOut())));
            }
            return result.next(Message.of("tables.next.show"));
        }
    }

    private record Listing(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("tables list", Job.REPORT);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = cases.open(in);
            ResultTables tables = new ResultTables(opened);
            List<ResultTables.Kept> kept = tables.list();
            CommandResult result = CommandResult.of(kept);
            result = kept.isEmpty()
                    ? result.say(Message.of("tables.nothingKept", opened.name()))
                    : result.table(kept(kept));
            long others = tables.otherStates();
            return others == 0 ? result : result.say(Message.of("tables.otherStates", others));
        }
    }

    private static Table kept(List<ResultTables.Kept> tables) {
        return new TableColumns<ResultTables.Kept>("tables.table.kept")
                .text("table", ResultTables.Kept::table)
                .text("tableAbout", ResultTables.Kept::key)
                .whole("tableRows", ResultTables.Kept::rows)
                .text("rule", ResultTables.Kept::rule)
                .text("columns", one -> String.join(" ", one.columns()))
                .of(tables);
    }

    private record Show(Cases cases) implements UplineCommand {
        private static final int USUAL = 50;
        private static final Parameter<String> NAME = Parameter.required("table", ValueType.TEXT);
        private static final Parameter<Optional<String>> BY = Parameter.optional("by", ValueType.TEXT);
        private static final Parameter<Integer> TOP =
                Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), USUAL);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("tables show", Job.REPORT).takes(NAME).option(BY, TOP);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            ResultTables tables = new ResultTables(cases.open(in));
            TableFile file = tables.open(in.get(NAME));
            List<ResultTables.Row> rows = tables.rows(file, in.get(BY).orElse(null), in.get(TOP));
            List<TableColumn> values = file.columns().subList(1, file.columns().size());
            List<Column> columns = new ArrayList<>(List.of(
                    new Column("id", ColumnType.TEXT, "tables.column.id"),
                    new Column("name", ColumnType.TEXT, "tables.column.name")));
            values.forEach(column -> columns.add(new Column(column.name(), type(column), column.name())));
            Table table = Table.of("tables.table.result", columns, rows, row -> {
                List<@Nullable Object> cells = new ArrayList<>(Table.row(row.id(), row.name()));
                cells.addAll(row.values());
                return cells;
            });
            CommandResult result = CommandResult.of(
                            rows.stream().map(row -> json(row, values)).toList())
                    .say(Message.of("tables.shown", in.get(NAME), rows.size(), file.rows()))
                    .table(table);
            String rule = ResultTables.rule(file);
            boolean otherRules = rule.startsWith(PartRuleValues.RULES)
                    && !rule.equals(PartRuleValues.print(cases.rules(in).funds()));
            return otherRules ? result.say(Message.of("tables.otherRules", in.get(NAME), rule)) : result;
        }

        private static Map<String, @Nullable Object> json(ResultTables.Row row, List<TableColumn> columns) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("id", row.id());
            json.put("name", row.name());
            for (int c = 0; c < columns.size(); c++) {
                json.put(columns.get(c).name(), row.values().get(c));
            }
            return json;
        }

        private static ColumnType type(TableColumn column) {
            return switch (column.kind()) {
                case WHOLE -> column.name().endsWith("Fen") ? ColumnType.YUAN : ColumnType.INT;
                case SHORT_WHOLE -> ColumnType.INT;
                case NUMBER -> ColumnType.MAGNITUDE;
                case TIME -> ColumnType.TIME;
                case TRUTH, TEXT -> ColumnType.TEXT;
            };
        }
    }
}
