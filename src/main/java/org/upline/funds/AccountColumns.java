package org.upline.funds;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.graph.PrefixIndex;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.ListView;
import org.upline.model.Money;

/**
 * The accounts of a case as columns; an account's index is its place in {@code CaseData.accounts}, so that a smaller
 * index is a smaller number in plain string order.
 *
 * <p>Money is in fen of the account's own currency.
 */
public final class AccountColumns {
    /** Column of a snapshot: the accounts whose holder is known, as {@link PrefixIndex#order} puts them. */
    public static final String BY_HOLDER = "account.byHolder";

    /** Stands in a column of longs for a value that is not known. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private static final AccountKind[] KINDS = AccountKind.values();

    private final List<String> numbers;
    private final byte[] kinds;
    private final int[] cardOffsets;
    private final List<String> cards;
    private final List<String> holders;
    private final List<String> holderIds;
    private final List<String> banks;
    private final List<String> currencies;
    private final byte[] obtained;
    private final long[] openingFen;
    private final long[] balanceFen;
    private final long[] balanceTime;
    private final long[] opened;
    private final int[] person;

    AccountColumns(List<Account> accounts, int[] personOfAccount) {
        int n = accounts.size();
        if (personOfAccount.length != n) {
            throw new IllegalArgumentException(personOfAccount.length + " persons for " + n + " accounts");
        }
        numbers = column(accounts, Account::number);
        holders = column(accounts, Account::holder);
        holderIds = column(accounts, Account::holderId);
        banks = column(accounts, Account::bank);
        currencies = column(accounts, Account::currency);
        kinds = new byte[n];
        obtained = new byte[n];
        cardOffsets = new int[n + 1];
        cards = new ArrayList<>();
        openingFen = new long[n];
        balanceFen = new long[n];
        balanceTime = new long[n];
        opened = new long[n];
        person = personOfAccount.clone();
        for (int a = 0; a < n; a++) {
            Account account = accounts.get(a);
            if (a > 0 && numbers.get(a - 1).compareTo(account.number()) >= 0) {
                throw new IllegalArgumentException("accounts are not in order at " + account.number());
            }
            kinds[a] = (byte) account.kind().ordinal();
            obtained[a] = (byte) (account.obtained() ? 1 : 0);
            cards.addAll(account.cards());
            cardOffsets[a + 1] = cards.size();
            openingFen[a] = known(account.openingFen());
            balanceFen[a] = known(account.balanceFen());
            balanceTime[a] = known(account.balanceTime());
            opened[a] = known(account.opened());
        }
    }

    AccountColumns(Snapshot snapshot) {
        numbers = snapshot.strings("account.number");
        kinds = snapshot.bytes("account.kind");
        cardOffsets = snapshot.ints("account.card.begin");
        cards = snapshot.strings("account.card");
        holders = snapshot.strings("account.holder");
        holderIds = snapshot.strings("account.holderId");
        banks = snapshot.strings("account.bank");
        currencies = snapshot.strings("account.currency");
        obtained = snapshot.bytes("account.obtained");
        openingFen = snapshot.longs("account.openingFen");
        balanceFen = snapshot.longs("account.balanceFen");
        balanceTime = snapshot.longs("account.balanceTime");
        opened = snapshot.longs("account.opened");
        person = snapshot.ints("account.person");
    }

    /** Reads the accounts of a snapshot alone, without the transfers between them. */
    public static AccountColumns read(Snapshot snapshot) {
        return new AccountColumns(snapshot);
    }

    void write(SnapshotWriter out) throws IOException {
        out.strings("account.number", numbers);
        out.bytes("account.kind", kinds);
        out.ints("account.card.begin", cardOffsets);
        out.strings("account.card", cards);
        out.strings("account.holder", holders);
        out.ints(BY_HOLDER, PrefixIndex.order(holders));
        out.strings("account.holderId", holderIds);
        out.strings("account.bank", banks);
        out.strings("account.currency", currencies);
        out.bytes("account.obtained", obtained);
        out.longs("account.openingFen", openingFen);
        out.longs("account.balanceFen", balanceFen);
        out.longs("account.balanceTime", balanceTime);
        out.longs("account.opened", opened);
        out.ints("account.person", person);
    }

    private static List<String> column(List<Account> accounts, Function<Account, String> field) {
        return new ListView<>(accounts.size(), a -> field.apply(accounts.get(a)));
    }

    private static long known(@Nullable LocalDateTime time) {
        return time == null ? UNKNOWN : time.toEpochSecond(ZoneOffset.UTC);
    }

    private static long known(@Nullable Long value) {
        return value == null ? UNKNOWN : value;
    }

    public int count() {
        return kinds.length;
    }

    public String number(int account) {
        return numbers.get(account);
    }

    /** All numbers, ascending in plain string order. */
    List<String> numbers() {
        return numbers;
    }

    public AccountKind kind(int account) {
        return KINDS[kinds[account]];
    }

    /** {@link AccountKind#isExit()}: cash and unnamed counterparties. */
    public boolean isExit(int account) {
        return KINDS[kinds[account]].isExit();
    }

    /** Numbers of the cards that lead to the account, in plain string order. */
    public List<String> cards(int account) {
        return List.copyOf(cards.subList(cardOffsets[account], cardOffsets[account + 1]));
    }

    public String holder(int account) {
        return holders.get(account);
    }

    public String holderId(int account) {
        return holderIds.get(account);
    }

    public String bank(int account) {
        return banks.get(account);
    }

    /** ISO 4217 code; empty where nobody wrote it down. */
    public String currency(int account) {
        return currencies.get(account);
    }

    /** Whether its balances are in yuan; an account whose currency nobody wrote down is taken to be. */
    boolean isYuan(int account) {
        String currency = currencies.get(account);
        return currency.isEmpty() || currency.equals(Money.CNY);
    }

    /** Whether the account's own statement is in the case; false means 未调单. */
    public boolean obtained(int account) {
        return obtained[account] != 0;
    }

    /** In fen of {@link #currency}, may be below zero; null where the statement gives no balance before its first row. */
    public @Nullable Long openingFen(int account) {
        return openingFen[account] == UNKNOWN ? null : Long.valueOf(openingFen[account]);
    }

    /** Last known balance in fen of {@link #currency}, may be below zero; null where unknown. */
    public @Nullable Long balanceFen(int account) {
        return balanceFen[account] == UNKNOWN ? null : Long.valueOf(balanceFen[account]);
    }

    /** When {@link #balanceFen} stood, local; null where unknown. */
    public @Nullable LocalDateTime balanceTime(int account) {
        return balanceTime[account] == UNKNOWN ? null : TransferColumns.local(balanceTime[account]);
    }

    /** When the bank opened it, local; null where no master data says so. */
    public @Nullable LocalDateTime opened(int account) {
        return opened[account] == UNKNOWN ? null : TransferColumns.local(opened[account]);
    }

    /** What its statement shows to have been there before the first row, in yuan; nothing where it was overdrawn. */
    public long openingLotFen(int account) {
        return openingFen[account] != UNKNOWN && isYuan(account) ? Math.max(0, openingFen[account]) : 0;
    }

    /** What its own statement shows to have been there at the end, in yuan; nothing where it was overdrawn. */
    long closingLotFen(int account) {
        return obtained(account) && balanceFen[account] != UNKNOWN && isYuan(account)
                ? Math.max(0, balanceFen[account])
                : 0;
    }

    /** Index of the person who holds the account in the list it was linked to, −1 if it is no member's. */
    public int person(int account) {
        return person[account];
    }

    public boolean isMembers(int account) {
        return person[account] >= 0;
    }
}
