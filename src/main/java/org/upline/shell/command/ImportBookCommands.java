package org.upline.shell.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ImportReport;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.Decisions;
import org.upline.workspace.ImportDecision;
import org.upline.workspace.ImportEntry;
import org.upline.workspace.ImportedFile;
import org.upline.workspace.OpenCase;
import org.upline.workspace.UndoImport;

/** {@code import list|undo}: the files of a case, and the way back. */
final class ImportBookCommands {
    private ImportBookCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new ListAll(cases), new Undo(cases));
    }

    /**
     * A file of the case as it leaves the program.
     *
     * @param number by which {@code import undo} calls it
     * @param id the beginning of its hash by which rows point to it
     * @param at when it was imported
     * @param report what became of its rows, by arrival
     */
    record Listed(int number, String id, SourceKind kind, String at, ImportReport report) {
        static Listed of(ImportedFile file) {
            ImportDecision decision = file.entry().decision();
            return new Listed(
                    file.entry().number(),
                    decision.sha256().substring(0, 12),
                    decision.kind(),
                    decision.at(),
                    file.report());
        }
    }

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("import list", Job.CASE);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.open(in);
            List<Listed> files = opened.imports().stream().map(Listed::of).toList();
            CommandResult result = CommandResult.of(files);
            return files.isEmpty()
                    ? result.say(Message.of("books.import.none", opened.name())).next(Message.of("next.import"))
                    : result.table(table(files, in));
        }

        private static Table table(List<Listed> files, Invocation in) {
            List<Column> columns = List.of(
                    new Column("number", ColumnType.INT, "books.column.number"),
                    Column.text("file"),
                    Column.text("kind"),
                    new Column("format", ColumnType.TEXT, "books.column.format"),
                    Column.text("encoding"),
                    Column.whole("rowsRead"),
                    Column.whole("accepted"),
                    Column.whole("duplicates"),
                    Column.whole("conflicts"),
                    Column.whole("mirrored"),
                    Column.whole("failed"),
                    Column.whole("reversed"),
                    Column.whole("informational"),
                    Column.whole("rejected"),
                    new Column("at", ColumnType.TEXT, "books.column.at"),
                    Column.text("sha256"));
            return Table.of("books.table.imports", columns, files, file -> row(file, in));
        }

        private static List<@Nullable Object> row(Listed file, Invocation in) {
            ImportReport report = file.report();
            ImportReport.OfMasterData data = report instanceof ImportReport.OfMasterData d ? d : null;
            ImportReport.OfTransactions bank = report instanceof ImportReport.OfTransactions t ? t : null;
            return Table.row(
                    file.number(),
                    report.file(),
                    Cases.words(in).apply(Message.of("workspace.kind." + file.kind())),
                    report.format(),
                    report.encoding(),
                    report.rowsRead(),
                    data != null ? Integer.valueOf(data.accepted()) : bank != null ? bank.transfers() : null,
                    data != null ? Integer.valueOf(data.duplicates()) : bank != null ? bank.duplicates() : null,
                    data != null ? data.conflicts() : null,
                    bank != null ? bank.mirrored() : null,
                    bank != null ? bank.failed() : null,
                    bank != null ? bank.reversed() : null,
                    bank != null ? bank.informational() : null,
                    report.rejected(),
                    file.at(),
                    report.sha256());
        }
    }

    /**
     * What was taken back.
     *
     * @param number the number it had; those after it have moved up
     * @param remaining files left in the case
     * @param generation of the case as it is now
     */
    record Undone(
            int number, String file, String sha256, SourceKind kind, String at, int remaining, String generation) {}

    private record Undo(Cases cases) implements UplineCommand {
        private static final Parameter<String> ID = Parameter.required("id", ValueType.TEXT);
        private static final Parameter<Boolean> YES = Parameter.flag("yes");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("import undo", Job.CASE).takes(ID).option(YES);
        }

        @Override
        public CommandResult run(Invocation in) {
            CaseFolder folder = cases.folder(in);
            ImportEntry entry = folder.decisions().find(in.get(ID));
            ImportDecision undone = entry.decision();
            if (!in.get(YES)
                    && !in.confirmed(Message.of(
                            "books.undo.question",
                            entry.number(),
                            undone.name(),
                            undone.at(),
                            folder.name().text()))) {
                return CommandResult.nothing().say(Message.of("books.undo.kept", undone.name()));
            }
            cases.closeDatabase();
            Decisions remain = new UndoImport(folder, Cases.words(in), new ShownBuild(in.progress())).run(undone);
            int left = remain.imports().size();
            return CommandResult.of(new Undone(
                            entry.number(),
                            undone.name(),
                            undone.sha256(),
                            undone.kind(),
                            undone.at(),
                            left,
                            remain.generation()))
                    .say(Message.of("books.undone", undone.name(), left))
                    .next(Message.of("books.next.list"));
        }
    }
}
