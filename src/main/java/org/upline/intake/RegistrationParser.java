package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.SourceRow;

/**
 * Rows of 注册信息 and TenpayRegInfo: a wallet, and with it the bank cards bound to it, each of which is an account of its
 * holder at a bank and never the wallet itself. A login e-mail leads to the wallet as a card leads to an account; a
 * telephone number does not, as banks and platforms all use it. A row that names only cards continues the wallet above it.
 */
final class RegistrationParser implements RowParser<List<AccountRow>> {
    private final String source;
    private final Platform platform;
    private final ContentHash hash;
    private final TextPool pool = new TextPool();
    private final PlatformNumbers numbers;
    private final Column account;
    private final Column email;
    private final Column holder;
    private final Column holderId;
    private final Column status;
    private final Column opened;
    private final Column balance;
    private final Column cards;
    private final Column cardBank;
    private @Nullable AccountRow above;

    RegistrationParser(RecognisedTable table, Platform platform, String source, Sightings sightings) {
        this.source = source;
        this.platform = platform;
        hash = new ContentHash(table.identities());
        numbers = new PlatformNumbers(sightings);
        account = Column.of(table, "account");
        email = Column.of(table, "email");
        holder = Column.of(table, "holder");
        holderId = Column.of(table, "holderId");
        status = Column.of(table, "status");
        opened = Column.of(table, "opened");
        balance = Column.of(table, "balance");
        cards = Column.of(table, "cards");
        cardBank = Column.of(table, "cardBank");
    }

    @Override
    public List<AccountRow> parse(int row, String[] cells) throws BadRow {
        List<AccountRow> rows = new ArrayList<>();
        AccountRow wallet = above;
        boolean continues = account.text(cells).isEmpty()
                && holder.text(cells).isEmpty()
                && holderId.text(cells).isEmpty();
        if (!continues) {
            // Cards below a row that is kept out must not go to the wallet above it.
            above = null;
            wallet = wallet(row, cells);
            above = wallet;
            rows.add(wallet);
        }
        if (wallet == null) {
            throw new BadRow(account.header(), Message.of("intake.reject.noAccount"));
        }
        List<String> bound = bound(row, cells);
        if (continues && bound.isEmpty()) {
            throw new BadRow(cards.header(), Message.of("intake.reject.noAccount"));
        }
        for (String card : bound) {
            rows.add(card(row, cells, wallet, card));
        }
        return rows;
    }

    private AccountRow wallet(int row, String[] cells) throws BadRow {
        String number = numbers.own(account.text(cells), account, row);
        return new AccountRow(
                new SourceRow(source, row),
                hash.of(cells),
                number,
                numbers.whole(email.text(cells), email, row),
                holder.text(cells),
                holderId.text(cells),
                platform.bank(),
                Money.CNY,
                pool.one(status.text(cells)),
                opened.time(cells),
                balance.amount(cells),
                null);
    }

    /** 财付通 gives a card a cell of its own, 支付宝 writes several into one. */
    private List<String> bound(int row, String[] cells) {
        String text = cards.text(cells);
        List<String> several = BankCards.in(text);
        if (several.isEmpty()) {
            numbers.reportDamage(text, cards, row);
        }
        return several;
    }

    private AccountRow card(int row, String[] cells, AccountRow wallet, String card) {
        return new AccountRow(
                new SourceRow(source, row),
                hash.of(cells) + " " + wallet.account() + " " + card,
                "",
                card,
                wallet.holder(),
                wallet.holderId(),
                pool.one(cardBank.text(cells)),
                Money.CNY,
                "",
                null,
                null,
                null);
    }
}
