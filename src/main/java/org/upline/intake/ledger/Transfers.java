package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.model.TransferTable;

/**
 * The movements that stand, each a transfer made from the row that stands for it when it is asked for: millions of them
 * cost no more than the rows they are made of.
 */
final class Transfers extends AbstractList<Transfer> implements RandomAccess, TransferTable {

    private final Entries entries;
    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final String[] numbers;
    private final int[] place;
    private final int[] heads;

    /**
     * @param place of each node in the list of accounts
     * @param heads rows of the transfers, in the order money moved
     */
    Transfers(
            Entries entries,
            Parties parties,
            Copies copies,
            Effects effects,
            Mirrors mirrors,
            String[] numbers,
            int[] place,
            int[] heads) {
        this.entries = entries;
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.numbers = numbers;
        this.place = place;
        this.heads = heads;
    }

    /** Head rows of the movements that moved money and were not taken back. */
    static int[] heads(Statements statements, Effects effects, Mirrors mirrors, Reversals reversals) {
        return Arrays.stream(statements.rows())
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
                numbers[payerNode(index)],
                numbers[payeeNode(index)],
                amountFen(index),
                currency(index),
                time(index),
                dateOnly(index),
                memo(index),
                serial(index),
                ip(index),
                mac(index),
                rows(index));
    }

    private boolean isOut(int head) {
        return effects.of(head) < 0;
    }

    private int payerNode(int transfer) {
        int head = heads[transfer];
        return isOut(head) ? parties.own(head) : parties.other(head);
    }

    private int payeeNode(int transfer) {
        int head = heads[transfer];
        return isOut(head) ? parties.other(head) : parties.own(head);
    }

    /** The payer's own row, who ordered it; -1 where his statement is not there. */
    private int ordering(int transfer) {
        int head = heads[transfer];
        return isOut(head) ? head : mirrors.mate(head);
    }

    private int timed(int transfer) {
        return TransferOrder.timed(heads[transfer], entries, mirrors);
    }

    @Override
    public int payer(int transfer) {
        return place[payerNode(transfer)];
    }

    @Override
    public int payee(int transfer) {
        return place[payeeNode(transfer)];
    }

    @Override
    public long amountFen(int transfer) {
        return entries.amount(heads[transfer]);
    }

    @Override
    public String currency(int transfer) {
        return parties.book().currency(parties.own(heads[transfer]));
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
    public List<SourceRow> rows(int transfer) {
        return sourceRows(heads[transfer]);
    }

    private List<SourceRow> sourceRows(int head) {
        int mate = mirrors.mate(head);
        if (mate < 0 && copies.next(head) < 0) {
            return List.of(entries.sourceRow(head));
        }
        List<SourceRow> sources = new ArrayList<>();
        for (int i = head; i >= 0; i = copies.next(i)) {
            sources.add(entries.sourceRow(i));
        }
        for (int i = mate; i >= 0; i = copies.next(i)) {
            sources.add(entries.sourceRow(i));
        }
        return sources;
    }
}
