package org.upline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.SourceKind;
import org.upline.model.Transfer;

/** The golden files below {@code formats/}, read and told of in lines that can be held against their READMEs. */
final class GoldenFormats {
    private final Sources sources;

    GoldenFormats(Path folder) {
        sources = new Sources(folder);
    }

    SourceContent read(String file, SourceKind kind) {
        try (InputStream in = GoldenFormats.class.getResourceAsStream("/formats/" + file)) {
            return sources.read(file.substring(file.indexOf('/') + 1), in.readAllBytes(), kind);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Assembly assemble(SourceContent... contents) {
        return new CaseAssembler(new LedgerResolver()::resolve).assemble(List.of(contents));
    }

    /** Each transfer as {@code payer>payee amount currency time}, the time without its zero hours where there are none. */
    static List<String> transfers(Assembly read) {
        return read.data().transfers().stream().map(GoldenFormats::transfer).toList();
    }

    private static String transfer(Transfer one) {
        return one.payer() + ">" + one.payee() + " " + one.amountFen() + " " + one.currency() + " "
                + (one.dateOnly() ? one.time().toLocalDate() : one.time());
    }

    /** What became of the rows from which nothing is taken, as {@code row outcome}, and the row each has to do with. */
    static List<String> fates(Assembly read) {
        RowFates.Columns columns = read.books().fates().columns();
        List<String> fates = new ArrayList<>();
        for (int i = 0; i < columns.rows().length; i++) {
            String outcome = Outcome.values()[columns.outcomes()[i]].name();
            fates.add(columns.rows()[i] + " " + outcome
                    + (columns.otherSources()[i] < 0 ? "" : " " + columns.otherRows()[i]));
        }
        return fates;
    }

    /** Rows read, transfers, duplicates, mirrored, failed, reversed, informational, rejected, and yuan in fen. */
    static List<Long> counts(Assembly read) {
        ImportReport.OfTransactions report =
                (ImportReport.OfTransactions) read.reports().get(0);
        return Arrays.asList(
                (long) report.rowsRead(),
                (long) report.transfers(),
                (long) report.duplicates(),
                (long) report.mirrored(),
                (long) report.failed(),
                (long) report.reversed(),
                (long) report.informational(),
                (long) report.rejected(),
                report.amountFen());
    }

    /** Rows read, accepted, duplicates, conflicts, rejected. */
    static List<Integer> masterCounts(Assembly read, int file) {
        ImportReport.OfMasterData report =
                (ImportReport.OfMasterData) read.reports().get(file);
        return List.of(
                report.rowsRead(), report.accepted(), report.duplicates(), report.conflicts(), report.rejected());
    }
}
