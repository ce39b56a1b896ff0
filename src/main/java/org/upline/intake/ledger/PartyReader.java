package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.model.Money;

/**
 * Reads numbers in rows as nodes of the {@link AccountBook}: sub-account suffixes are split off, cards lead to their
 * accounts. Each number is understood once.
 */
final class PartyReader {

    private static final int UNREAD = -2;
    private static final OwnAccount NOBODY = new OwnAccount(-1, -1);

    private String lastWritten = "";
    private String lastCurrency = "";
    private OwnAccount last = NOBODY;

    private final CardIndex cards;
    private final AccountBook book;
    private final Map<String, Map<String, OwnAccount>> owns = new HashMap<>();
    /** By currency and number of the text. */
    private final Map<String, Map<Integer, Integer>> others = new HashMap<>();

    /** The same for the currency that nearly all have. */
    private int[] yuan = {};

    private final Map<Chain, Integer> statements = new HashMap<>();

    PartyReader(CardIndex cards, AccountBook book) {
        this.cards = cards;
        this.book = book;
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
    OwnAccount own(Entries entries, int row) {
        String currency = entries.currency(row);
        OwnAccount byAccount = own(entries.account(row), currency);
        OwnAccount own = byAccount.node() < 0 ? own(entries.card(row), currency) : byAccount;
        return own.node() < 0 ? null : own;
    }

    private OwnAccount own(String written, String currency) {
        // Rows of one statement mostly stand together.
        if (written.isEmpty() || (written.equals(lastWritten) && currency.equals(lastCurrency))) {
            return written.isEmpty() ? NOBODY : last;
        }
        Map<String, OwnAccount> known = owns.computeIfAbsent(currency, any -> new HashMap<>());
        OwnAccount own = known.get(written);
        if (own == null) {
            own = readOwn(written, currency);
            known.put(written, own);
        }
        lastWritten = written;
        lastCurrency = currency;
        last = own;
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
    int other(Entries entries, int row, String currency) {
        int code = entries.code(Text.COUNTERPARTY, row);
        if (code == TextCodes.EMPTY) {
            return -1;
        }
        if (!currency.equals(Money.CNY)) {
            return others.computeIfAbsent(currency, any -> new HashMap<>())
                    .computeIfAbsent(code, any -> readOther(entries.textOf(code), currency));
        }
        if (yuan.length == 0) {
            yuan = new int[entries.texts()];
            Arrays.fill(yuan, UNREAD);
        }
        if (yuan[code] == UNREAD) {
            yuan[code] = readOther(entries.textOf(code), currency);
        }
        return yuan[code];
    }

    private int readOther(String written, String currency) {
        AccountKey number = AccountKey.of(written);
        return number == null ? -1 : book.numbered(cards.account(number.base()), currency);
    }

    /** How many balance chains were met. */
    int statements() {
        return statements.size();
    }
}
