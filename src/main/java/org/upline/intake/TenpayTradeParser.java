package org.upline.intake;

import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.value.Moment;
import org.upline.intake.value.Words;
import org.upline.model.SourceRow;

/**
 * Rows of 财付通/微信 TenpayTrades, in fen. The other side is the wallet of 对手方ID, else the bank card of 对手方银行卡号;
 * where the holder moves money to or from his own card, that card. A card is another account than the wallet it pays for.
 */
final class TenpayTradeParser implements RowParser<BankRow> {
    private enum Move {
        OWN_CARD
    }

    private static final Words<Move> MOVES = Words.load("wallet-card.words", Move::valueOf);
    private static final Words<BankRow.Direction> DIRECTIONS =
            Words.load("direction.words", BankRow.Direction::valueOf);

    private final String source;
    private final ContentHash hash;
    private final PlatformNumbers numbers;
    private final Column account;
    private final Column holder;
    private final Column time;
    private final Column amount;
    private final Column balance;
    private final Column direction;
    private final Column business;
    private final Column purpose;
    private final Column ownCard;
    private final Column ownBank;
    private final Column other;
    private final Column otherName;
    private final Column otherCard;
    private final Column otherBank;
    private final Column remark;
    private final Column furtherRemark;
    private final Column serial;

    TenpayTradeParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new PlatformNumbers(sightings);
        account = Column.of(table, "account");
        holder = Column.of(table, "holder");
        time = Column.of(table, "time");
        amount = Column.of(table, "amount");
        balance = Column.of(table, "balance");
        direction = Column.of(table, "direction");
        business = Column.of(table, "business");
        purpose = Column.of(table, "purpose");
        ownCard = Column.of(table, "ownCard");
        ownBank = Column.of(table, "ownBank");
        other = Column.of(table, "other");
        otherName = Column.of(table, "otherName");
        otherCard = Column.of(table, "otherCard");
        otherBank = Column.of(table, "otherBank");
        remark = Column.of(table, "remark");
        furtherRemark = Column.of(table, "furtherRemark");
        serial = Column.of(table, "serial");
    }

    /** @param bank of the number */
    private record OtherSide(String number, String bank) {}

    @Override
    public BankRow parse(int row, String[] cells) throws BadRow {
        Long fen = amount.wholeFen(cells);
        if (fen == null) {
            throw amount.bad("intake.reject.noAmount", "");
        }
        Moment moment = time.moment(cells);
        if (moment == null && fen != 0) {
            throw time.bad("intake.reject.noTime", "");
        }
        OtherSide side = otherSide(row, cells);
        return new PlatformPayment(
                        numbers.own(account.text(cells), account, row),
                        holder.text(cells),
                        moment,
                        fen,
                        balance.wholeFen(cells),
                        DIRECTIONS.find(direction.text(cells)),
                        side.number(),
                        otherName.text(cells),
                        side.bank(),
                        Memo.of(
                                business.text(cells),
                                purpose.text(cells),
                                remark.text(cells),
                                furtherRemark.text(cells)),
                        BankRow.Outcome.DONE,
                        serial.text(cells))
                .at(new SourceRow(source, row), hash.of(cells));
    }

    private OtherSide otherSide(int row, String[] cells) {
        String wallet = numbers.whole(other.text(cells), other, row);
        if (!wallet.isEmpty()) {
            return new OtherSide(wallet, Platform.TENPAY.bank());
        }
        String card = numbers.whole(otherCard.text(cells), otherCard, row);
        if (!card.isEmpty()) {
            return new OtherSide(card, otherBank.text(cells));
        }
        boolean toOwnCard = MOVES.find(business.text(cells)) != null || MOVES.find(purpose.text(cells)) != null;
        return toOwnCard
                ? new OtherSide(numbers.whole(ownCard.text(cells), ownCard, row), ownBank.text(cells))
                : new OtherSide("", otherBank.text(cells));
    }
}
