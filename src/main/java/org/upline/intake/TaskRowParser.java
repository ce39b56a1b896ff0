package org.upline.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.Words;
import org.upline.model.Message;
import org.upline.model.QueryTask;
import org.upline.model.SourceRow;

/** Rows of 任务信息. A query failed if any of its results says so; two rows of one serial contradict each other. */
final class TaskRowParser implements RowParser<NoteRow> {
    private static final Words<Boolean> FAILED = Words.load("query-failed.words", Boolean::valueOf);

    private final String source;
    private final ContentHash hash;
    private final Column serial;
    private final Column bank;
    private final Column idNumber;
    private final Column account;
    private final List<Column> results;

    TaskRowParser(RecognisedTable table, String source) {
        this.source = source;
        hash = new ContentHash(table.identities());
        serial = Column.of(table, "serial");
        bank = Column.of(table, "bank");
        idNumber = Column.of(table, "idNumber");
        account = Column.of(table, "account");
        results = Stream.of("result", "otherResult", "detailResult", "queryResult")
                .map(field -> Column.of(table, field))
                .toList();
    }

    @Override
    public NoteRow parse(int row, String[] cells) throws BadRow {
        String id = idNumber.text(cells);
        String number = account.text(cells);
        String task = serial.text(cells);
        String subject = Stream.of(number, id, task)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (subject.isEmpty()) {
            throw new BadRow(serial.header(), Message.of("intake.reject.noQuery"));
        }
        List<String> said = results.stream()
                .map(column -> column.text(cells))
                .filter(text -> !text.isEmpty())
                .toList();
        boolean failed =
                said.stream().map(FAILED::find).filter(Objects::nonNull).anyMatch(Boolean::booleanValue);
        QueryTask query = new QueryTask(
                task,
                bank.text(cells),
                id,
                number,
                said.stream().distinct().collect(Collectors.joining("; ")),
                failed,
                new SourceRow(source, row));
        String content = hash.of(cells);
        return new NoteRow(query, content, task.isEmpty() ? content : "task\t" + query.bank() + "\t" + task, subject);
    }
}
