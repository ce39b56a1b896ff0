package org.upline.shell.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.intake.ImportReport;
import org.upline.intake.bundle.BundleLimits;
import org.upline.intake.bundle.LeftOut;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.BundleReport;
import org.upline.workspace.ImportBundle;
import org.upline.workspace.ImportFiles;

/**
 * {@code import bundle DIR|ZIP…}: takes a bank's feedback bundle into the case, whole. Its JSON is an array: for each file
 * imported the object of {@code import accounts} or {@code import transactions} with {@code path} behind it, then for each
 * table that could not be read to its end, and then for each other file left out, {@code {file, path, imported: false,
 * reason}}; each by path. A table that could not be read makes the exit code 1, though the others are in the case.
 */
final class ImportBundleCommand implements UplineCommand {
    private static final Parameter<List<Path>> FOLDERS = Parameter.atLeastOne("folder", ValueType.FILE);
    private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);

    private final Cases cases;
    private final Clock clock;

    ImportBundleCommand(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** A file that is in the case, as JSON shows it. */
    record Imported(@JsonUnwrapped ImportReport report, String path) {}

    /** A file that is not, as JSON shows it. */
    record NotImported(String file, String path, boolean imported, String reason) {
        static NotImported of(LeftOut file, Function<Message, String> words) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            return new NotImported(name, file.path(), false, words.apply(file.reason()));
        }
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("import bundle", Job.CASE).takes(FOLDERS).option(ENCODING);
    }

    @Override
    public CommandResult run(Invocation in) {
        Function<Message, String> words = Cases.words(in);
        ShownBuild shown = new ShownBuild(in.progress());
        BundleReport report = cases.inCaseForImport(
                in,
                folder -> new ImportBundle(
                                folder,
                                new ImportFiles(folder, clock, words, shown),
                                BundleLimits.DEFAULT,
                                shown::stage)
                        .run(in.get(FOLDERS), in.get(ENCODING).orElse(null)));
        if (!report.imported().isEmpty()) {
            in.session().useCase(in.settings().home(), in.settings().caseName());
        }
        return result(report, words);
    }

    private static CommandResult result(BundleReport report, Function<Message, String> words) {
        List<Object> answers = new ArrayList<>();
        report.imported().forEach(file -> answers.add(new Imported(file.report(), file.path())));
        List<NotImported> broken = notImported(report.broken(), words);
        List<NotImported> left = notImported(report.leftOut(), words);
        answers.addAll(broken);
        answers.addAll(left);
        CommandResult result = CommandResult.of(answers).table(imported(report.imported()));
        for (BundleReport.Imported file : report.imported()) {
            if (file.report().rejectsFile() != null) {
                result = result.say(Message.of(
                        "bundle.rejected",
                        file.path(),
                        file.report().rejected(),
                        file.report().rejectsFile()));
            }
        }
        if (!broken.isEmpty()) {
            result = result.table(table("table.bundle.broken", broken));
        }
        if (!left.isEmpty()) {
            result = result.table(table("table.bundle.left", left));
        }
        int unread = broken.size();
        result = result.say(Message.of("bundle.summary", report.imported().size(), unread + left.size()));
        if (report.imported().isEmpty()) {
            return result.butFailed(Message.of(unread == 0 ? "bundle.nothing" : "bundle.allBroken", unread));
        }
        CommandResult done = result.next(Message.of("next.accounts"));
        return unread == 0 ? done : done.butFailed(Message.of("bundle.broken", unread));
    }

    private static List<NotImported> notImported(List<LeftOut> files, Function<Message, String> words) {
        return files.stream().map(file -> NotImported.of(file, words)).toList();
    }

    private static Table table(String key, List<NotImported> files) {
        List<Column> columns = List.of(Column.text("path"), Column.text("reason"));
        return Table.of(key, columns, files, file -> Table.row(file.path(), file.reason()));
    }

    /** Files of all kinds in one table: what they brought, what they repeated, what was kept out. */
    private static Table imported(List<BundleReport.Imported> files) {
        List<Column> columns = List.of(
                Column.text("path"),
                Column.text("format"),
                Column.text("encoding"),
                Column.whole("rowsRead"),
                Column.whole("accepted"),
                Column.whole("duplicates"),
                Column.whole("otherwiseAccounted"),
                Column.whole("rejected"));
        return Table.of("table.import", columns, files, file -> {
            ImportReport report = file.report();
            int taken = taken(report);
            int duplicates = duplicates(report);
            return Table.row(
                    file.path(),
                    report.format(),
                    report.encoding(),
                    report.rowsRead(),
                    taken,
                    duplicates,
                    report.rowsRead() - taken - duplicates - report.rejected(),
                    report.rejected());
        });
    }

    private static int taken(ImportReport report) {
        return report instanceof ImportReport.OfTransactions statement
                ? statement.transfers()
                : ((ImportReport.OfMasterData) report).accepted();
    }

    private static int duplicates(ImportReport report) {
        return report instanceof ImportReport.OfTransactions statement
                ? statement.duplicates()
                : ((ImportReport.OfMasterData) report).duplicates();
    }
}
