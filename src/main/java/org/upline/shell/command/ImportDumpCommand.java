package org.upline.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ImportReport;
import org.upline.intake.dump.Dump;
import org.upline.intake.dump.DumpMeaning;
import org.upline.intake.dump.DumpTable;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;

/** {@code import dump FILE}: lists the tables of a MySQL dump; with {@code --table} it imports one as the member list. */
final class ImportDumpCommand implements UplineCommand {
    private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);
    private static final Parameter<Optional<String>> TABLE = Parameter.optional("table", ValueType.TEXT);
    private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);

    private final Cases cases;
    private final Clock clock;

    ImportDumpCommand(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param proposed the table that is most likely the member list; null if none can be */
    record Listing(String file, String encoding, @Nullable String proposed, List<Listed> tables) {}

    /**
     * A table as it leaves the program.
     *
     * @param mapping field by field of a member list, the column that is taken for it
     * @param missing what a member list needs and the table has not
     */
    record Listed(
            String table,
            String meaning,
            int rows,
            List<String> columns,
            Map<String, String> mapping,
            List<String> missing) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("import dump", Job.CASE).takes(FILE).option(TABLE, ENCODING);
    }

    @Override
    public CommandResult run(Invocation in) {
        return in.get(TABLE).map(table -> imported(in, table)).orElseGet(() -> listed(in));
    }

    private CommandResult imported(Invocation in, String table) {
        Path file = in.get(FILE);
        ImportItem item = new ImportItem(
                file,
                String.valueOf(file.getFileName()),
                SourceKind.MEMBERS,
                in.get(ENCODING).orElse(null),
                table);
        List<ImportReport> reports = cases.inCaseForImport(
                in,
                folder -> new ImportFiles(folder, clock, Cases.words(in), new ShownBuild(in.progress()))
                        .run(List.of(item)));
        in.session().useCase(in.settings().home(), in.settings().caseName());
        ImportReport report = reports.get(0);
        CommandResult result = CommandResult.of(reports).table(ImportCommand.table(reports));
        if (report.alreadyImported()) {
            result = result.say(Message.of("import.already", report.file()));
        } else {
            result = result.say(Message.of("dump.imported", report.file(), table));
        }
        if (report.rejectsFile() != null) {
            result = result.say(
                    Message.of("import.rejected", report.file(), report.rejected(), report.rejectsFile(), "members"));
        }
        return result.next(Message.of("next.tree"));
    }

    private static CommandResult listed(Invocation in) {
        Path file = in.get(FILE);
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("workspace.import.file", file.toString(), Message.of("workspace.reason.missing"));
        }
        String name = String.valueOf(file.getFileName());
        Dump dump = Dump.of(file, name, in.get(ENCODING).orElse(null));
        Optional<DumpTable> proposed = dump.memberTable();
        Function<Message, String> words = Cases.words(in);
        Listing listing = new Listing(
                name,
                dump.decoding().charset().name(),
                proposed.map(DumpTable::name).orElse(null),
                dump.tables().stream().map(ImportDumpCommand::listed).toList());
        CommandResult result = CommandResult.of(listing)
                .table(Table.of(
                        "table.dump",
                        List.of(
                                Column.text("table"),
                                Column.text("meaning"),
                                Column.whole("rowCount"),
                                Column.text("columns"),
                                Column.text("mapping")),
                        listing.tables(),
                        row -> Table.row(
                                row.table(),
                                words.apply(Message.of("dump.meaning." + row.meaning())),
                                row.rows(),
                                String.join(", ", row.columns()),
                                row.meaning().equals(word(DumpMeaning.MEMBERS)) ? text(row.mapping()) : "")));
        if (proposed.isEmpty()) {
            return result.say(Message.of("dump.none")).say(Message.of("dump.nothing"));
        }
        Listed best = listed(proposed.get());
        return result.say(Message.of(
                        "dump.proposed", best.table(), best.mapping().size(), text(best.mapping()), best.rows()))
                .say(Message.of("dump.nothing"))
                .next(Message.of("dump.next", file.toString(), best.table()));
    }

    private static Listed listed(DumpTable table) {
        Map<String, String> mapping = new LinkedHashMap<>();
        table.asMembers().bindings().forEach((field, binding) -> mapping.put(field, binding.header()));
        return new Listed(table.name(), word(table.meaning()), table.rows(), table.columns(), mapping, table.missing());
    }

    private static String word(DumpMeaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
