package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.Finding;
import org.upline.model.Money;

/**
 * Breaks of the balance chain: the balance before a row is not the balance that the rows before it lead to, so a page
 * is missing between. Rows without a balance are bridged by their amounts. A payment that was taken back may have left the
 * balance as it was, whether or not the row that took it back is there; neither is a break.
 */
final class BalanceGaps {

    private final Entries entries;
    private final Statements statements;
    private final Effects effects;

    private BalanceGaps(Entries entries, Statements statements, Effects effects) {
        this.entries = entries;
        this.statements = statements;
        this.effects = effects;
    }

    /**
     * Finds the breaks of all statements.
     *
     * @param masterRows how many master data rows the case has; they rank before statement rows
     * @return a {@code balanceGap} for each break: the account, the two rows about it, by how much they differ in yuan
     *     (above zero where more came in than the rows show), balance expected and balance found
     */
    static List<RankedFinding> of(
            Entries entries,
            Statements statements,
            Effects effects,
            Parties parties,
            String[] numbers,
            long masterRows) {
        BalanceGaps gaps = new BalanceGaps(entries, statements, effects);
        return IntStream.range(0, statements.count())
                .parallel()
                .boxed()
                .flatMap(s -> gaps.inStatement(s).stream())
                .map(gap -> new RankedFinding(
                        masterRows + gap.last(),
                        new Finding(
                                "balanceGap",
                                List.of(numbers[parties.own(gap.next())]),
                                List.of(entries.sourceRow(gap.last()), entries.sourceRow(gap.next())),
                                List.of(
                                        Money.yuan(gap.found() - gap.expected()),
                                        Money.yuan(gap.expected()),
                                        Money.yuan(gap.found())))))
                .toList();
    }

    /** The rows about a break, the balance the one leads to, and the balance before the other. */
    private record Gap(int last, int next, long expected, long found) {}

    private List<Gap> inStatement(int statement) {
        List<Gap> gaps = new ArrayList<>();
        boolean known = false;
        long expected = 0;
        long withoutTakenBack = 0;
        int last = -1;
        for (int k = statements.start(statement); k < statements.end(statement); k++) {
            int i = statements.row(k);
            Long balance = entries.balanceFen(i);
            boolean decided = effects.of(i) != 0;
            long change = effects.change(i);
            if (known && decided && balance != null) {
                long found = balance - change;
                boolean unmoved = entries.outcome(i) == Outcome.REVERSED && balance == expected;
                if (found != expected && found != withoutTakenBack && !unmoved) {
                    gaps.add(new Gap(last, i, expected, found));
                }
            }
            long before = balance == null ? expected : balance - change;
            boolean follows = known && before == expected;
            known = balance != null || (known && decided);
            expected = balance == null ? expected + change : balance;
            if (entries.outcome(i) != Outcome.REVERSED) {
                withoutTakenBack = expected;
            } else if (!follows) {
                withoutTakenBack = before;
            }
            last = i;
        }
        return gaps;
    }
}
