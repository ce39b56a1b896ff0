package org.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRows;
import org.upline.intake.ledger.Ledger;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.intake.ledger.RowEnds;
import org.upline.model.Money;
import org.upline.model.SourceRow;
import org.upline.model.TransferTable;

/** Rows of all statements and master data to the ledger, and every row's fate to the tally of its file. */
final class StatementMerge {
    private final Map<String, SourceTally> tallies;
    private final Ledger ledger;

    StatementMerge(CanonicalOrder order, StatementResolver resolver, Map<String, SourceTally> tallies, FateBook fates) {
        this.tallies = tallies;
        List<AccountRow> accounts = new ArrayList<>();
        order.of(AccountContent.class).forEach(content -> accounts.addAll(content.rows()));
        List<TransactionContent> statements = order.of(TransactionContent.class);
        BankRows rows = BankRows.joined(
                statements.stream().map(TransactionContent::rows).toList());
        ledger = resolver.resolve(accounts, rows, order::arrival);
        check(accounts.size(), ledger.accountFates());
        check(rows.size(), ledger.bankFates());
        for (int i = 0; i < accounts.size(); i++) {
            if (i > 0 && accounts.get(i).row().equals(accounts.get(i - 1).row())) {
                // The bank cards bound to a wallet stand in the wallet's row, and a row has one fate.
                continue;
            }
            tally(accounts.get(i).row().source())
                    .count(accounts.get(i).row().row(), ledger.accountFates().get(i));
        }
        int next = 0;
        for (TransactionContent statement : statements) {
            SourceTally tally = tally(statement.source().id());
            for (int i = 0; i < statement.rows().size(); i++) {
                Ledger.Fate fate = ledger.bankFates().get(next++);
                if (fate.outcome() == Outcome.REJECTED) {
                    tally.count(statement.rows().number(i), fate);
                } else {
                    tally.count(fate.outcome());
                }
            }
        }
        enter(fates, ledger.accountEnds(), i -> accounts.get(i).row());
        enter(fates, ledger.bankEnds(), rows::place);
        addAmounts(order, new FateIndex(order, ledger.bankFates()));
    }

    Ledger ledger() {
        return ledger;
    }

    private static void enter(FateBook fates, RowEnds ends, IntFunction<SourceRow> row) {
        for (int i = 0; i < ends.count(); i++) {
            if (ends.outcome(i) == Outcome.ACCEPTED) {
                continue;
            }
            // The bank cards bound to a wallet stand in the wallet's row, and a row has one fate.
            boolean again = i > 0 && row.apply(i).equals(row.apply(i - 1));
            if (!again) {
                fates.enter(row.apply(i), ends.outcome(i), ends.other(i) < 0 ? null : row.apply(ends.other(i)));
            }
        }
    }

    /** A transfer belongs to the file with the row that was accepted for it, which may be a copy of the row it names. */
    private void addAmounts(CanonicalOrder order, FateIndex fates) {
        TransferTable transfers = TransferTable.of(ledger.accounts(), ledger.transfers());
        int[] file = new int[transfers.size()];
        Arrays.parallelSetAll(
                file, t -> order.place(accepted(transfers.rows(t), fates).source()));
        SourceTally[] tallyOf = order.sources().stream()
                .map(content -> tally(content.source().id()))
                .toArray(SourceTally[]::new);
        for (int t = 0; t < file.length; t++) {
            if (transfers.currency(t).equals(Money.CNY)) {
                tallyOf[file[t]].addYuan(transfers.amountFen(t));
            }
        }
    }

    private static SourceRow accepted(List<SourceRow> told, FateIndex fates) {
        for (SourceRow row : told) {
            if (fates.of(row) == Outcome.ACCEPTED) {
                return row;
            }
        }
        throw new IllegalStateException("no accepted row: " + told);
    }

    private SourceTally tally(String source) {
        SourceTally tally = tallies.get(source);
        if (tally == null) {
            throw new IllegalStateException(source);
        }
        return tally;
    }

    private static void check(int rows, List<Ledger.Fate> fates) {
        if (rows != fates.size()) {
            throw new IllegalStateException(rows + " rows, " + fates.size() + " fates");
        }
    }
}
