package org.upline.intake;

import java.util.List;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.value.Moment;
import org.upline.model.SourceRow;

/**
 * Rows of 支付宝转账明细, with both sides in one row. A row belongs to the statement of the payer, unless 对应的协查数据 names
 * the payee's wallet as the one that was asked for: an account nobody asked for has no statement. A payment to a bank names
 * the card, if at all, in 收款机构信息.
 */
final class AlipayTransferParser implements RowParser<BankRow> {
    private final String source;
    private final ContentHash hash;
    private final PlatformNumbers numbers;
    private final Column payer;
    private final Column payee;
    private final Column institution;
    private final Column time;
    private final Column amount;
    private final Column product;
    private final Column serial;
    private final Column query;

    AlipayTransferParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new PlatformNumbers(sightings);
        payer = Column.of(table, "payer");
        payee = Column.of(table, "payee");
        institution = Column.of(table, "institution");
        time = Column.of(table, "time");
        amount = Column.of(table, "amount");
        product = Column.of(table, "product");
        serial = Column.of(table, "serial");
        query = Column.of(table, "query");
    }

    @Override
    public BankRow parse(int row, String[] cells) throws BadRow {
        Long fen = amount.amount(cells);
        if (fen == null) {
            throw amount.bad("intake.reject.noAmount", "");
        }
        Moment arrived = time.moment(cells);
        if (arrived == null && fen != 0) {
            throw time.bad("intake.reject.noTime", "");
        }
        PlatformParty from = PlatformParty.of(payer.text(cells));
        PlatformParty to = PlatformParty.of(payee.text(cells));
        String asked = PlatformParty.of(query.text(cells)).id();
        boolean askedForPayee = !asked.isEmpty() && asked.equals(to.id()) && !asked.equals(from.id());
        PlatformParty self = askedForPayee ? to : from;
        PlatformParty party = askedForPayee ? from : to;
        String wallet = numbers.whole(party.id(), askedForPayee ? payer : payee, row);
        String bank = institution.text(cells);
        boolean toBank = wallet.isEmpty() && !askedForPayee;
        PlatformPayment read = new PlatformPayment(
                numbers.own(self.id(), askedForPayee ? payee : payer, row),
                self.name(),
                arrived,
                fen,
                null,
                askedForPayee ? Direction.IN : Direction.OUT,
                toBank ? onlyCard(bank) : wallet,
                toBank && party.name().isEmpty() ? bank : party.name(),
                toBank ? bank : Platform.ALIPAY.bank(),
                product.text(cells),
                BankRow.Outcome.DONE,
                serial.text(cells));
        return read.at(new SourceRow(source, row), AlipayContent.of(read, false, hash, cells));
    }

    /** The card, where the text names just one: which of several was paid would be a guess. */
    private static String onlyCard(String text) {
        List<String> cards = BankCards.in(text);
        return cards.size() == 1 ? cards.get(0) : "";
    }
}
