package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/** Makes a transfer of each movement that stands, from the row that stands for it. */
final class Transfers {

    private final Entries entries;
    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final String[] numbers;

    Transfers(Entries entries, Parties parties, Copies copies, Effects effects, Mirrors mirrors, String[] numbers) {
        this.entries = entries;
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.numbers = numbers;
    }

    /** Head rows of the movements that moved money and were not taken back. */
    static int[] heads(Statements statements, Effects effects, Mirrors mirrors, Reversals reversals) {
        return Arrays.stream(statements.rows())
                .filter(i -> effects.of(i) != 0 && mirrors.head(i) == i && !reversals.isReversed(i))
                .toArray();
    }

    List<Transfer> of(int[] heads) {
        Transfer[] transfers = new Transfer[heads.length];
        Arrays.parallelSetAll(transfers, t -> transfer(heads[t]));
        return List.of(transfers);
    }

    private Transfer transfer(int head) {
        BankRow row = entries.row(head);
        BankRow timed = entries.row(TransferOrder.timed(head, entries, mirrors));
        LocalDateTime time = Objects.requireNonNull(timed.time(), "a row without a time moves nothing");
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
                timed.dateOnly(),
                row.memo(),
                row.serial(),
                ordering < 0 ? "" : entries.row(ordering).ip(),
                ordering < 0 ? "" : entries.row(ordering).mac(),
                sourceRows(head));
    }

    private List<SourceRow> sourceRows(int head) {
        int mate = mirrors.mate(head);
        if (mate < 0 && copies.next(head) < 0) {
            return List.of(entries.row(head).row());
        }
        List<SourceRow> sources = new ArrayList<>();
        for (int i = head; i >= 0; i = copies.next(i)) {
            sources.add(entries.row(i).row());
        }
        for (int i = mate; i >= 0; i = copies.next(i)) {
            sources.add(entries.row(i).row());
        }
        return sources;
    }
}
