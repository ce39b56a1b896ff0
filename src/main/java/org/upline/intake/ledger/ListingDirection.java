package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of statements list the newest row first. A part is what one file holds of one statement. Its times tell;
 * where they are all the same, its balances do; where these do not either, the other parts of the file.
 */
final class ListingDirection {

    /** A run of places, {@code to} not included, and how many of its steps lead forward in time less those that lead back. */
    private record Part(String source, int from, int to, int forward) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> forwardInFile = new HashMap<>();

    private ListingDirection() {}

    static ListingDirection of(Entries entries, Grouping statements) {
        ListingDirection direction = new ListingDirection();
        for (int s = 0; s < statements.count(); s++) {
            int from = statements.start(s);
            while (from < statements.end(s)) {
                String source = entries.source(statements.row(from));
                int to = from + 1;
                while (to < statements.end(s)
                        && entries.source(statements.row(to)).equals(source)) {
                    to++;
                }
                direction.enter(entries, statements, source, from, to);
                from = to;
            }
        }
        return direction;
    }

    private void enter(Entries entries, Grouping statements, String source, int from, int to) {
        int byTime = 0;
        int byBalance = 0;
        for (int k = from + 1; k < to; k++) {
            int a = statements.row(k - 1);
            int b = statements.row(k);
            byTime += byTime(entries, a, b);
            byBalance += byBalance(entries, a, b);
        }
        int forward = byTime == 0 ? byBalance : byTime;
        forwardInFile.merge(source, byTime, Integer::sum);
        if (to - from > 1) {
            parts.add(new Part(source, from, to, forward));
        }
    }

    /** 1 where b is later than a, -1 where it is earlier; a row without a time of day is neither within its day. */
    private static int byTime(Entries entries, int a, int b) {
        boolean timed = !entries.dateOnly(a) && !entries.dateOnly(b);
        return timed ? Long.compare(entries.time(b), entries.time(a)) : Long.compare(entries.day(b), entries.day(a));
    }

    /** 1 where the balances say that b follows a, -1 where they say that a follows b, 0 where they say nothing or both. */
    private static int byBalance(Entries entries, int a, int b) {
        Long balanceA = entries.balanceFen(a);
        Long balanceB = entries.balanceFen(b);
        if (balanceA == null || balanceB == null) {
            return 0;
        }
        long step = Math.abs(balanceB - balanceA);
        boolean forward = step == entries.amount(b);
        boolean back = step == entries.amount(a);
        return Boolean.compare(forward, back);
    }

    /** Reverses the parts that list the newest first. */
    void turnOldestFirst(int[] rows) {
        for (Part part : parts) {
            int forward = part.forward() == 0 ? forwardInFile.getOrDefault(part.source(), 0) : part.forward();
            if (forward < 0) {
                for (int a = part.from(), b = part.to() - 1; a < b; a++, b--) {
                    int row = rows[a];
                    rows[a] = rows[b];
                    rows[b] = row;
                }
            }
        }
    }
}
