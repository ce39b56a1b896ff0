package org.upline.intake;

import org.jspecify.annotations.Nullable;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.value.Moment;
import org.upline.intake.value.Words;
import org.upline.model.SourceRow;

/**
 * Rows of 支付宝账户明细: the wallet is that of 用户信息, the other side that of 交易对方信息. A trade that is not finished has
 * not reached the other side, and counts as failed; one that was closed after it was paid was taken back.
 */
final class AlipayTradeParser implements RowParser<BankRow> {
    private enum State {
        DONE,
        OPEN,
        FAILED,
        CLOSED,
        REFUND
    }

    private static final Words<State> STATES = Words.load("platform-state.words", State::valueOf);
    private static final Words<BankRow.Direction> DIRECTIONS =
            Words.load("direction.words", BankRow.Direction::valueOf);

    private final String source;
    private final ContentHash hash;
    private final PlatformNumbers numbers;
    private final Column user;
    private final Column other;
    private final Column created;
    private final Column paid;
    private final Column amount;
    private final Column direction;
    private final Column state;
    private final Column type;
    private final Column subject;
    private final Column remark;
    private final Column serial;

    AlipayTradeParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new PlatformNumbers(sightings);
        user = Column.of(table, "user");
        other = Column.of(table, "other");
        created = Column.of(table, "created");
        paid = Column.of(table, "paid");
        amount = Column.of(table, "amount");
        direction = Column.of(table, "direction");
        state = Column.of(table, "state");
        type = Column.of(table, "type");
        subject = Column.of(table, "subject");
        remark = Column.of(table, "remark");
        serial = Column.of(table, "serial");
    }

    @Override
    public BankRow parse(int row, String[] cells) throws BadRow {
        Long fen = amount.amount(cells);
        if (fen == null) {
            throw amount.bad("intake.reject.noAmount", "");
        }
        PlatformParty self = PlatformParty.of(user.text(cells));
        PlatformParty party = PlatformParty.of(other.text(cells));
        Moment payment = paid.moment(cells);
        Moment time = payment == null ? created.moment(cells) : payment;
        if (time == null && fen != 0) {
            throw paid.bad("intake.reject.noTime", "");
        }
        State reached = state(cells);
        String counterparty = numbers.whole(party.id(), other, row);
        PlatformPayment read = new PlatformPayment(
                numbers.own(self.id(), user, row),
                self.name(),
                time,
                fen,
                null,
                DIRECTIONS.find(direction.text(cells)),
                counterparty,
                party.name(),
                counterparty.isEmpty() ? "" : Platform.ALIPAY.bank(),
                Memo.of(type.text(cells), subject.text(cells), remark.text(cells)),
                outcome(reached, payment),
                serial.text(cells));
        boolean refund = reached == State.REFUND || STATES.find(type.text(cells)) == State.REFUND;
        return read.at(new SourceRow(source, row), AlipayContent.of(read, refund, hash, cells));
    }

    private State state(String[] cells) throws BadRow {
        String text = state.text(cells);
        if (text.isEmpty()) {
            return State.DONE;
        }
        State known = STATES.find(text);
        if (known == null) {
            throw state.bad("intake.reject.outcome", text);
        }
        return known;
    }

    private static BankRow.Outcome outcome(State state, @Nullable Moment paid) {
        return switch (state) {
            case DONE, REFUND -> BankRow.Outcome.DONE;
            case OPEN, FAILED -> BankRow.Outcome.FAILED;
            case CLOSED -> paid == null ? BankRow.Outcome.FAILED : BankRow.Outcome.REVERSED;
        };
    }
}
