package org.upline.intake.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.model.Finding;
import org.upline.model.Money;
import org.upline.model.WrittenNumber;

/** Findings that gather rows of one kind, one for each account, currency or number rather than one for each row. */
final class RowFindings {

    private final Entries entries;
    private final long masterRows;

    RowFindings(Entries entries, long masterRows) {
        this.entries = entries;
        this.masterRows = masterRows;
    }

    /** {@code reversalWithoutPayment}: for each account the rows that take a payment back which is not there; their number. */
    List<RankedFinding> reversalsWithoutPayment(
            Statements statements, Reversals reversals, Parties parties, String[] numbers) {
        int[] returns = IntStream.range(0, entries.count())
                .parallel()
                .filter(i -> statements.place(i) >= 0 && reversals.isWithoutPayment(i))
                .toArray();
        return gathered("reversalWithoutPayment", returns, i -> true, i -> numbers[parties.own(i)]);
    }

    /**
     * {@code unusableNumber}: for each own or counterparty number that a spreadsheet has turned into a power of ten the
     * rows that have it; their number. Such a number is no account, and nothing is merged on it.
     */
    List<RankedFinding> damagedNumbers() {
        // Hardly any row has one, and each text is looked at once.
        boolean[] lost = new boolean[entries.texts()];
        Stretches.together(lost.length, (from, to) -> {
            for (int text = from; text < to; text++) {
                lost[text] = WrittenNumber.hasLostDigits(entries.textOf(text));
            }
        });
        List<RankedFinding> findings = new ArrayList<>();
        int[] damaged = IntStream.range(0, entries.count())
                .parallel()
                .filter(i -> lost[entries.code(Text.ACCOUNT, i)]
                        || lost[entries.code(Text.CARD, i)]
                        || lost[entries.code(Text.COUNTERPARTY, i)])
                .toArray();
        for (IntFunction<String> column :
                List.<IntFunction<String>>of(entries::account, entries::card, entries::counterparty)) {
            findings.addAll(
                    gathered("unusableNumber", damaged, i -> WrittenNumber.hasLostDigits(column.apply(i)), column));
        }
        return findings;
    }

    /**
     * {@code foreignCurrency}: for each currency but CNY, which sums leave out, how many transfers are in it, what they
     * come to, and the accounts whose statements hold them.
     */
    List<RankedFinding> foreignCurrencies(int[] heads, Parties parties, String[] numbers) {
        Map<String, List<Integer>> byCurrency = new TreeMap<>();
        int[] foreign = Arrays.stream(heads)
                .parallel()
                .filter(head -> !parties.book().currency(parties.own(head)).equals(Money.CNY))
                .toArray();
        for (int head : foreign) {
            byCurrency
                    .computeIfAbsent(parties.book().currency(parties.own(head)), any -> new ArrayList<>())
                    .add(head);
        }
        List<RankedFinding> findings = new ArrayList<>();
        byCurrency.forEach((currency, transfers) -> {
            TreeSet<String> accounts = new TreeSet<>();
            BigInteger sum = BigInteger.ZERO;
            int first = transfers.get(0);
            for (int head : transfers) {
                accounts.add(numbers[parties.own(head)]);
                sum = sum.add(BigInteger.valueOf(entries.amount(head)));
                first = Math.min(first, head);
            }
            findings.add(new RankedFinding(
                    masterRows + first,
                    new Finding(
                            "foreignCurrency",
                            List.of(currency),
                            List.of(entries.sourceRow(first)),
                            List.of(
                                    Integer.toString(transfers.size()),
                                    new BigDecimal(sum, 2).toPlainString(),
                                    String.join(", ", accounts)))));
        });
        return findings;
    }

    private List<RankedFinding> gathered(
            String kind, int[] candidates, IntPredicate wanted, IntFunction<String> subject) {
        Map<String, List<Integer>> bySubject = new TreeMap<>();
        for (int i : candidates) {
            if (wanted.test(i)) {
                bySubject
                        .computeIfAbsent(subject.apply(i), any -> new ArrayList<>())
                        .add(i);
            }
        }
        List<RankedFinding> findings = new ArrayList<>();
        bySubject.forEach((text, found) -> findings.add(new RankedFinding(
                masterRows + found.get(0),
                new Finding(
                        kind,
                        List.of(text),
                        found.stream().map(entries::sourceRow).toList(),
                        List.of(Integer.toString(found.size()))))));
        return findings;
    }
}
