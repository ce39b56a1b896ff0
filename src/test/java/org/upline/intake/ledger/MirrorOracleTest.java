package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.model.SourceRow;

/** The matching of two sides against the rule as it is written, trying every debit with every credit. */
class MirrorOracleTest {

    private static final long NEVER = Long.MAX_VALUE;

    @Test
    void agreesWithTryingEveryDebitWithEveryCredit() {
        int pairs = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            List<BankRow> rows = rows(new Random(seed));
            Set<String> expected = tried(rows);
            Set<String> found = new LedgerResolver()
                    .resolve(List.of(), rows, source -> 0).transfers().stream()
                            .filter(transfer -> transfer.rows().size() == 2)
                            .map(transfer -> transfer.rows().get(0) + " "
                                    + transfer.rows().get(1))
                            .collect(Collectors.toSet());
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            pairs += expected.size();
        }
        assertThat(pairs).isGreaterThan(3_000);
    }

    /** Payments of 1001 to 1002, each in one statement at a time of its own, so that no two pairs are equally far. */
    private static List<BankRow> rows(Random random) {
        List<BankRow> rows = new ArrayList<>();
        int serials = 1 + random.nextInt(6);
        for (String own : List.of("1001", "1002")) {
            long time = 0;
            int count = random.nextInt(7);
            for (int i = 0; i < count; i++) {
                time += 1 + random.nextInt(random.nextInt(5) == 0 ? 200_000 : 60);
                Rows.Draft row = new Rows.Draft();
                row.row = new SourceRow(own, i + 2);
                row.account = own;
                row.other = own.equals("1001") ? "1002" : "1001";
                row.direction = own.equals("1001") ? Direction.OUT : Direction.IN;
                row.amount = 100;
                row.time = LocalDateTime.parse("2021-05-01T00:00:00").plusSeconds(time);
                row.dateOnly = random.nextInt(6) == 0;
                row.time = row.dateOnly ? row.time.toLocalDate().atStartOfDay() : row.time;
                row.serial = random.nextInt(3) > 0 ? "S" + random.nextInt(serials) : "";
                row.mark = Integer.toString(i);
                rows.add(row.build());
            }
        }
        return rows;
    }

    private static Set<String> tried(List<BankRow> rows) {
        List<BankRow> debits = new ArrayList<>(
                rows.stream().filter(r -> r.direction() == Direction.OUT).toList());
        List<BankRow> credits = new ArrayList<>(
                rows.stream().filter(r -> r.direction() == Direction.IN).toList());
        Set<String> pairs = new HashSet<>();
        nearestFirst(debits, credits, pairs, (d, c) -> {
            boolean agree = !d.serial().isEmpty() && d.serial().equals(c.serial());
            return agree && seconds(d, c) <= 3 * 86_400 ? seconds(d, c) : NEVER;
        });
        nearestFirst(
                debits,
                credits,
                pairs,
                (d, c) -> !d.dateOnly() && !c.dateOnly() && seconds(d, c) <= 60 ? seconds(d, c) : NEVER);
        nearestFirst(debits, credits, pairs, (d, c) -> d.dateOnly() && c.dateOnly() && day(d) == day(c) ? 0 : NEVER);
        nearestFirst(debits, credits, pairs, (d, c) -> d.dateOnly() && day(d) == day(c) ? 0 : NEVER);
        nearestFirst(debits, credits, pairs, (d, c) -> c.dateOnly() && day(d) == day(c) ? 0 : NEVER);
        return pairs;
    }

    /** Of equal distances the earlier pair, and of one time the upper row. */
    private static void nearestFirst(
            List<BankRow> debits,
            List<BankRow> credits,
            Set<String> pairs,
            ToLongBiFunction<BankRow, BankRow> distance) {
        debits.sort(
                Comparator.comparing(BankRow::time).thenComparing(r -> r.row().row()));
        credits.sort(
                Comparator.comparing(BankRow::time).thenComparing(r -> r.row().row()));
        while (true) {
            BankRow debit = null;
            BankRow credit = null;
            long best = NEVER;
            for (BankRow d : debits) {
                for (BankRow c : credits) {
                    long apart = distance.applyAsLong(d, c);
                    boolean isEarlier =
                            debit != null && apart == best && earlier(d, c).isBefore(earlier(debit, credit));
                    if (apart < best || (apart != NEVER && isEarlier)) {
                        debit = d;
                        credit = c;
                        best = apart;
                    }
                }
            }
            if (debit == null) {
                return;
            }
            pairs.add(debit.row() + " " + credit.row());
            debits.remove(debit);
            credits.remove(credit);
        }
    }

    private static LocalDateTime earlier(BankRow a, BankRow b) {
        return a.time().isBefore(b.time()) ? a.time() : b.time();
    }

    private static long seconds(BankRow a, BankRow b) {
        return Duration.between(a.time(), b.time()).abs().toSeconds();
    }

    private static long day(BankRow row) {
        return row.time().toLocalDate().toEpochDay();
    }
}
