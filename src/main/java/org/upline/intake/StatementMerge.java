package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRows;
import org.upline.intake.ledger.Ledger;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.Money;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/** Rows of all statements and master data to the ledger, and every row's fate to the tally of its file. */
final class StatementMerge {
    private final Map<String, SourceTally> tallies;
    private final Ledger ledger;

    StatementMerge(CanonicalOrder order, StatementResolver resolver, Map<String, SourceTally> tallies) {
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
                tally.count(statement.rows().number(i), ledger.bankFates().get(next++));
            }
        }
        addAmounts(new FateIndex(order, ledger.bankFates()));
    }

    Ledger ledger() {
        return ledger;
    }

    /** A transfer belongs to the file with the row that was accepted for it, which may be a copy of the row it names. */
    private void addAmounts(FateIndex fates) {
        for (Transfer transfer : ledger.transfers()) {
            SourceRow accepted = transfer.rows().stream()
                    .filter(row -> fates.of(row) == Outcome.ACCEPTED)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no accepted row: " + transfer.id()));
            if (transfer.currency().equals(Money.CNY)) {
                tally(accepted.source()).addYuan(transfer.amountFen());
            }
        }
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
