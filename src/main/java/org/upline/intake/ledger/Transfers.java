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

    private final BankRow[] rows;
    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final AccountBook book;
    private final String[] numbers;

    Transfers(
            BankRow[] rows,
            Parties parties,
            Copies copies,
            Effects effects,
            Mirrors mirrors,
            AccountBook book,
            String[] numbers) {
        this.rows = rows;
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.book = book;
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
        for (int t = 0; t < heads.length; t++) {
            transfers[t] = transfer(heads[t]);
        }
        return List.of(transfers);
    }

    private Transfer transfer(int head) {
        BankRow row = rows[head];
        BankRow timed = rows[TransferOrder.timed(head, rows, mirrors)];
        LocalDateTime time = Objects.requireNonNull(timed.time(), "a row without a time moves nothing");
        boolean isOut = effects.of(head) < 0;
        int own = parties.own(head);
        int other = parties.other(head);
        return new Transfer(
                numbers[isOut ? own : other],
                numbers[isOut ? other : own],
                Math.abs(row.amountFen()),
                book.currency(own),
                time,
                timed.dateOnly(),
                row.memo(),
                row.serial(),
                sourceRows(head));
    }

    private List<SourceRow> sourceRows(int head) {
        int mate = mirrors.mate(head);
        if (mate < 0 && copies.next(head) < 0) {
            return List.of(rows[head].row());
        }
        List<SourceRow> sources = new ArrayList<>();
        for (int i = head; i >= 0; i = copies.next(i)) {
            sources.add(rows[i].row());
        }
        for (int i = mate; i >= 0; i = copies.next(i)) {
            sources.add(rows[i].row());
        }
        return sources;
    }
}
