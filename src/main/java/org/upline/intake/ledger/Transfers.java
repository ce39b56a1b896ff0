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

/**
 * The movements that stand, each a transfer made from the row that stands for it when it is asked for: millions of them
 * cost no more than the rows they are made of.
 */
final class Transfers extends AbstractList<Transfer> implements RandomAccess {

    private final Entries entries;
    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final String[] numbers;
    private final int[] heads;

    /** @param heads rows of the transfers, in the order money moved */
    Transfers(
            Entries entries,
            Parties parties,
            Copies copies,
            Effects effects,
            Mirrors mirrors,
            String[] numbers,
            int[] heads) {
        this.entries = entries;
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.numbers = numbers;
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
        int head = heads[index];
        int timed = TransferOrder.timed(head, entries, mirrors);
        LocalDateTime time = Objects.requireNonNull(entries.localTime(timed), "a row without a time moves nothing");
        boolean isOut = effects.of(head) < 0;
        int own = parties.own(head);
        int other = parties.other(head);
        int ordering = isOut ? head : mirrors.mate(head);
        return new Transfer(
                numbers[isOut ? own : other],
                numbers[isOut ? other : own],
                entries.amount(head),
                parties.book().currency(own),
                time,
                entries.dateOnly(timed),
                entries.memo(head),
                entries.serial(head),
                ordering < 0 ? "" : entries.ip(ordering),
                ordering < 0 ? "" : entries.mac(ordering),
                sourceRows(head));
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
