package org.upline.funds;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.CaseData;

/**
 * The account network of a case as int-indexed columns, the form in which every analysis of money reads it. Indexes are
 * places in {@link CaseData}: accounts ascend by number, transfers by the time money moved. Immutable.
 */
public final class LedgerColumns {
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final AccountLookup lookup;
    private final Measures measures;

    private LedgerColumns(AccountColumns accounts, TransferColumns transfers, AccountLookup lookup, Measures measures) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.lookup = lookup;
        this.measures = measures;
    }

    /**
     * Projects a case. O(accounts + transfers).
     *
     * @param personOfAccount index of the person who holds each account, −1 for none; see {@link HolderLinks}
     * @throws IllegalArgumentException if a transfer names an account the case has not, moves no money, or the accounts
     *     are out of order: such data was not made by intake
     */
    public static LedgerColumns of(CaseData data, int[] personOfAccount) {
        AccountColumns accounts = new AccountColumns(data.accounts(), personOfAccount);
        AccountLookup lookup = AccountLookup.of(accounts);
        return new LedgerColumns(accounts, new TransferColumns(data), lookup, Measures.of(data, lookup));
    }

    /**
     * Writes the columns of a case without holding those of its transfers; the bytes are those of {@link #of} and then
     * {@link #write(SnapshotWriter)}.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public static void write(CaseData data, int[] personOfAccount, SnapshotWriter out) throws IOException {
        AccountColumns accounts = new AccountColumns(data.accounts(), personOfAccount);
        AccountLookup lookup = AccountLookup.of(accounts);
        accounts.write(out);
        new TransferSnapshot(data, out).write();
        lookup.write(out);
        Measures.of(data, lookup).write(out);
    }

    /** Reads what {@link #write(SnapshotWriter)} wrote; texts are decoded only when they are asked for. */
    public static LedgerColumns read(Snapshot snapshot) {
        AccountColumns accounts = new AccountColumns(snapshot);
        return new LedgerColumns(
                accounts,
                new TransferColumns(snapshot),
                AccountLookup.read(accounts, snapshot),
                Measures.read(snapshot));
    }

    /** Adds the columns, all named {@code account.…}, {@code transfer.…} or {@code measure.…}. */
    public void write(SnapshotWriter out) throws IOException {
        accounts.write(out);
        transfers.write(out);
        lookup.write(out);
        measures.write(out);
    }

    public AccountColumns accounts() {
        return accounts;
    }

    public TransferColumns transfers() {
        return transfers;
    }

    /** What authorities hold of the accounts. */
    public Measures measures() {
        return measures;
    }

    /**
     * Finds an account by its number or by a card that leads to it.
     *
     * @return its index
     * @throws org.upline.model.UplineException if there is none, with numbers that look like it, or if the card leads to
     *     several accounts
     */
    public int account(String numberOrCard) {
        return lookup.find(numberOrCard);
    }

    /** Whether {@link #account} finds one. */
    public boolean knows(String numberOrCard) {
        return lookup.knows(numberOrCard);
    }

    /** The transfers in yuan, by the account that paid; heads are payees, arcs are transfers. O(accounts + transfers). */
    public CompressedGraph byPayer() {
        return CompressedGraph.of(accounts.count(), ends(transfers::payer), ends(transfers::payee));
    }

    /** The transfers in yuan, by the account that was paid; heads are payers, arcs are transfers. */
    public CompressedGraph byPayee() {
        return CompressedGraph.of(accounts.count(), ends(transfers::payee), ends(transfers::payer));
    }

    private int[] ends(IntUnaryOperator end) {
        int[] ends = new int[transfers.count()];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = transfers.isYuan(t) ? end.applyAsInt(t) : -1;
        }
        return ends;
    }

    /** What is left out of every analysis because it is not in yuan, by currency. O(transfers). */
    public List<ForeignTotal> foreign() {
        return foreign(TracePeriod.ALWAYS);
    }

    /** As {@link #foreign()}, of one period. */
    List<ForeignTotal> foreign(TracePeriod period) {
        TreeMap<String, ForeignTotal> totals = new TreeMap<>();
        for (int t = 0; t < transfers.count(); t++) {
            if (!transfers.isYuan(t) && period.holds(transfers, t)) {
                totals.merge(
                        transfers.currency(t),
                        new ForeignTotal(transfers.currency(t), 1, transfers.amountFen(t)),
                        (sum, one) -> new ForeignTotal(
                                sum.currency(), sum.count() + 1, Math.addExact(sum.amountFen(), one.amountFen())));
            }
        }
        return List.copyOf(totals.values());
    }
}
