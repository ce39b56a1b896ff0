package org.upline.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.AmountUnit;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.AccountNumber;
import org.upline.intake.value.Amounts;
import org.upline.intake.value.Moment;
import org.upline.intake.value.Times;
import org.upline.model.Message;

/**
 * The column of a field in one table, and its cells as values. A cell that cannot be understood makes a bad row that
 * names this column.
 *
 * @param index from 0; −1 where the table has no such column, whose cells are then empty
 * @param header its name, for messages
 * @param unit of its amounts
 */
record Column(int index, String header, AmountUnit unit) {
    /** Longer texts are cut where a message quotes them. */
    private static final int QUOTED = 60;

    static Column of(RecognisedTable table, String field) {
        return new Column(table.column(field), table.header(field), table.unit());
    }

    String text(String[] cells) {
        return index >= 0 && index < cells.length ? cells[index] : "";
    }

    AccountNumber number(String[] cells) {
        return AccountNumber.of(text(cells));
    }

    /** Fen; null where the cell gives no amount. */
    @Nullable
    Long amount(String[] cells) throws BadRow {
        if (unit == AmountUnit.FEN) {
            return wholeFen(cells);
        }
        String text = text(cells);
        if (Amounts.isNone(text)) {
            return null;
        }
        Long fen = Amounts.fen(text);
        if (fen == null) {
            throw bad("intake.reject.amount", text);
        }
        return fen;
    }

    /** As {@link #amount}, where the source gives whole fen. */
    @Nullable
    Long wholeFen(String[] cells) throws BadRow {
        String text = text(cells);
        if (Amounts.isNone(text)) {
            return null;
        }
        Long fen = Amounts.wholeFen(text);
        if (fen == null) {
            throw bad("intake.reject.amount", text);
        }
        return fen;
    }

    /** As {@link #time}, with whether it has a time of day. */
    @Nullable
    Moment moment(String[] cells) throws BadRow {
        String text = text(cells);
        if (Times.isNone(text)) {
            return null;
        }
        Moment moment = Times.parse(text);
        if (moment == null) {
            throw bad("intake.reject.time", text);
        }
        return moment;
    }

    /** Null where the cell gives no time. */
    @Nullable
    LocalDateTime time(String[] cells) throws BadRow {
        Moment moment = moment(cells);
        return moment == null ? null : moment.time();
    }

    /** As {@link #time}, Unix seconds too. */
    @Nullable
    LocalDateTime timeOrUnix(String[] cells) throws BadRow {
        String text = text(cells);
        if (Times.isNone(text)) {
            return null;
        }
        LocalDateTime time = Times.parseOrUnix(text);
        if (time == null) {
            throw bad("intake.reject.time", text);
        }
        return time;
    }

    BadRow bad(String key, String text) {
        if (text.length() <= QUOTED) {
            return new BadRow(header, Message.of(key, text));
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return new BadRow(header, Message.of(key, text.substring(0, end) + "…"));
    }
}
