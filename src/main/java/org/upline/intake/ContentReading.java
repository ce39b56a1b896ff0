package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/** Reads all rows of one recognised table into what its kind of file holds. */
final class ContentReading {
    private final SourceFile source;
    private final FormatDetector.Found found;
    private final RecognisedTable table;
    private final OriginalRows original;
    private final RowWatch watch;
    private final Sightings seen;
    private final @Nullable MappingFit fit;
    private List<Reject> rejects = List.of();
    private int rowsRead;

    ContentReading(Recognition recognition, FormatDetector.Found found, RowWatch watch) {
        this.source = recognition.source();
        this.found = found;
        this.table = found.table();
        this.original = recognition.original();
        this.watch = watch;
        seen = new Sightings(source.id());
        Mapping mapping = recognition.mapping();
        fit = mapping == null ? null : new MappingFit(mapping, table, source.id());
    }

    SourceContent content() {
        return switch (source.kind()) {
            case MEMBERS -> members();
            case ACCOUNTS -> accounts();
            case SUBACCOUNTS -> {
                List<AccountRow> rows = rows(new SubAccountRowParser(table, source.id(), seen));
                yield new AccountContent(source, rowsRead, rows, rejects, findings(), original);
            }
            case CUSTOMERS, ADDRESSES, CONTACTS -> notes(new CustomerRowParser(table, source.id()));
            case MEASURES -> notes(new MeasureRowParser(table, source.id()));
            case TASKS -> notes(new TaskRowParser(table, source.id()));
            case TRANSACTIONS -> {
                List<BankRow> rows = rows(StatementParsers.ofTransactions(table, source.id(), seen));
                yield new TransactionContent(source, rowsRead, rows, rejects, findings(), original);
            }
            case LEDGER -> {
                SiteRows rows = new SiteRows();
                read(new SiteRowParser(table, seen), rows::add);
                yield new SiteContent(source, rowsRead, rows, rejects, findings(), original);
            }
        };
    }

    private SourceContent members() {
        AncestorPaths paths = new AncestorPaths(table, rows(new MemberRowParser(table, source.id(), seen)));
        List<MemberRow> rows = paths.read();
        List<Finding> findings = findings();
        findings.addAll(paths.findings());
        boolean fees = table.column("fee") >= 0;
        return new MemberContent(source, rowsRead, rows, fees, rejects, findings, original);
    }

    private SourceContent accounts() {
        List<AccountRow> rows = new ArrayList<>();
        read(StatementParsers.ofAccounts(table, source.id(), seen), rows::addAll);
        return new AccountContent(source, rowsRead, rows, rejects, findings(), original);
    }

    private SourceContent notes(RowParser<NoteRow> parser) {
        List<NoteRow> rows = rows(parser);
        return new NoteContent(source, rowsRead, rows, rejects, findings(), original);
    }

    private <T> List<T> rows(RowParser<T> parser) {
        List<T> rows = new ArrayList<>();
        read(parser, rows::add);
        return rows;
    }

    private <T> void read(RowParser<T> parser, Consumer<T> taken) {
        TableReading<T> reading = new TableReading<>(found, fit == null ? parser : fit.watching(parser), watch, taken);
        rejects = reading.rejects();
        rowsRead = reading.rowsRead();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(seen.findings());
        if (fit != null) {
            findings.addAll(fit.findings());
        }
        return findings;
    }
}
