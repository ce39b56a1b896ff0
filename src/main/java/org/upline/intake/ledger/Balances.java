package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Parties.Standing;

/**
 * The balances with which accounts enter and leave their statements. Where an account's number carries serials of
 * sub-accounts, each has a chain of its own, and the account has their sum.
 */
final class Balances {

    private final Entries entries;
    private final @Nullable Long[] opening;
    private final @Nullable Long[] last;
    private final @Nullable LocalDateTime[] lastTime;
    private final boolean[] lastIsDate;

    private Balances(Entries entries, int nodes) {
        this.entries = entries;
        opening = new @Nullable Long[nodes];
        last = new @Nullable Long[nodes];
        lastTime = new @Nullable LocalDateTime[nodes];
        lastIsDate = new boolean[nodes];
    }

    static Balances of(Entries entries, Parties parties, Statements statements, Effects effects, int nodes) {
        Balances balances = new Balances(entries, nodes);
        int[] idle = idleRows(entries, parties, statements.count());
        boolean[] met = new boolean[nodes];
        for (int s = 0; s < statements.count(); s++) {
            boolean moves = statements.start(s) < statements.end(s);
            int first = moves ? statements.row(statements.start(s)) : idle[s];
            if (first >= 0) {
                int node = parties.own(first);
                Long before = balances.before(first, moves, effects);
                Long sum = balances.opening[node];
                balances.opening[node] =
                        !met[node] ? before : before == null || sum == null ? null : Math.addExact(sum, before);
                met[node] = true;
                balances.close(node, balances.lastRow(s, statements, idle[s]));
            }
        }
        return balances;
    }

    /** Of each statement the latest row that moves nothing yet gives a balance, -1 where there is none. */
    private static int[] idleRows(Entries entries, Parties parties, int statements) {
        int[] idle = new int[statements];
        Arrays.fill(idle, -1);
        for (int i = 0; i < entries.count(); i++) {
            int s = parties.statement(i);
            boolean gives = s >= 0 && parties.standing(i) == Standing.INFORMATIONAL && entries.balanceFen(i) != null;
            if (gives && (idle[s] < 0 || entries.time(idle[s]) <= entries.time(i))) {
                idle[s] = i;
            }
        }
        return idle;
    }

    private @Nullable Long before(int row, boolean moves, Effects effects) {
        Long after = entries.balanceFen(row);
        if (!moves || after == null) {
            return after;
        }
        return effects.of(row) == 0 ? null : after - effects.change(row);
    }

    private int lastRow(int statement, Statements statements, int idle) {
        for (int k = statements.end(statement) - 1; k >= statements.start(statement); k--) {
            int row = statements.row(k);
            if (entries.balanceFen(row) != null) {
                return idle >= 0 && entries.time(idle) > entries.time(row) ? idle : row;
            }
        }
        return idle;
    }

    private void close(int node, int row) {
        if (row < 0) {
            return;
        }
        Long sum = last[node];
        Long balance = entries.balanceFen(row);
        LocalDateTime time = entries.localTime(row);
        LocalDateTime latest = lastTime[node];
        last[node] = sum == null || balance == null ? balance : Math.addExact(sum, balance);
        if (latest == null || (time != null && time.isAfter(latest))) {
            lastTime[node] = time;
            lastIsDate[node] = entries.dateOnly(row);
        }
    }

    /** Balance before the first row of the account's statement that moves money; null where it gives none. */
    @Nullable
    Long opening(int node) {
        return opening[node];
    }

    /** A balance and when it stood. */
    record Known(@Nullable Long fen, @Nullable LocalDateTime time) {}

    /**
     * The last known balance: that of the statement, or of the master data where that was taken later. A statement
     * that gives only dates ends with its last day.
     */
    Known last(int node, List<AccountRow> master) {
        Known latest = new Known(last[node], lastTime[node]);
        boolean endsWithDay = lastIsDate[node];
        for (AccountRow row : master) {
            if (row.balanceFen() != null && isLater(row.lastTransaction(), latest, endsWithDay)) {
                latest = new Known(row.balanceFen(), row.lastTransaction());
                endsWithDay = false;
            }
        }
        return latest;
    }

    private static boolean isLater(@Nullable LocalDateTime time, Known than, boolean endsWithDay) {
        LocalDateTime known = than.time();
        if (than.fen() == null || known == null) {
            return than.fen() == null || time != null;
        }
        return time != null
                && time.isAfter(
                        endsWithDay
                                ? known.toLocalDate().plusDays(1).atStartOfDay().minusNanos(1)
                                : known);
    }
}
