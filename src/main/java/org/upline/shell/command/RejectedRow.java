package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.shell.CommandResult;
import org.upline.workspace.RejectedListRow;

/** A row of an investigator's own list that was not taken, in words. */
record RejectedRow(int row, String column, String reason) {
    static List<RejectedRow> of(List<RejectedListRow> rows, Function<Message, String> words) {
        return rows.stream()
                .map(row -> new RejectedRow(row.row(), row.column(), words.apply(row.reason())))
                .toList();
    }

    /** Names every such row. */
    static CommandResult addTo(CommandResult result, List<RejectedRow> rows) {
        CommandResult told = result;
        for (RejectedRow row : rows) {
            told = told.say(Message.of("persons.list.rejected", String.valueOf(row.row), row.column, row.reason));
        }
        return told;
    }
}
