package org.upline.shell.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ImportReport;
import org.upline.intake.RejectsFile;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.report.Table;
import org.upline.report.TableColumns;
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

/** {@code import members|accounts|transactions|ledger FILE…}: takes files of one kind into the case. */
final class ImportCommand implements UplineCommand {
    private static final Parameter<List<Path>> FILES = Parameter.atLeastOne("file", ValueType.FILE);
    private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);

    /** Names a saved mapping. */
    static final Parameter<Optional<String>> MAPPING = Parameter.optional("mapping", MappingCommands.NAME_TYPE);

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
        return CommandSpec.of("import " + word, Job.CASE).takes(FILES).option(ENCODING, MAPPING, DRY_RUN);
    }

    @Override
    public CommandResult run(Invocation in) {
        SavedMapping mapping = in.get(MAPPING)
                .map(name -> new SavedMappings(cases.home(in)).find(name))
                .orElse(null);
        List<ImportItem> items = in.get(FILES).stream()
                .map(file -> item(file, in.get(ENCODING).orElse(null), mapping))
                .toList();
        Function<Message, String> words = Cases.words(in);
        MappingAdvice advice = new MappingAdvice(items, words);
        if (in.get(DRY_RUN)) {
            return advice.over(
                    () -> PreviewResult.of(items.stream().map(DryRun::of).toList(), words));
        }
        List<ImportReport> reports = advice.over(() -> cases.inCaseForImport(
                in, folder -> new ImportFiles(folder, clock, words, new ShownBuild(in.progress())).run(items)));
        in.session().useCase(in.settings().home(), in.settings().caseName());
        CommandResult result = CommandResult.of(reports).table(table(reports));
        for (ImportReport report : reports) {
            if (report.alreadyImported()) {
                result = result.say(Message.of("import.already", report.file()));
            }
            if (report.rejectsFile() != null) {
                result = result.say(Message.of(
                        "import.rejected", report.file(), report.rejected(), report.rejectsFile(), again(in, word)));
                result = withReasons(result, Path.of(report.rejectsFile()));
            }
        }
        result = ImportNotices.say(result, cases.open(in), reports);
        return result.next(
                Message.of(kind == SourceKind.MEMBERS || kind == SourceKind.LEDGER ? "next.tree" : "next.accounts"));
    }

    /** The mended list of rejected rows has the columns of its file, and needs its mapping. */
    static String again(Invocation in, String word) {
        return in.get(MAPPING).map(name -> word + " --mapping " + name).orElse(word);
    }

    private ImportItem item(Path file, @Nullable String encoding, @Nullable SavedMapping mapping) {
        return new ImportItem(file, String.valueOf(file.getFileName()), kind, encoding, null, mapping);
    }

    /** The first of them say mostly what is wrong with all. */
    static CommandResult withReasons(CommandResult result, Path rejects) {
        CommandResult told = result;
        for (RejectsFile.Told reject : RejectsFile.reasons(rejects, REASONS_SHOWN)) {
            told = told.say(Message.of("books.reject.line", reject.row(), reject.column(), reject.reason()));
        }
        return told;
    }

    static Table table(List<ImportReport> reports) {
        List<ImportReport.OfTransactions> statements = only(ImportReport.OfTransactions.class, reports);
        return statements.isEmpty()
                ? masterData(only(ImportReport.OfMasterData.class, reports))
                : transactions(statements);
    }

    private static <T extends ImportReport> List<T> only(Class<T> type, List<ImportReport> reports) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Table masterData(List<ImportReport.OfMasterData> reports) {
        return new TableColumns<ImportReport.OfMasterData>("table.import")
                .text("file", ImportReport::file)
                .text("encoding", ImportReport::encoding)
                .whole("rowsRead", ImportReport::rowsRead)
                .whole("accepted", ImportReport.OfMasterData::accepted)
                .whole("duplicates", ImportReport.OfMasterData::duplicates)
                .whole("conflicts", ImportReport.OfMasterData::conflicts)
                .whole("rejected", ImportReport::rejected)
                .of(reports);
    }

    private static Table transactions(List<ImportReport.OfTransactions> reports) {
        return new TableColumns<ImportReport.OfTransactions>("table.import")
                .text("file", ImportReport::file)
                .text("encoding", ImportReport::encoding)
                .whole("rowsRead", ImportReport::rowsRead)
                .whole("transfers", ImportReport.OfTransactions::transfers)
                .whole("duplicates", ImportReport.OfTransactions::duplicates)
                .whole("mirrored", ImportReport.OfTransactions::mirrored)
                .whole("failed", ImportReport.OfTransactions::failed)
                .whole("reversed", ImportReport.OfTransactions::reversed)
                .whole("informational", ImportReport.OfTransactions::informational)
                .whole("rejected", ImportReport::rejected)
                .yuan("amountFen", ImportReport.OfTransactions::amountFen)
                .of(reports);
    }
}
