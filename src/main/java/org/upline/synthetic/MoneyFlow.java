package org.upline.synthetic;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of the scheme, one after the other: plan what moves, then book and write it in the order of time. */
final class MoneyFlow {
    /** Two weeks after the last member joined, bonuses and private life go on. */
    private static final int DAYS = JoinTimes.DAYS + 14;

    private final FeePayments fees;
    private final Sweeps sweeps;
    private final Bonuses bonuses;
    private final PrivateLife privateLife;
    private final DayBook book;
    private final long rowsWanted;

    MoneyFlow(GeneratorOptions options, Scheme scheme, Cast cast, Accounts accounts) {
        fees = new FeePayments(options, scheme, cast, accounts);
        sweeps = new Sweeps(options, cast, accounts);
        bonuses = new Bonuses(options, scheme, cast, accounts);
        privateLife = new PrivateLife(options, scheme.people, accounts);
        book = new DayBook(accounts);
        rowsWanted = options.transactions();
    }

    void run(Statements statements) throws IOException {
        List<Integer> paidYesterday = List.of();
        for (int day = 0; day < DAYS; day++) {
            bonuses.plan(day, paidYesterday, book);
            paidYesterday = fees.plan(day, book);
            sweeps.plan(day, book);
            privateLife.plan(day, due(day) - statements.rows(), book);
            for (Movement movement : book.close()) {
                statements.post(movement);
            }
        }
    }

    /** Rows due by the end of a day: half of them grow with the days, half with the days' square, as the scheme does. */
    private int due(int day) {
        long done = day + 1L;
        return (int) (rowsWanted * done * (DAYS + done) / (2L * DAYS * DAYS));
    }

    FeePayments fees() {
        return fees;
    }

    /** The earlier of two equal transfers. */
    @Nullable
    Movement firstOfPair() {
        return sweeps.firstOfPair();
    }
}
