package org.upline.intake;

import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.AccountNumber;
import org.upline.intake.value.Currencies;
import org.upline.model.Message;
import org.upline.model.Money;

/** Reads whose row it is: the account and card number and the currency, which a sub-account's suffix may name. */
final class OwnNumbers {
    /**
     * @param account with a sub-account's suffix as written; empty where missing or damaged
     * @param card likewise
     * @param currency ISO 4217 code
     */
    record Owner(String account, String card, String currency) {
        boolean isNobody() {
            return account.isEmpty() && card.isEmpty();
        }
    }

    private final Column account;
    private final Column card;
    private final Column currency;
    private final Sightings sightings;

    OwnNumbers(RecognisedTable table, Sightings sightings) {
        this.sightings = sightings;
        account = Column.of(table, "account");
        card = Column.of(table, "card");
        currency = Column.of(table, "currency");
    }

    /** Reads the owner, who may be nobody; damage is reported. */
    Owner read(int row, String[] cells) throws BadRow {
        AccountNumber byAccount = whole(account, row, cells);
        AccountNumber byCard = whole(card, row, cells);
        return new Owner(byAccount.written(), byCard.written(), currency(cells, byAccount, byCard));
    }

    /** A row of nobody cannot be told of anybody. */
    BadRow nobody(String[] cells) {
        if (account.number(cells).damaged()) {
            return account.bad("intake.reject.damaged", account.text(cells));
        }
        if (card.number(cells).damaged()) {
            return card.bad("intake.reject.damaged", card.text(cells));
        }
        return new BadRow(account.header(), Message.of("intake.reject.noAccount"));
    }

    /** The number in a column; damage is reported. */
    AccountNumber whole(Column column, int row, String[] cells) {
        AccountNumber number = column.number(cells);
        if (number.damaged()) {
            sightings.add("damagedNumber", column.header(), column.text(cells), row);
        }
        return number;
    }

    private String currency(String[] cells, AccountNumber byAccount, AccountNumber byCard) throws BadRow {
        String text = currency.text(cells);
        if (!text.isEmpty()) {
            String code = Currencies.KNOWN.code(text);
            if (code == null) {
                throw currency.bad("intake.reject.currency", text);
            }
            return code;
        }
        if (!byAccount.currency().isEmpty()) {
            return byAccount.currency();
        }
        return byCard.currency().isEmpty() ? Money.CNY : byCard.currency();
    }
}
