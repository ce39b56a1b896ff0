package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.Money;
import org.upline.model.SourceRow;

/**
 * Money that really moved between a few accounts, and the statements that four of them would have: with clocks that are off,
 * serial numbers that are missing or only on one side, statements without times of day, files that list the newest first,
 * signs left out, payments that failed or were taken back, and pages exported twice. What the resolver must give back is
 * known, since equal amounts between the same two accounts are kept five minutes apart unless a serial number tells them.
 */
final class TrueTransfers {

    private static final List<String> OBTAINED = List.of("1001", "1002", "1003", "1004");
    private static final List<String> ALL = List.of("1001", "1002", "1003", "1004", "9001", "9002", "9003");
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2021-05-01T08:00:00");

    private final Random random;
    private final Map<String, List<Rows.Draft>> statements = new TreeMap<>();
    private final Map<String, Long> balance = new HashMap<>();
    private final Map<String, Integer> clock = new HashMap<>();
    private final Map<String, LocalDateTime> lastEqual = new HashMap<>();
    private int serial;

    /** What is to come out, as {@link Rows#told}. */
    final List<String> expected = new ArrayList<>();
    /** How many rows tell of a payment that was taken back, or take one back. */
    int reversedRows;

    int failedRows;
    /** How many transfers both statements show. */
    int shownTwice;

    private final List<String> dateOnly;
    private final List<String> balanced;

    /**
     * @param mayLackTimes accounts whose statements may be without times of day
     */
    TrueTransfers(long seed, int events, List<String> mayLackTimes) {
        random = new Random(seed);
        for (String own : OBTAINED) {
            statements.put(own, new ArrayList<>());
            balance.put(own, 100_000L + random.nextInt(1000));
            clock.put(own, random.nextInt(31));
        }
        dateOnly = random.nextInt(3) == 0 ? mayLackTimes : List.of();
        balanced = OBTAINED.subList(0, random.nextInt(5));
        LocalDateTime now = BEGIN;
        for (int e = 0; e < events; e++) {
            now = now.plusSeconds(1 + random.nextInt(200));
            // Clocks that are off must not carry a payment into another day.
            now = now.getHour() >= 20 ? now.toLocalDate().plusDays(1).atTime(8, 0) : now;
            now = event(now);
        }
    }

    /** Returns when it was over. */
    private LocalDateTime event(LocalDateTime now) {
        String from = ALL.get(random.nextInt(ALL.size()));
        String to = ALL.get(random.nextInt(ALL.size()));
        if (from.equals(to) || (!statements.containsKey(from) && !statements.containsKey(to))) {
            return now;
        }
        long amount = (1 + random.nextInt(3)) * 10_000L;
        String equal = (from.compareTo(to) < 0 ? from + to : to + from) + amount;
        boolean near = lastEqual.getOrDefault(equal, BEGIN.minusDays(1)).isAfter(now.minusSeconds(300));
        int kind = random.nextInt(12);
        if (near && (kind < 3 || dateOnly.contains(from) || dateOnly.contains(to))) {
            return now;
        }
        if (kind == 0) {
            failed(from, to, amount, now);
        } else if (kind == 1) {
            takenBack(from, to, amount, now);
            lastEqual.put(equal, now.plusSeconds(60));
            return now.plusSeconds(60);
        } else if (near) {
            // Only a number that both sides give can tell it from the one before.
            paid(from, to, amount, now, "S" + ++serial, "S" + serial);
        } else {
            boolean agree = random.nextBoolean();
            paid(from, to, amount, now, serialOrNone(), agree ? lastSerial : serialOrNone());
            lastEqual.put(equal, now);
        }
        return now;
    }

    private String lastSerial = "";

    private String serialOrNone() {
        lastSerial = random.nextInt(3) == 0 ? "" : "S" + ++serial;
        return lastSerial;
    }

    private void paid(String from, String to, long amount, LocalDateTime now, String payerSerial, String payeeSerial) {
        LocalDateTime payerTime = show(from, to, -amount, now, payerSerial, "转账", Outcome.DONE);
        LocalDateTime payeeTime = show(to, from, amount, now, payeeSerial, "转账", Outcome.DONE);
        boolean payerHasTime = statements.containsKey(from) && !dateOnly.contains(from);
        boolean payeeHasTime = statements.containsKey(to) && !dateOnly.contains(to);
        LocalDateTime time = payerHasTime ? payerTime : payeeTime;
        String when = payerHasTime || payeeHasTime
                ? time.toString().replace('T', ' ')
                : now.toLocalDate().toString();
        expected.add(from + ">" + to + " " + Money.yuan(amount) + " " + when);
        shownTwice += statements.containsKey(from) && statements.containsKey(to) ? 1 : 0;
    }

    private void failed(String from, String to, long amount, LocalDateTime now) {
        if (statements.containsKey(from)) {
            Rows.Draft row = draft(from, to, -amount, now, "", "转账", Outcome.FAILED);
            row.balance = random.nextBoolean() ? Long.valueOf(0) : null;
            statements.get(from).add(row);
            failedRows++;
        }
    }

    private void takenBack(String from, String to, long amount, LocalDateTime now) {
        boolean marked = random.nextBoolean();
        LocalDateTime later = now.plusSeconds(40);
        Outcome outcome = marked ? Outcome.REVERSED : Outcome.DONE;
        show(from, to, -amount, now, "", "转账", outcome);
        show(to, from, amount, now, "", "转账", outcome);
        show(from, to, amount, later, "", "冲正", Outcome.DONE);
        show(to, from, -amount, later, "", "冲正", Outcome.DONE);
        reversedRows += 2 * ((statements.containsKey(from) ? 1 : 0) + (statements.containsKey(to) ? 1 : 0));
    }

    private LocalDateTime show(
            String own, String other, long change, LocalDateTime now, String number, String memo, Outcome outcome) {
        if (!statements.containsKey(own)) {
            return now;
        }
        Rows.Draft row = draft(own, other, change, now.plusSeconds(clock.get(own)), number, memo, outcome);
        balance.merge(own, change, Long::sum);
        row.balance = balanced.contains(own) ? balance.get(own) : null;
        boolean negative = memo.equals("冲正") && random.nextBoolean();
        if (negative) {
            row.amount = -row.amount;
            row.direction = change > 0 ? Direction.OUT : Direction.IN;
        }
        // Nothing tells the balance before the first row that moved money.
        boolean isFirst = statements.get(own).stream().allMatch(before -> before.outcome == Outcome.FAILED);
        boolean canDrop = row.balance != null && !isFirst && !dateOnly.contains(own) && !negative;
        if (canDrop && random.nextInt(5) == 0) {
            row.direction = null;
        }
        statements.get(own).add(row);
        return now.plusSeconds(clock.get(own));
    }

    private Rows.Draft draft(
            String own, String other, long change, LocalDateTime time, String number, String memo, Outcome outcome) {
        Rows.Draft row = new Rows.Draft();
        row.account = own;
        row.other = other;
        row.dateOnly = dateOnly.contains(own);
        row.time = row.dateOnly ? time.toLocalDate().atStartOfDay() : time;
        row.amount = Math.abs(change);
        row.direction = change > 0 ? Direction.IN : Direction.OUT;
        row.serial = number;
        row.memo = memo;
        row.outcome = outcome;
        row.mark = Integer.toString(random.nextInt());
        return row;
    }

    /** The statements, a file each, some of them with the newest row first. */
    List<BankRow> rows() {
        List<BankRow> rows = new ArrayList<>();
        statements.forEach((own, drafts) -> {
            List<Rows.Draft> listed = new ArrayList<>(drafts);
            if (random.nextBoolean()) {
                Collections.reverse(listed);
            }
            for (int line = 0; line < listed.size(); line++) {
                listed.get(line).row = new SourceRow(own, line + 2);
                rows.add(listed.get(line).build());
            }
        });
        return rows;
    }
}
