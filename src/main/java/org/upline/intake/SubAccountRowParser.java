package org.upline.intake;

import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.model.SourceRow;

/**
 * Rows of 关联子账户信息: a sub-account's number leads to its account as a card's does. Its balance is that of the part and
 * says nothing about the whole, so it is not taken for the account's; nor is its status.
 */
final class SubAccountRowParser implements RowParser<AccountRow> {
    /** A shorter one is a serial within the account (子账户序号), which many accounts share. */
    private static final int SHORTEST_NUMBER = 8;

    private final String source;
    private final ContentHash hash;
    private final OwnNumbers numbers;
    private final Column bank;

    SubAccountRowParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        hash = new ContentHash(table.identities());
        numbers = new OwnNumbers(table, sightings);
        bank = Column.of(table, "bank");
    }

    @Override
    public AccountRow parse(int row, String[] cells) throws BadRow {
        OwnNumbers.Owner owner = numbers.read(row, cells);
        if (owner.account().isEmpty()) {
            throw numbers.nobody(cells);
        }
        String part = owner.card().length() < SHORTEST_NUMBER ? "" : owner.card();
        return new AccountRow(
                new SourceRow(source, row),
                hash.of(cells),
                owner.account(),
                part,
                "",
                "",
                bank.text(cells),
                owner.currency(),
                "",
                null,
                null,
                null);
    }
}
