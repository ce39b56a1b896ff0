package org.upline.shell.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.upline.intake.ImportReport;
import org.upline.intake.RejectsFile;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.DryRun;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;

/** {@code import members|accounts|transactions FILE…}: takes files of one kind into the case. */
final class ImportCommand implements UplineCommand {
    private static final Parameter<List<Path>> FILES = Parameter.atLeastOne("file", ValueType.FILE);
    private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);

    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dry-run");
    private static final int REASONS_SHOWN = 10;

    private final Cases cases;
    private final String word;
    private final SourceKind kind;
    private final Clock clock;

    ImportCommand(Cases cases, String word, SourceKind kind, Clock clock) {
        this.cases = cases;
        this.word = word;
        this.kind = kind;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("import " + word, Job.CASE).takes(FILES).option(ENCODING, DRY_RUN);
    }

    @Override
    public CommandResult run(Invocation in) {
        List<ImportItem> items = in.get(FILES).stream()
                .map(file -> new ImportItem(file, kind, in.get(ENCODING).orElse(null)))
                .toList();
        if (in.get(DRY_RUN)) {
            return PreviewResult.of(items.stream().map(DryRun::of).toList(), Cases.words(in));
        }
        CaseFolder folder = cases.folderForImport(in);
        cases.close();
        List<ImportReport> reports =
                new ImportFiles(folder, clock, Cases.words(in), new ShownBuild(in.progress())).run(items);
        in.session().useCase(in.settings().home(), folder.name().text());
        CommandResult result = CommandResult.of(reports).table(table(reports));
        for (ImportReport report : reports) {
            if (report.alreadyImported()) {
                result = result.say(Message.of("import.already", report.file()));
            }
            if (report.rejectsFile() != null) {
                result = result.say(
                        Message.of("import.rejected", report.file(), report.rejected(), report.rejectsFile(), word));
                result = withReasons(result, Path.of(report.rejectsFile()));
            }
        }
        return result.next(Message.of(kind == SourceKind.MEMBERS ? "next.tree" : "next.accounts"));
    }

    /** The first of them say mostly what is wrong with all. */
    private static CommandResult withReasons(CommandResult result, Path rejects) {
        CommandResult told = result;
        for (RejectsFile.Told reject : RejectsFile.reasons(rejects, REASONS_SHOWN)) {
            told = told.say(Message.of("books.reject.line", reject.row(), reject.column(), reject.reason()));
        }
        return told;
    }

    static Table table(List<ImportReport> reports) {
        boolean transactions = reports.stream().anyMatch(ImportReport.OfTransactions.class::isInstance);
        return transactions ? transactions(reports) : masterData(reports);
    }

    private static Table masterData(List<ImportReport> reports) {
        List<Column> columns = List.of(
                Column.text("file"),
                Column.text("encoding"),
                Column.whole("rowsRead"),
                Column.whole("accepted"),
                Column.whole("duplicates"),
                Column.whole("conflicts"),
                Column.whole("rejected"));
        return Table.of("table.import", columns, reports, report -> {
            ImportReport.OfMasterData row = (ImportReport.OfMasterData) report;
            return Table.row(
                    row.file(),
                    row.encoding(),
                    row.rowsRead(),
                    row.accepted(),
                    row.duplicates(),
                    row.conflicts(),
                    row.rejected());
        });
    }

    private static Table transactions(List<ImportReport> reports) {
        List<Column> columns = List.of(
                Column.text("file"),
                Column.text("encoding"),
                Column.whole("rowsRead"),
                Column.whole("transfers"),
                Column.whole("duplicates"),
                Column.whole("mirrored"),
                Column.whole("failed"),
                Column.whole("reversed"),
                Column.whole("informational"),
                Column.whole("rejected"),
                Column.yuan("amountFen"));
        return Table.of("table.import", columns, reports, report -> {
            ImportReport.OfTransactions row = (ImportReport.OfTransactions) report;
            return Table.row(
                    row.file(),
                    row.encoding(),
                    row.rowsRead(),
                    row.transfers(),
                    row.duplicates(),
                    row.mirrored(),
                    row.failed(),
                    row.reversed(),
                    row.informational(),
                    row.rejected(),
                    row.amountFen());
        });
    }
}
