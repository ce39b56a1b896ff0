package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.upline.model.Account;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.model.TransferTable;

/**
 * The movements that stand, each a transfer made from the row that stands for it when it is asked for: millions of them
 * cost no more than the rows they are made of.
 */
final class Transfers extends AbstractList<Transfer> implements RandomAccess, TransferTable {

    private final Entries entries;
    private final List<Account> accounts;
    /** The next copy, by row. */
    private final int[] next;

    /** Row of the other side, by row. */
    private final int[] mate;

    private final int[] heads;
    private final int[] payer;
    private final int[] payee;
    /** Whether the head is the payer's row. */
    private final BitSet out;

    /**
     * @param accounts by which payer and payee are known
     * @param place of each node in the list of accounts
     * @param heads rows of the transfers, in the order money moved
     */
    Transfers(
            Entries entries,
            Parties parties,
            Copies copies,
            Effects effects,
            Mirrors mirrors,
            List<Account> accounts,
            int[] place,
            int[] heads) {
        // Nothing is held on to but what a transfer is told from: what the matching needed can go.
        this.entries = entries;
        this.accounts = accounts;
        this.next = copies.nexts();
        this.mate = mirrors.mates();
        this.heads = heads;
        payer = new int[heads.length];
        payee = new int[heads.length];
        long[] outs = new long[heads.length / Long.SIZE + 1];
        // No two stretches share a word.
        Stretches.together(heads.length, (from, to) -> {
            for (int t = from; t < to; t++) {
                int own = place[parties.own(heads[t])];
                int other = place[parties.other(heads[t])];
                boolean isOut = effects.of(heads[t]) < 0;
                payer[t] = isOut ? own : other;
                payee[t] = isOut ? other : own;
                outs[t / Long.SIZE] |= isOut ? 1L << t : 0;
            }
        });
        out = BitSet.valueOf(outs);
    }

    /** Head rows of the movements that moved money and were not taken back. */
    static int[] heads(Statements statements, Effects effects, Mirrors mirrors, Reversals reversals) {
        return Arrays.stream(statements.rows())
                .parallel()
                .filter(i -> effects.of(i) != 0 && mirrors.head(i) == i && !reversals.isReversed(i))
                .toArray();
    }

    @Override
    public int size() {
        return heads.length;
    }

    @Override
    public Transfer get(int index) {
        return new Transfer(
                accounts.get(payer[index]).number(),
                accounts.get(payee[index]).number(),
                amountFen(index),
                currency(index),
                time(index),
                dateOnly(index),
                memo(index),
                serial(index),
                ip(index),
                mac(index),
                place(index),
                rows(index));
    }

    /** The payer's own row, who ordered it; -1 where his statement is not there. */
    private int ordering(int transfer) {
        return out.get(transfer) ? heads[transfer] : mate[heads[transfer]];
    }

    private int timed(int transfer) {
        return TransferOrder.timed(heads[transfer], mate[heads[transfer]], entries);
    }

    @Override
    public int payer(int transfer) {
        return payer[transfer];
    }

    @Override
    public int payee(int transfer) {
        return payee[transfer];
    }

    @Override
    public long amountFen(int transfer) {
        return entries.amount(heads[transfer]);
    }

    @Override
    public String currency(int transfer) {
        int own = out.get(transfer) ? payer[transfer] : payee[transfer];
        return accounts.get(own).currency();
    }

    @Override
    public LocalDateTime time(int transfer) {
        return Objects.requireNonNull(entries.localTime(timed(transfer)), "a row without a time moves nothing");
    }

    @Override
    public boolean dateOnly(int transfer) {
        return entries.dateOnly(timed(transfer));
    }

    @Override
    public String memo(int transfer) {
        return entries.memo(heads[transfer]);
    }

    @Override
    public String serial(int transfer) {
        return entries.serial(heads[transfer]);
    }

    @Override
    public String ip(int transfer) {
        int ordering = ordering(transfer);
        return ordering < 0 ? "" : entries.ip(ordering);
    }

    @Override
    public String mac(int transfer) {
        int ordering = ordering(transfer);
        return ordering < 0 ? "" : entries.mac(ordering);
    }

    @Override
    public String place(int transfer) {
        int ordering = ordering(transfer);
        String said = ordering < 0 ? "" : entries.madeAt(ordering);
        if (!said.isEmpty()) {
            return said;
        }
        int head = heads[transfer];
        int other = out.get(transfer) ? mate[head] : head;
        return other < 0 ? "" : entries.madeAt(other);
    }

    @Override
    public List<SourceRow> rows(int transfer) {
        return sourceRows(heads[transfer]);
    }

    private List<SourceRow> sourceRows(int head) {
        if (mate[head] < 0 && next[head] < 0) {
            return List.of(entries.sourceRow(head));
        }
        List<SourceRow> sources = new ArrayList<>();
        for (int i = head; i >= 0; i = next[i]) {
            sources.add(entries.sourceRow(i));
        }
        for (int i = mate[head]; i >= 0; i = next[i]) {
            sources.add(entries.sourceRow(i));
        }
        return sources;
    }
}
