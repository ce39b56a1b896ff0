package org.upline.intake;

import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.model.SourceRow;

/** Rows of account master data. */
final class AccountRowParser implements RowParser<AccountRow> {
    private final String source;
    private final ContentHash hash;
    private final TextPool pool = new TextPool();
    private final OwnNumbers numbers;
    private final Column holder;
    private final Column holderId;
    private final Column bank;
    private final Column status;
    private final Column opened;
    private final Column balance;
    private final Column lastTransaction;

    AccountRowParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new OwnNumbers(table, sightings);
        holder = Column.of(table, "holder");
        holderId = Column.of(table, "holderId");
        bank = Column.of(table, "bank");
        status = Column.of(table, "status");
        opened = Column.of(table, "opened");
        balance = Column.of(table, "balance");
        lastTransaction = Column.of(table, "lastTransaction");
    }

    @Override
    public AccountRow parse(int row, String[] cells) throws BadRow {
        OwnNumbers.Owner owner = numbers.read(row, cells);
        if (owner.isNobody()) {
            throw numbers.nobody(cells);
        }
        return new AccountRow(
                new SourceRow(source, row),
                hash.of(cells),
                owner.account(),
                owner.card(),
                holder.text(cells),
                holderId.text(cells),
                pool.one(bank.text(cells)),
                pool.one(owner.currency()),
                pool.one(status.text(cells)),
                opened.time(cells),
                balance.amount(cells),
                lastTransaction.time(cells));
    }
}
