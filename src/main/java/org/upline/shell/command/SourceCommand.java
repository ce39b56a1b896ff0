package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.intake.format.FieldName;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;
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
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;
import org.upline.workspace.RowFate;
import org.upline.workspace.SourceLookup;

/** {@code source ROWREF}: the row of a seized file behind a figure, as it stands there. */
record SourceCommand(Cases cases) implements UplineCommand {
    private static final Parameter<String> ROW = Parameter.required("row", ValueType.TEXT);

    /**
     * The row as it leaves the program.
     *
     * @param subject id of the member or transfer it belongs to; empty where there is none
     * @param other the row it copies, contradicts, is the other side of, or was taken back by, as {@code hash:row}; empty
     *     where there is none
     * @param cells as they stand, with the names of their columns and what those were taken for
     */
    record Shown(
            String file,
            String sha256,
            String encoding,
            String format,
            int headerRow,
            int row,
            RowFate.Outcome outcome,
            String subject,
            String other,
            String reason,
            List<SourceLookup.Cell> cells,
            List<Finding> findings) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("source", Job.CASE).takes(ROW);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.open(in);
        SourceLookup.Found found = SourceLookup.find(opened.folder(), in.get(ROW));
        RowFate fate = RowFate.of(opened, found);
        SourceFile source = found.source();
        Function<Message, String> words = Cases.words(in);
        Table cells = Table.of(
                "books.table.cells",
                List.of(
                        new Column("column", ColumnType.TEXT, "books.column.column"),
                        new Column("text", ColumnType.TEXT, "books.column.text"),
                        new Column("field", ColumnType.TEXT, "books.column.takenFor")),
                found.cells(),
                cell -> Table.row(cell.column(), cell.text(), field(cell, source, words)));
        CommandResult result = CommandResult.of(new Shown(
                        source.name(),
                        source.sha256(),
                        source.encoding(),
                        source.format(),
                        found.headerRow(),
                        found.row().row(),
                        fate.outcome(),
                        fate.subject(),
                        fate.other() == null ? "" : fate.other().toString(),
                        fate.reason(),
                        found.cells(),
                        fate.findings()))
                .say(Message.of(
                        "books.source.place", source.label(), found.row().row(), source.sha256(), source.encoding()))
                .say(told(fate, new Place.Names(opened.sources())))
                .table(cells);
        for (Finding finding : fate.findings()) {
            result = result.say(Message.of("books.source.finding", words.apply(FindingText.of(finding))));
        }
        return result;
    }

    private static String field(SourceLookup.Cell cell, SourceFile source, Function<Message, String> words) {
        return cell.field().isEmpty() ? "" : words.apply(FieldName.of(source.kind(), cell.field()));
    }

    private static Message told(RowFate fate, Place.Names names) {
        SourceRow other = fate.other();
        if (fate.outcome() == RowFate.Outcome.REVERSED && other == null) {
            return Message.of("coverage.fate.reversedAlone");
        }
        if (fate.outcome() == RowFate.Outcome.DUPLICATE && other == null) {
            return Message.of("coverage.fate.duplicateOfEarlier");
        }
        return Message.of(
                "coverage.fate." + fate.outcome(),
                fate.subject(),
                other == null ? "" : names.of(other) + " (" + other + ")",
                fate.reason());
    }
}
