package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRows;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/** Reads all rows of one recognised table into what its kind of file holds. */
final class ContentReading {
    private final SourceFile source;
    private final FormatDetector.Found found;
    private final RecognisedTable table;
    private final OriginalRows original;
    private final RowWatch watch;
    private final @Nullable MappingFit fit;

    ContentReading(Recognition recognition, FormatDetector.Found found, RowWatch watch) {
        this.source = recognition.source();
        this.found = found;
        this.table = found.table();
        this.original = recognition.original();
        this.watch = watch;
        Mapping mapping = recognition.mapping();
        fit = mapping == null ? null : new MappingFit(mapping, table, source.id());
    }

    SourceContent content() {
        return switch (source.kind()) {
            case MEMBERS -> members();
            case ACCOUNTS -> accounts();
            case SUBACCOUNTS -> {
                TableParts<List<AccountRow>> read =
                        inParts(seen -> new SubAccountRowParser(table, source.id(), seen), ArrayList::new, List::add);
                yield new AccountContent(
                        source, read.rowsRead(), together(read), read.rejects(), findings(read), original);
            }
            case CUSTOMERS, ADDRESSES, CONTACTS -> notes(new CustomerRowParser(table, source.id()));
            case MEASURES -> notes(new MeasureRowParser(table, source.id()));
            case TASKS -> notes(new TaskRowParser(table, source.id()));
            case TRANSACTIONS -> transactions();
            case LEDGER -> {
                TableParts<SiteRows> read = inOne(seen -> new SiteRowParser(table, seen), SiteRows::new, SiteRows::add);
                yield new SiteContent(
                        source, read.rowsRead(), read.rows().get(0), read.rejects(), findings(read), original);
            }
        };
    }

    private SourceContent members() {
        TableParts<MemberRows> read =
                inParts(seen -> new MemberRowParser(table, source.id(), seen), MemberRows::new, MemberRows::add);
        AncestorPaths paths = new AncestorPaths(table, MemberRows.joined(read.rows()));
        MemberRows rows = paths.read();
        List<Finding> findings = findings(read);
        findings.addAll(paths.findings());
        boolean fees = table.column("fee") >= 0;
        return new MemberContent(source, read.rowsRead(), rows, fees, read.rejects(), findings, original);
    }

    /** A wallet's bank cards may stand in the rows below it, so the table is read in one. */
    private SourceContent accounts() {
        TableParts<List<AccountRow>> read =
                inOne(seen -> StatementParsers.ofAccounts(table, source.id(), seen), ArrayList::new, List::addAll);
        return new AccountContent(source, read.rowsRead(), together(read), read.rejects(), findings(read), original);
    }

    private SourceContent transactions() {
        TableParts<BankRows.Builder> read = inParts(
                seen -> StatementParsers.ofTransactions(table, source.id(), seen),
                BankRows.Builder::new,
                BankRows.Builder::add);
        BankRows rows =
                BankRows.joined(read.rows().stream().map(BankRows.Builder::rows).toList());
        return new TransactionContent(source, read.rowsRead(), rows, read.rejects(), findings(read), original);
    }

    private SourceContent notes(RowParser<NoteRow> parser) {
        TableParts<List<NoteRow>> read = inOne(seen -> parser, ArrayList::new, List::add);
        return new NoteContent(source, read.rowsRead(), together(read), read.rejects(), findings(read), original);
    }

    /** By all processors, unless a mapping is watched, which counts the values of one column over the whole file. */
    private <T, A> TableParts<A> inParts(
            Function<Sightings, RowParser<T>> parser, Supplier<A> container, BiConsumer<A, T> add) {
        return fit == null
                ? TableParts.read(found, source.id(), parser, container, add, watch)
                : inOne(parser, container, add);
    }

    private <T, A> TableParts<A> inOne(
            Function<Sightings, RowParser<T>> parser, Supplier<A> container, BiConsumer<A, T> add) {
        FormatDetector.Found whole = new FormatDetector.Found(found.view()::open, table);
        Function<Sightings, RowParser<T>> watched = fit == null ? parser : seen -> fit.watching(parser.apply(seen));
        return TableParts.read(whole, source.id(), watched, container, add, watch);
    }

    private static <T> List<T> together(TableParts<List<T>> read) {
        return read.rows().stream().flatMap(List::stream).toList();
    }

    private List<Finding> findings(TableParts<?> read) {
        List<Finding> findings = new ArrayList<>(read.findings());
        if (fit != null) {
            findings.addAll(fit.findings());
        }
        return findings;
    }
}
