package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Gathers the rows of each account's own statement: how many, from when to when. O(rows). */
final class OwnStatements {
    private final Entries entries;
    private final int[] rows;
    private final int[] first;
    private final int[] last;

    private OwnStatements(Entries entries, int nodes) {
        this.entries = entries;
        rows = new int[nodes];
        first = new int[nodes];
        last = new int[nodes];
        Arrays.fill(first, -1);
        Arrays.fill(last, -1);
    }

    /** The statements of all accounts that have one, by number. */
    static List<OwnStatement> of(Entries entries, Parties parties, Balances balances, String[] numbers) {
        OwnStatements own = new OwnStatements(entries, numbers.length);
        for (int i = 0; i < entries.count(); i++) {
            if (parties.own(i) >= 0) {
                own.count(i, parties.own(i));
            }
        }
        List<OwnStatement> statements = new ArrayList<>();
        for (int node = 0; node < numbers.length; node++) {
            if (own.rows[node] > 0) {
                statements.add(own.statement(node, balances, numbers));
            }
        }
        statements.sort(Comparator.comparing(OwnStatement::account));
        return List.copyOf(statements);
    }

    private void count(int row, int node) {
        rows[node]++;
        if (!entries.hasTime(row)) {
            return;
        }
        if (first[node] < 0 || entries.time(row) < entries.time(first[node])) {
            first[node] = row;
        }
        if (last[node] < 0 || entries.time(row) >= entries.time(last[node])) {
            last[node] = row;
        }
    }

    private OwnStatement statement(int node, Balances balances, String[] numbers) {
        boolean timed = first[node] >= 0;
        Balances.Known closing = balances.last(node, List.of());
        return new OwnStatement(
                numbers[node],
                rows[node],
                timed ? entries.localTime(first[node]) : null,
                timed ? entries.localTime(last[node]) : null,
                timed ? entries.sourceRow(first[node]) : null,
                timed ? entries.sourceRow(last[node]) : null,
                balances.opening(node),
                closing.fen(),
                closing.time());
    }
}
