package org.upline.intake;

import org.jspecify.annotations.Nullable;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.value.AccountNumber;
import org.upline.intake.value.Amounts;
import org.upline.intake.value.Moment;
import org.upline.intake.value.Times;
import org.upline.intake.value.Words;
import org.upline.model.Placeholder;
import org.upline.model.SourceRow;

/**
 * Rows of a bank statement. A damaged number of the other side counts as missing, as it must never bring two accounts
 * together; a row without a whole number of its own is kept out, as it can be told of nobody.
 */
final class BankRowParser implements RowParser<BankRow> {
    private enum Cash {
        CASH,
        NO
    }

    private static final Words<BankRow.Direction> DIRECTIONS =
            Words.load("direction.words", BankRow.Direction::valueOf);
    private static final Words<BankRow.Outcome> OUTCOMES = Words.load("outcome.words", BankRow.Outcome::valueOf);
    private static final Words<Cash> CASH_MARKS = Words.load("cash.words", Cash::valueOf);
    private static final Words<Cash> CASH_MEMOS = Words.load("cash-memo.words", Cash::valueOf);

    private final String source;
    private final ContentHash hash;
    private final OwnNumbers numbers;
    private final Column holder;
    private final Column holderId;
    private final Column time;
    private final Column date;
    private final Column amount;
    private final Column balance;
    private final Column direction;
    private final Column counterparty;
    private final Column counterpartyCard;
    private final Column counterpartyName;
    private final Column counterpartyId;
    private final Column counterpartyBank;
    private final Column cash;
    private final Column memo;
    private final Column outcome;
    private final Column serial;
    private final Column ip;
    private final Column mac;
    private final Column place;
    private final Column feedback;

    BankRowParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new OwnNumbers(table, sightings);
        holder = Column.of(table, "holder");
        holderId = Column.of(table, "holderId");
        time = Column.of(table, "time");
        date = Column.of(table, "date");
        amount = Column.of(table, "amount");
        balance = Column.of(table, "balance");
        direction = Column.of(table, "direction");
        counterparty = Column.of(table, "counterparty");
        counterpartyCard = Column.of(table, "counterpartyCard");
        counterpartyName = Column.of(table, "counterpartyName");
        counterpartyId = Column.of(table, "counterpartyId");
        counterpartyBank = Column.of(table, "counterpartyBank");
        cash = Column.of(table, "cash");
        memo = Column.of(table, "memo");
        outcome = Column.of(table, "outcome");
        serial = Column.of(table, "serial");
        ip = Column.of(table, "ip");
        mac = Column.of(table, "mac");
        place = Column.of(table, "place");
        feedback = Column.of(table, "feedback");
    }

    @Override
    public BankRow parse(int row, String[] cells) throws BadRow {
        Long fen = amount.amount(cells);
        boolean informational = fen == null ? isFeedbackOnly(cells) : fen == 0;
        if (fen == null && !informational) {
            throw amount.bad("intake.reject.noAmount", "");
        }
        OwnNumbers.Owner owner = numbers.read(row, cells);
        if (owner.isNobody() && !informational) {
            throw numbers.nobody(cells);
        }
        Moment moment = moment(cells);
        if (moment == null && !informational) {
            String written = (date.text(cells) + " " + time.text(cells)).strip();
            throw time.bad(written.isEmpty() ? "intake.reject.noTime" : "intake.reject.time", written);
        }
        return new BankRow(
                new SourceRow(source, row),
                hash.of(cells),
                owner.card(),
                owner.account(),
                holder.text(cells),
                holderId.text(cells),
                moment == null ? null : moment.time(),
                moment != null && moment.dateOnly(),
                fen == null ? 0 : fen,
                balance.amount(cells),
                DIRECTIONS.find(direction.text(cells)),
                counterparty(row, cells),
                counterpartyName.text(cells),
                counterpartyId.text(cells),
                counterpartyBank.text(cells),
                isCash(cells),
                memo.text(cells),
                owner.currency(),
                outcome(cells),
                serial.text(cells),
                ip.text(cells),
                mac.text(cells),
                place(cells),
                informational);
    }

    /** The bank's word that there is nothing to tell. */
    private boolean isFeedbackOnly(String[] cells) {
        return !feedback.text(cells).isEmpty() && Amounts.isNone(amount.text(cells)) && isTimeless(cells);
    }

    private boolean isTimeless(String[] cells) {
        return Times.isNone(time.text(cells)) && Times.isNone(date.text(cells));
    }

    private @Nullable Moment moment(String[] cells) {
        String day = date.text(cells);
        String clock = time.text(cells);
        return day.isEmpty() ? Times.parse(clock) : Times.join(day, clock);
    }

    private String counterparty(int row, String[] cells) {
        AccountNumber account = numbers.whole(counterparty, row, cells);
        AccountNumber card = numbers.whole(counterpartyCard, row, cells);
        return account.number().isEmpty() ? card.number() : account.number();
    }

    private boolean isCash(String[] cells) {
        Cash byMark = CASH_MARKS.find(cash.text(cells));
        return (byMark == null ? CASH_MEMOS.find(memo.text(cells)) : byMark) == Cash.CASH;
    }

    private String place(String[] cells) {
        String text = place.text(cells);
        return Placeholder.isOne(text) ? "" : text;
    }

    private BankRow.Outcome outcome(String[] cells) throws BadRow {
        String text = outcome.text(cells);
        if (text.isEmpty()) {
            return BankRow.Outcome.DONE;
        }
        BankRow.Outcome known = OUTCOMES.find(text);
        if (known == null) {
            throw outcome.bad("intake.reject.outcome", text);
        }
        return known;
    }
}
