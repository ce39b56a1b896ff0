package org.upline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.Ledger;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.intake.ledger.RowEnds;
import org.upline.model.Message;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/**
 * A ledger for tests of what surrounds it: equal rows are one transfer, told by arrival; rows without a direction are
 * rejected; nothing is mirrored.
 */
final class NaiveResolver implements StatementResolver {
    @Override
    public Ledger resolve(List<AccountRow> accounts, List<BankRow> rows, ToIntFunction<String> arrival) {
        Fate[] fates = new Fate[rows.size()];
        Map<String, List<Integer>> equal = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            BankRow row = rows.get(i);
            if (row.informational()) {
                fates[i] = Fate.of(Outcome.INFORMATIONAL);
            } else if (row.outcome() != BankRow.Outcome.DONE) {
                fates[i] = Fate.of(row.outcome() == BankRow.Outcome.FAILED ? Outcome.FAILED : Outcome.REVERSED);
            } else if (row.direction() == null) {
                fates[i] = Fate.rejected("收付标志", Message.of("ledger.direction"));
            } else {
                equal.computeIfAbsent(row.content(), content -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        Comparator<Integer> byArrival = Comparator.comparingInt(
                i -> arrival.applyAsInt(rows.get(i).row().source()));
        for (List<Integer> copies : equal.values()) {
            copies.forEach(i -> fates[i] = Fate.of(Outcome.DUPLICATE));
            fates[copies.stream().min(byArrival).orElseThrow()] = Fate.of(Outcome.ACCEPTED);
            transfers.add(transfer(rows, copies));
        }
        Map<String, Boolean> seen = new HashMap<>();
        List<Fate> accountFates = accounts.stream()
                .map(row -> Fate.of(seen.put(row.content(), true) == null ? Outcome.ACCEPTED : Outcome.DUPLICATE))
                .toList();
        return new Ledger(
                List.of(),
                transfers,
                List.of(fates),
                accountFates,
                List.of(),
                RowEnds.accepted(rows.size()),
                RowEnds.accepted(accounts.size()),
                List.of());
    }

    private static Transfer transfer(List<BankRow> rows, List<Integer> copies) {
        BankRow row = rows.get(copies.get(0));
        List<SourceRow> places = copies.stream().map(i -> rows.get(i).row()).toList();
        return new Transfer(
                row.account(),
                row.counterparty(),
                row.amountFen(),
                row.currency(),
                row.time(),
                row.dateOnly(),
                row.memo(),
                row.serial(),
                places);
    }
}
