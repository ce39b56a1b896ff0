package org.upline.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRows;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * Reads one file into records. The file is streamed; what stays is a record for each row. A bad row is kept out with its
 * reason and never ends the reading; only a file that is no readable table of its kind is an error.
 */
public final class SourceReader {
    private SourceReader() {}

    /**
     * Recognises the file and reads all its rows.
     *
     * @param bytes where the file lies; it must stay there as long as {@link SourceContent#original()} is used
     * @param name its name when it was imported, for messages and provenance
     * @param sha256 of the bytes
     * @param kind what to read it as
     * @throws UplineException if the file is no table of the kind that can be read; says where and what to do
     */
    public static SourceContent read(Path bytes, String name, String sha256, SourceKind kind, ReadOptions options) {
        return read(bytes, name, sha256, kind, options, (read, total) -> {});
    }

    /**
     * The same for a long file.
     *
     * @param watch is told how many rows were read, and may end it
     */
    public static SourceContent read(
            Path bytes, String name, String sha256, SourceKind kind, ReadOptions options, RowWatch watch) {
        return read(Recognition.of(bytes, name, sha256, kind, options), watch);
    }

    static SourceContent read(Recognition recognition, RowWatch watch) {
        Optional<FormatDetector.Found> found = recognition.found();
        return found.isEmpty() ? nothing(recognition) : content(recognition, found.get(), watch);
    }

    private static SourceContent content(Recognition recognition, FormatDetector.Found found, RowWatch watch) {
        SourceFile source = recognition.source();
        RecognisedTable table = found.table();
        OriginalRows original = recognition.original();
        String id = source.id();
        return switch (source.kind()) {
            case MEMBERS -> {
                TableParts<List<MemberRow>> read = TableParts.read(
                        found, id, seen -> new MemberRowParser(table, id, seen), ArrayList::new, List::add, watch);
                yield new MemberContent(
                        source, read.rowsRead(), together(read), read.rejects(), read.findings(), original);
            }
            case ACCOUNTS -> {
                // A wallet's bank cards may stand in the rows below it, so the table is read in one.
                TableParts<List<AccountRow>> read = TableParts.read(
                        inOne(found),
                        id,
                        seen -> StatementParsers.ofAccounts(table, id, seen),
                        ArrayList::new,
                        List::addAll,
                        watch);
                yield new AccountContent(
                        source, read.rowsRead(), together(read), read.rejects(), read.findings(), original);
            }
            case SUBACCOUNTS -> {
                TableParts<List<AccountRow>> read = TableParts.read(
                        found, id, seen -> new SubAccountRowParser(table, id, seen), ArrayList::new, List::add, watch);
                yield new AccountContent(
                        source, read.rowsRead(), together(read), read.rejects(), read.findings(), original);
            }
            case CUSTOMERS, ADDRESSES, CONTACTS -> notes(recognition, found, new CustomerRowParser(table, id), watch);
            case MEASURES -> notes(recognition, found, new MeasureRowParser(table, id), watch);
            case TASKS -> notes(recognition, found, new TaskRowParser(table, id), watch);
            case TRANSACTIONS -> {
                TableParts<BankRows.Builder> read = TableParts.read(
                        found,
                        id,
                        seen -> StatementParsers.ofTransactions(table, id, seen),
                        BankRows.Builder::new,
                        BankRows.Builder::add,
                        watch);
                BankRows rows = BankRows.joined(
                        read.rows().stream().map(BankRows.Builder::rows).toList());
                yield new TransactionContent(source, read.rowsRead(), rows, read.rejects(), read.findings(), original);
            }
        };
    }

    private static SourceContent notes(
            Recognition recognition, FormatDetector.Found found, RowParser<NoteRow> parser, RowWatch watch) {
        SourceFile source = recognition.source();
        TableParts<List<NoteRow>> read =
                TableParts.read(inOne(found), source.id(), seen -> parser, ArrayList::new, List::add, watch);
        return new NoteContent(
                source, read.rowsRead(), together(read), read.rejects(), List.of(), recognition.original());
    }

    /** The same table, which is then not read in parts. */
    private static FormatDetector.Found inOne(FormatDetector.Found found) {
        return new FormatDetector.Found(found.view()::open, found.table());
    }

    private static <T> List<T> together(TableParts<List<T>> read) {
        return read.rows().stream().flatMap(List::stream).toList();
    }

    /** Banks send empty files where they have nothing to tell. */
    private static SourceContent nothing(Recognition recognition) {
        SourceFile source = recognition.source();
        OriginalRows original = recognition.original();
        return switch (source.kind()) {
            case ACCOUNTS, SUBACCOUNTS -> new AccountContent(source, 0, List.of(), List.of(), List.of(), original);
            case TRANSACTIONS ->
                new TransactionContent(source, 0, BankRows.of(List.of()), List.of(), List.of(), original);
            default -> new NoteContent(source, 0, List.of(), List.of(), List.of(), original);
        };
    }
}
