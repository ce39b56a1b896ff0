package org.upline.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ImportReport;
import org.upline.intake.dump.Dump;
import org.upline.intake.dump.DumpTable;
import org.upline.intake.format.MappedKind;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.DryRun;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;
import org.upline.workspace.SavedMapping;
import org.upline.workspace.SavedMappings;

/**
 * {@code import dump FILE}: lists the tables of a MySQL dump and what each can be read as; with {@code --table} or {@code
 * --proposed} it imports tables as the member list and as ledgers of orders, bonuses and withdrawals.
 */
final class ImportDumpCommand implements UplineCommand {
    private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);
    private static final Parameter<List<String>> TABLE = Parameter.any("table", ValueType.TEXT);
    private static final Parameter<Boolean> PROPOSED = Parameter.flag("proposed");
    private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dry-run");

    private final Cases cases;
    private final Clock clock;

    ImportDumpCommand(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("import dump", Job.CASE)
                .takes(FILE)
                .option(TABLE, PROPOSED, ImportCommand.MAPPING, ENCODING, DRY_RUN);
    }

    @Override
    public CommandResult run(Invocation in) {
        Path file = in.get(FILE);
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("workspace.import.file", file.toString(), Message.of("workspace.reason.missing"));
        }
        String name = String.valueOf(file.getFileName());
        String encoding = in.get(ENCODING).orElse(null);
        SavedMapping mapping = in.get(ImportCommand.MAPPING)
                .map(one -> new SavedMappings(cases.home(in)).find(one))
                .orElse(null);
        if (mapping != null && in.get(TABLE).size() != 1) {
            throw UplineException.of("mapping.dump.oneTable", mapping.name());
        }
        in.progress().stage(Message.of("mapping.stage.survey", name));
        Dump dump = Dump.of(file, name, encoding, rows -> in.progress().at(rows, 0));
        List<DumpTable> wanted = in.get(PROPOSED)
                ? dump.proposals()
                : in.get(TABLE).stream().distinct().map(dump::table).toList();
        if (wanted.isEmpty()) {
            return DumpListing.of(dump, file, Cases.words(in));
        }
        List<ImportItem> items = wanted.stream()
                .map(table -> new ImportItem(file, name, kind(table, mapping), encoding, table.name(), mapping))
                .toList();
        MappingAdvice advice = new MappingAdvice(items, Cases.words(in));
        return advice.over(() -> in.get(DRY_RUN)
                ? PreviewResult.of(items.stream().map(DryRun::of).toList(), Cases.words(in))
                : imported(in, items));
    }

    private static SourceKind kind(DumpTable table, @Nullable SavedMapping mapping) {
        MappedKind known = mapping == null ? table.kind() : mapping.mapping().kind();
        return known == null ? SourceKind.MEMBERS : known.source();
    }

    private CommandResult imported(Invocation in, List<ImportItem> items) {
        List<ImportReport> reports = cases.inCaseForImport(
                in,
                folder -> new ImportFiles(folder, clock, Cases.words(in), new ShownBuild(in.progress())).run(items));
        in.session().useCase(in.settings().home(), in.settings().caseName());
        CommandResult result = CommandResult.of(reports).table(ImportCommand.table(reports));
        for (ImportReport report : reports) {
            if (report.alreadyImported()) {
                result = result.say(Message.of("import.already", report.file()));
            }
            String rejects = report.rejectsFile();
            if (rejects != null) {
                result = result.say(Message.of(
                        "import.rejected",
                        report.file(),
                        report.rejected(),
                        rejects,
                        ImportCommand.again(in, word(report, items, reports))));
                result = ImportCommand.withReasons(result, Path.of(rejects));
            }
        }
        result = result.say(Message.of("dump.imported", items.size()));
        return ImportNotices.say(result, cases.open(in), reports).next(Message.of("next.tree"));
    }

    /** With which import the mended list of rejects goes in. */
    private static String word(ImportReport report, List<ImportItem> items, List<ImportReport> reports) {
        SourceKind kind = items.get(reports.indexOf(report)).kind();
        return kind == SourceKind.LEDGER ? "ledger" : kind.name().toLowerCase(Locale.ROOT);
    }
}
