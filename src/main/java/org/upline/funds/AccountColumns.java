package org.upline.funds;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.graph.ByteColumn;
import org.upline.graph.IntColumn;
import org.upline.graph.LongColumn;
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
    private final ByteColumn kinds;
    private final IntColumn cardOffsets;
    private final List<String> cards;
    private final List<String> holders;
    private final List<String> holderIds;
    private final List<String> banks;
    private final List<String> currencies;
    private final ByteColumn obtained;
    private final LongColumn openingFen;
    private final LongColumn balanceFen;
    private final LongColumn balanceTime;
    private final LongColumn opened;
    private final IntColumn person;

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
        byte[] kind = new byte[n];
        byte[] known = new byte[n];
        int[] cardEnds = new int[n + 1];
        cards = new ArrayList<>();
        long[] openings = new long[n];
        long[] balances = new long[n];
        long[] balanceTimes = new long[n];
        long[] openedAt = new long[n];
        for (int a = 0; a < n; a++) {
            Account account = accounts.get(a);
            if (a > 0 && numbers.get(a - 1).compareTo(account.number()) >= 0) {
                throw new IllegalArgumentException("accounts are not in order at " + account.number());
            }
            kind[a] = (byte) account.kind().ordinal();
            known[a] = (byte) (account.obtained() ? 1 : 0);
            cards.addAll(account.cards());
            cardEnds[a + 1] = cards.size();
            openings[a] = known(account.openingFen());
            balances[a] = known(account.balanceFen());
            balanceTimes[a] = known(account.balanceTime());
            openedAt[a] = known(account.opened());
        }
        kinds = ByteColumn.of(kind);
        obtained = ByteColumn.of(known);
        cardOffsets = IntColumn.of(cardEnds);
        openingFen = LongColumn.of(openings);
        balanceFen = LongColumn.of(balances);
        balanceTime = LongColumn.of(balanceTimes);
        opened = LongColumn.of(openedAt);
        person = IntColumn.of(personOfAccount.clone());
    }

    AccountColumns(Snapshot snapshot) {
        numbers = snapshot.strings("account.number");
        kinds = snapshot.byteColumn("account.kind");
        cardOffsets = snapshot.intColumn("account.card.begin");
        cards = snapshot.strings("account.card");
        holders = snapshot.strings("account.holder");
        holderIds = snapshot.strings("account.holderId");
        banks = snapshot.strings("account.bank");
        currencies = snapshot.strings("account.currency");
        obtained = snapshot.byteColumn("account.obtained");
        openingFen = snapshot.longColumn("account.openingFen");
        balanceFen = snapshot.longColumn("account.balanceFen");
        balanceTime = snapshot.longColumn("account.balanceTime");
        opened = snapshot.longColumn("account.opened");
        person = snapshot.intColumn("account.person");
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
        return kinds.size();
    }

    public String number(int account) {
        return numbers.get(account);
    }

    /** All numbers, ascending in plain string order. */
    List<String> numbers() {
        return numbers;
    }

    public AccountKind kind(int account) {
        return KINDS[kinds.get(account)];
    }

    /** {@link AccountKind#isExit()}: cash and unnamed counterparties. */
    public boolean isExit(int account) {
        return KINDS[kinds.get(account)].isExit();
    }

    /** Numbers of the cards that lead to the account, in plain string order. */
    public List<String> cards(int account) {
        return List.copyOf(cards.subList(cardOffsets.get(account), cardOffsets.get(account + 1)));
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
        return obtained.get(account) != 0;
    }

    /** In fen of {@link #currency}, may be below zero; null where the statement gives no balance before its first row. */
    public @Nullable Long openingFen(int account) {
        return openingFen.get(account) == UNKNOWN ? null : Long.valueOf(openingFen.get(account));
    }

    /** Last known balance in fen of {@link #currency}, may be below zero; null where unknown. */
    public @Nullable Long balanceFen(int account) {
        return balanceFen.get(account) == UNKNOWN ? null : Long.valueOf(balanceFen.get(account));
    }

    /** When {@link #balanceFen} stood, local; null where unknown. */
    public @Nullable LocalDateTime balanceTime(int account) {
        return balanceTime.get(account) == UNKNOWN ? null : TransferColumns.local(balanceTime.get(account));
    }

    /** When the bank opened it, local; null where no master data says so. */
    public @Nullable LocalDateTime opened(int account) {
        return opened.get(account) == UNKNOWN ? null : TransferColumns.local(opened.get(account));
    }

    /** What its statement shows to have been there before the first row, in yuan; nothing where it was overdrawn. */
    public long openingLotFen(int account) {
        return openingFen.get(account) != UNKNOWN && isYuan(account) ? Math.max(0, openingFen.get(account)) : 0;
    }

    /** What its own statement shows to have been there at the end, in yuan; nothing where it was overdrawn. */
    long closingLotFen(int account) {
        return obtained(account) && balanceFen.get(account) != UNKNOWN && isYuan(account)
                ? Math.max(0, balanceFen.get(account))
                : 0;
    }

    /** Index of the person who holds the account in the list it was linked to, −1 if it is no member's. */
    public int person(int account) {
        return person.get(account);
    }

    public boolean isMembers(int account) {
        return person.get(account) >= 0;
    }
}
