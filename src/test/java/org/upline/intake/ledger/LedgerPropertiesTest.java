package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.Transfer;
import org.upline.model.TransferTable;

/** What must hold for any statements. */
class LedgerPropertiesTest {

    private static Ledger resolve(List<BankRow> rows) {
        return new LedgerResolver().resolve(List.of(), rows, String::hashCode);
    }

    @Test
    void givesBackTheTransfersThatTheStatementsWereMadeFrom() {
        int transfers = 0;
        int mirrored = 0;
        for (int seed = 0; seed < 300; seed++) {
            TrueTransfers truth = new TrueTransfers(seed, 400, List.of("1003"));
            List<BankRow> rows = truth.rows();
            Ledger ledger = resolve(rows);
            assertThat(Rows.told(ledger)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(truth.expected);
            assertThat(count(ledger))
                    .as("seed %d", seed)
                    .isEqualTo(Map.of(
                            Ledger.Outcome.ACCEPTED, truth.expected.size(),
                            Ledger.Outcome.MIRRORED, truth.shownTwice,
                            Ledger.Outcome.FAILED, truth.failedRows,
                            Ledger.Outcome.REVERSED, truth.reversedRows));
            assertThat(ledger.findings()).as("seed %d", seed).isEmpty();
            transfers += truth.expected.size();
            mirrored += truth.shownTwice;
        }
        // That the cases above are cases at all.
        assertThat(mirrored).isGreaterThan(transfers / 5).isLessThan(transfers);
    }

    private static Map<Ledger.Outcome, Integer> count(Ledger ledger) {
        Map<Ledger.Outcome, Integer> count = new HashMap<>();
        Rows.outcomes(ledger).forEach(outcome -> count.merge(outcome, 1, Integer::sum));
        return count;
    }

    /** Asked for field by field, transfers say what they say as records, and name their accounts by place. */
    @Test
    void theTableOfTransfersSaysWhatTheListSays() {
        int transfers = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Ledger ledger = resolve(scattered(wild(random, 120, "1003"), random));
            TransferTable table = TransferTable.of(ledger.accounts(), ledger.transfers());
            TransferTable listed = TransferTable.of(ledger.accounts(), new ArrayList<>(ledger.transfers()));
            assertThat(table).isSameAs(ledger.transfers());
            assertThat(listed.size()).isEqualTo(table.size());
            for (int t = 0; t < table.size(); t++) {
                assertThat(said(table, t, ledger))
                        .as("seed %d", seed)
                        .isEqualTo(ledger.transfers().get(t));
                assertThat(said(listed, t, ledger))
                        .as("seed %d", seed)
                        .isEqualTo(ledger.transfers().get(t));
            }
            transfers += table.size();
        }
        assertThat(transfers).isGreaterThan(1_000);
    }

    private static Transfer said(TransferTable table, int t, Ledger ledger) {
        return new Transfer(
                ledger.accounts().get(table.payer(t)).number(),
                ledger.accounts().get(table.payee(t)).number(),
                table.amountFen(t),
                table.currency(t),
                table.time(t),
                table.dateOnly(t),
                table.memo(t),
                table.serial(t),
                table.ip(t),
                table.mac(t),
                table.place(t),
                table.rows(t));
    }

    /** Where rows end up is the same for any order of import, comes to as many of each sort, and points to rows that stand. */
    @Test
    void theOrderOfImportDoesNotChangeWhereRowsEndUp() {
        Map<Ledger.Outcome, Integer> met = new HashMap<>();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<BankRow> rows = scattered(wild(random, 120, "1003"), random);
            Ledger one = resolve(rows);
            RowEnds ends = one.bankEnds();
            Map<String, Integer> arrival = new HashMap<>();
            Random order = new Random(seed + 1000);
            Ledger other = new LedgerResolver()
                    .resolve(List.of(), rows, source -> arrival.computeIfAbsent(source, any -> order.nextInt()));
            Map<Ledger.Outcome, Integer> count = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(other.bankEnds().outcome(i)).isEqualTo(ends.outcome(i));
                assertThat(other.bankEnds().other(i)).isEqualTo(ends.other(i));
                count.merge(ends.outcome(i), 1, Integer::sum);
                assertPointsToWhatStands(i, rows, ends);
            }
            assertThat(count).as("seed %d", seed).isEqualTo(count(one));
            assertThat(other.statements()).isEqualTo(one.statements());
            count.forEach((outcome, rowsOfIt) -> met.merge(outcome, rowsOfIt, Integer::sum));
        }
        assertThat(met.keySet())
                .contains(
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.DUPLICATE,
                        Ledger.Outcome.MIRRORED,
                        Ledger.Outcome.REVERSED);
    }

    private static void assertPointsToWhatStands(int i, List<BankRow> rows, RowEnds ends) {
        int to = ends.other(i);
        switch (ends.outcome(i)) {
            case DUPLICATE -> {
                assertThat(rows.get(to).content()).isEqualTo(rows.get(i).content());
                assertThat(ends.outcome(to)).isNotEqualTo(Ledger.Outcome.DUPLICATE);
            }
            case MIRRORED -> {
                assertThat(ends.outcome(to)).isEqualTo(Ledger.Outcome.ACCEPTED);
                assertThat(Math.abs(rows.get(to).amountFen()))
                        .isEqualTo(Math.abs(rows.get(i).amountFen()));
            }
            case REVERSED -> {
                if (to >= 0) {
                    assertThat(ends.outcome(to)).isEqualTo(Ledger.Outcome.REVERSED);
                    assertThat(Math.abs(rows.get(to).amountFen()))
                            .isEqualTo(Math.abs(rows.get(i).amountFen()));
                }
            }
            case ACCEPTED -> {
                if (to >= 0) {
                    assertThat(ends.outcome(to)).isEqualTo(Ledger.Outcome.MIRRORED);
                    assertThat(ends.other(to)).isEqualTo(i);
                }
            }
            default -> assertThat(to).isEqualTo(-1);
        }
    }

    @Test
    void theOrderOfImportChangesFatesOnly() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<BankRow> rows = scattered(wild(random, 120, "1003"), random);
            Ledger one = resolve(rows);
            Map<String, Integer> arrival = new HashMap<>();
            Random order = new Random(seed + 1000);
            Ledger other = new LedgerResolver()
                    .resolve(List.of(), rows, source -> arrival.computeIfAbsent(source, any -> order.nextInt()));
            assertThat(other.accounts()).isEqualTo(one.accounts());
            assertThat(other.transfers()).isEqualTo(one.transfers());
            assertThat(other.findings()).isEqualTo(one.findings());
            assertThat(count(other)).isEqualTo(count(one));
            for (Transfer transfer : other.transfers()) {
                assertAcceptedIsTheFirstToArrive(transfer, rows, other, arrival);
            }
        }
    }

    private static void assertAcceptedIsTheFirstToArrive(
            Transfer transfer, List<BankRow> rows, Ledger ledger, Map<String, Integer> arrival) {
        BankRow first = null;
        BankRow accepted = null;
        for (int i = 0; i < rows.size(); i++) {
            BankRow row = rows.get(i);
            if (transfer.rows().contains(row.row())) {
                boolean isEarlier = first == null
                        || arrival.get(row.row().source())
                                < arrival.get(first.row().source());
                first = isEarlier ? row : first;
                if (ledger.bankFates().get(i).outcome() == Ledger.Outcome.ACCEPTED) {
                    assertThat(accepted).isNull();
                    accepted = row;
                }
            }
        }
        assertThat(accepted).isEqualTo(first);
    }

    /** Rows in such numbers are gone through side by side. */
    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Random random = new Random(11);
        List<BankRow> rows = scattered(wild(random, 60_000, "1003"), random);
        Ledger one = Threads.on(1, () -> resolve(rows));
        Ledger several = Threads.on(7, () -> resolve(rows));
        assertThat(several.accounts()).isEqualTo(one.accounts());
        assertThat(several.transfers().size()).isGreaterThan(16_384);
        assertThat(several.transfers().equals(one.transfers())).isTrue();
        assertThat(several.findings()).isEqualTo(one.findings());
        assertThat(several.statements()).isEqualTo(one.statements());
        assertThat(several.bankFates().equals(one.bankFates())).isTrue();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(several.bankEnds().outcome(i)).isEqualTo(one.bankEnds().outcome(i));
            assertThat(several.bankEnds().other(i)).isEqualTo(one.bankEnds().other(i));
        }
    }

    @Test
    void fatesAddUp() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<BankRow> rows = scattered(wild(random, 120, "1003"), random);
            Ledger ledger = resolve(rows);
            Map<Ledger.Outcome, Integer> count = count(ledger);
            assertThat(ledger.bankFates()).hasSameSizeAs(rows);
            assertThat(count.getOrDefault(Ledger.Outcome.ACCEPTED, 0))
                    .isEqualTo(ledger.transfers().size());
            int inTransfers =
                    ledger.transfers().stream().mapToInt(t -> t.rows().size()).sum();
            assertThat(ledger.transfers().stream()
                            .flatMap(t -> t.rows().stream())
                            .distinct()
                            .count())
                    .isEqualTo(inTransfers);
            assertThat(ledger.transfers())
                    .allSatisfy(transfer -> assertThat(transfer.amountFen()).isPositive());
            assertThat(ledger.transfers()).extracting(Transfer::time).isSorted();
            assertThat(ledger.accounts())
                    .extracting("number")
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void rowsSplitOverFilesAndRepeatedTellTheSame() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            // Rows of one time have no order but that of their file, so that only rows with times of their own can be
            // split.
            assertSplittingTellsTheSame(wild(random, 120, "none"), random);
            assertSplittingTellsTheSame(new TrueTransfers(seed, 200, List.of()).rows(), random);
        }
    }

    private static void assertSplittingTellsTheSame(List<BankRow> rows, Random random) {
        Ledger whole = resolve(rows);
        List<BankRow> pieces = scattered(rows, random);
        Ledger split = resolve(pieces);
        assertThat(Rows.told(split)).containsExactlyInAnyOrderElementsOf(Rows.told(whole));
        Map<Ledger.Outcome, Integer> expected = count(whole);
        if (pieces.size() > rows.size()) {
            expected.merge(Ledger.Outcome.DUPLICATE, pieces.size() - rows.size(), Integer::sum);
        }
        assertThat(count(split)).isEqualTo(expected);
    }

    /** Each row in any of three files, and some in more than one. */
    private static List<BankRow> scattered(List<BankRow> rows, Random random) {
        Map<String, List<BankRow>> files = new TreeMap<>();
        for (BankRow row : rows) {
            String file = row.row().source();
            files.computeIfAbsent(file + random.nextInt(3), any -> new ArrayList<>())
                    .add(row);
            if (random.nextInt(4) == 0) {
                files.computeIfAbsent(file + random.nextInt(3), any -> new ArrayList<>())
                        .add(row);
            }
        }
        List<BankRow> all = new ArrayList<>();
        files.forEach((file, list) -> {
            for (int line = 0; line < list.size(); line++) {
                all.add(Rows.at(list.get(line), file, line + 2));
            }
        });
        return all;
    }

    /** Rows with little sense in them: few amounts, accounts and times, so that everything meets everything. */
    private static List<BankRow> wild(Random random, int count, String withoutTimes) {
        List<BankRow> rows = new ArrayList<>();
        String[] numbers = {"1001", "1002", "1003", "9001", ""};
        List<Integer> seconds =
                new ArrayList<>(IntStream.range(0, 4 * count).boxed().toList());
        Collections.shuffle(seconds, random);
        for (int i = 0; i < count; i++) {
            Rows.Draft row = new Rows.Draft();
            row.account = numbers[random.nextInt(3)];
            row.other = numbers[random.nextInt(5)];
            row.name = random.nextInt(3) == 0 ? "丙" : "";
            row.dateOnly = row.account.equals(withoutTimes);
            row.time = LocalDate.of(2021, 5, 1 + random.nextInt(2)).atStartOfDay();
            row.time = row.dateOnly ? row.time : row.time.plusHours(9).plusSeconds(seconds.get(i));
            row.amount = (1 + random.nextInt(3)) * (random.nextInt(10) == 0 ? -100L : 100L);
            row.direction = random.nextBoolean() ? Direction.IN : Direction.OUT;
            row.outcome = random.nextInt(10) == 0 ? Outcome.FAILED : Outcome.DONE;
            row.outcome = random.nextInt(10) == 0 ? Outcome.REVERSED : row.outcome;
            row.memo = random.nextInt(10) == 0 ? "冲正" : "";
            row.serial = random.nextInt(3) == 0 ? "S" + random.nextInt(4) : "";
            row.mark = Integer.toString(i);
            rows.add(row.build());
        }
        Collections.sort(rows, (a, b) -> a.account().compareTo(b.account()));
        List<BankRow> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            placed.add(Rows.at(rows.get(i), rows.get(i).account(), i + 2));
        }
        return placed;
    }
}
