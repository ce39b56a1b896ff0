package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which parts of statements list the newest row first. A part is what one file holds of one statement. Its times tell;
 * where they are all the same, its balances do; where these do not either, the other parts of the file.
 */
final class ListingDirection {

    /**
     * A run of places.
     *
     * @param to not included
     * @param byTime how many of its steps lead forward in time less those that lead back
     * @param forward the same, or of its balances where its times say nothing
     */
    private record Part(String source, int from, int to, int byTime, int forward) {}

    private final List<Part> parts;
    private final Map<String, Integer> forwardInFile = new HashMap<>();

    private ListingDirection(List<Part> parts) {
        this.parts = parts;
        parts.forEach(part -> forwardInFile.merge(part.source(), part.byTime(), Integer::sum));
    }

    static ListingDirection of(Entries entries, Grouping statements) {
        return new ListingDirection(IntStream.range(0, statements.count())
                .parallel()
                .boxed()
                .flatMap(s -> parts(entries, statements, s).stream())
                .toList());
    }

    /** Those of one statement; one row by itself has no direction. */
    private static List<Part> parts(Entries entries, Grouping statements, int statement) {
        List<Part> parts = new ArrayList<>();
        int from = statements.start(statement);
        while (from < statements.end(statement)) {
            String source = entries.source(statements.row(from));
            int to = from + 1;
            while (to < statements.end(statement)
                    && entries.source(statements.row(to)).equals(source)) {
                to++;
            }
            if (to - from > 1) {
                parts.add(part(entries, statements, source, from, to));
            }
            from = to;
        }
        return parts;
    }

    private static Part part(Entries entries, Grouping statements, String source, int from, int to) {
        int byTime = 0;
        int byBalance = 0;
        for (int k = from + 1; k < to; k++) {
            int a = statements.row(k - 1);
            int b = statements.row(k);
            byTime += byTime(entries, a, b);
            byBalance += byBalance(entries, a, b);
        }
        return new Part(source, from, to, byTime, byTime == 0 ? byBalance : byTime);
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
