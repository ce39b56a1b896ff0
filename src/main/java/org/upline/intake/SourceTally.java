package org.upline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upline.intake.ledger.Ledger;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.SourceFile;

/** Counts what became of one file's rows. */
final class SourceTally {
    private final SourceContent content;
    private final int[] counts = new int[Outcome.values().length];
    private final List<Reject> rejects;
    private long amountFen;

    SourceTally(SourceContent content) {
        this.content = content;
        rejects = new ArrayList<>(content.rejects());
        for (int i = 0; i < rejects.size(); i++) {
            count(Outcome.REJECTED);
        }
    }

    void count(Outcome outcome) {
        counts[outcome.ordinal()]++;
    }

    void count(int row, Ledger.Fate fate) {
        count(fate.outcome());
        if (fate.outcome() == Outcome.REJECTED) {
            rejects.add(new Reject(row, fate.column(), fate.reason()));
        }
    }

    void addYuan(long fen) {
        amountFen = Math.addExact(amountFen, fen);
    }

    List<Reject> rejects() {
        return rejects.stream().sorted(Comparator.comparingInt(Reject::row)).toList();
    }

    ImportReport report() {
        SourceFile source = content.source();
        if (content instanceof TransactionContent) {
            return new ImportReport.OfTransactions(
                    source.label(),
                    source.sha256(),
                    source.encoding(),
                    source.format(),
                    content.rowsRead(),
                    of(Outcome.ACCEPTED),
                    of(Outcome.DUPLICATE),
                    of(Outcome.MIRRORED),
                    of(Outcome.FAILED),
                    of(Outcome.REVERSED),
                    of(Outcome.INFORMATIONAL),
                    of(Outcome.REJECTED),
                    amountFen,
                    null,
                    false);
        }
        return new ImportReport.OfMasterData(
                source.label(),
                source.sha256(),
                source.encoding(),
                source.format(),
                content.rowsRead(),
                of(Outcome.ACCEPTED),
                of(Outcome.DUPLICATE),
                of(Outcome.CONFLICT),
                of(Outcome.REJECTED),
                null,
                false);
    }

    private int of(Outcome outcome) {
        return counts[outcome.ordinal()];
    }
}
