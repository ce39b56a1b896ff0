package org.upline.intake.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.model.Money;

/**
 * Reads numbers in rows as nodes of the {@link AccountBook}: sub-account suffixes are split off, cards lead to their
 * accounts. Each number is understood once, those of counterparties ahead on all processors.
 */
final class PartyReader {

    private static final int UNREAD = -2;
    private static final OwnAccount NOBODY = new OwnAccount(-1, -1);

    private final Entries entries;
    private final CardIndex cards;
    private final AccountBook book;

    // Rows of one statement mostly stand together.
    private int lastWritten = TextCodes.EMPTY;
    private int lastCurrency = -1;
    private OwnAccount last = NOBODY;

    private final Map<String, Map<Integer, OwnAccount>> owns = new HashMap<>();
    /** By currency and number of the text. */
    private final Map<String, Map<Integer, Integer>> others = new HashMap<>();

    /** The same for the currency that nearly all have. */
    private final @Nullable OwnAccount[] ownYuan;

    private final int[] yuan;
    /** By number of the text, the account that a counterparty's number leads to; null where it names none. */
    private final @Nullable String[] leadsTo;

    private final Map<Chain, Integer> statements = new HashMap<>();

    /** @param named by number of the text, whether it will be asked for as a counterparty */
    PartyReader(Entries entries, CardIndex cards, AccountBook book, boolean[] named) {
        this.entries = entries;
        this.cards = cards;
        this.book = book;
        ownYuan = new @Nullable OwnAccount[entries.texts()];
        yuan = new int[entries.texts()];
        leadsTo = new @Nullable String[entries.texts()];
        Stretches.together(yuan.length, (from, to) -> {
            for (int code = from; code < to; code++) {
                yuan[code] = UNREAD;
                leadsTo[code] = named[code] ? leadsTo(entries.textOf(code)) : null;
            }
        });
    }

    private @Nullable String leadsTo(String written) {
        AccountKey number = AccountKey.of(written);
        return number == null ? null : cards.account(number.base());
    }

    /**
     * An account as a statement's own.
     *
     * @param statement index of the balance chain the row belongs to: an account whose number carries serials of
     *     sub-accounts has one for each
     */
    record OwnAccount(int node, int statement) {}

    private record Chain(int node, String suffix) {}

    /** The account whose statement a row belongs to: that of the account number, else that of the card; null where neither names one. */
    @Nullable
    OwnAccount own(int row) {
        int currency = entries.code(Text.CURRENCY, row);
        OwnAccount byAccount = own(entries.code(Text.ACCOUNT, row), currency);
        OwnAccount own = byAccount.node() < 0 ? own(entries.code(Text.CARD, row), currency) : byAccount;
        return own.node() < 0 ? null : own;
    }

    private OwnAccount own(int written, int currency) {
        if (written == TextCodes.EMPTY) {
            return NOBODY;
        }
        if (written != lastWritten || currency != lastCurrency) {
            last = known(written, entries.textOf(currency));
            lastWritten = written;
            lastCurrency = currency;
        }
        return last;
    }

    private OwnAccount known(int written, String currency) {
        if (!currency.equals(Money.CNY)) {
            return owns.computeIfAbsent(currency, any -> new HashMap<>())
                    .computeIfAbsent(written, any -> readOwn(entries.textOf(written), currency));
        }
        OwnAccount own = ownYuan[written];
        if (own == null) {
            own = readOwn(entries.textOf(written), currency);
            ownYuan[written] = own;
        }
        return own;
    }

    private OwnAccount readOwn(String written, String currency) {
        AccountKey number = AccountKey.of(written);
        if (number == null) {
            return NOBODY;
        }
        // A blank currency column reads as CNY, so the number, where it says more, is believed.
        boolean saysMore = currency.equals(Money.CNY) && !number.currency().isEmpty();
        int node = book.numbered(cards.account(number.base()), saysMore ? number.currency() : currency);
        int next = statements.size();
        return new OwnAccount(node, statements.computeIfAbsent(new Chain(node, number.suffix()), any -> next));
    }

    /**
     * The account a number in the counterparty column means, in the currency of the row's own account.
     *
     * @return -1 where it names none
     */
    int other(int row, String currency) {
        int code = entries.code(Text.COUNTERPARTY, row);
        if (code == TextCodes.EMPTY) {
            return -1;
        }
        if (!currency.equals(Money.CNY)) {
            return others.computeIfAbsent(currency, any -> new HashMap<>())
                    .computeIfAbsent(code, any -> readOther(code, currency));
        }
        if (yuan[code] == UNREAD) {
            yuan[code] = readOther(code, currency);
        }
        return yuan[code];
    }

    private int readOther(int code, String currency) {
        String account = leadsTo[code];
        return account == null ? -1 : book.numbered(account, currency);
    }

    /** How many balance chains were met. */
    int statements() {
        return statements.size();
    }
}
