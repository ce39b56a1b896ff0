package org.upline.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
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
        return read(bytes, name, sha256, kind, options, read -> {});
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
        Sightings seen = new Sightings(source.id());
        OriginalRows original = recognition.original();
        switch (source.kind()) {
            case MEMBERS -> {
                List<MemberRow> rows = new ArrayList<>();
                TableReading<MemberRow> read =
                        new TableReading<>(found, new MemberRowParser(table, source.id(), seen), rows::add, watch);
                return new MemberContent(source, read.rowsRead(), rows, read.rejects(), seen.findings(), original);
            }
            case ACCOUNTS -> {
                List<AccountRow> rows = new ArrayList<>();
                TableReading<List<AccountRow>> read = new TableReading<>(
                        found, StatementParsers.ofAccounts(table, source.id(), seen), rows::addAll, watch);
                return new AccountContent(source, read.rowsRead(), rows, read.rejects(), seen.findings(), original);
            }
            case SUBACCOUNTS -> {
                List<AccountRow> rows = new ArrayList<>();
                TableReading<AccountRow> read =
                        new TableReading<>(found, new SubAccountRowParser(table, source.id(), seen), rows::add, watch);
                return new AccountContent(source, read.rowsRead(), rows, read.rejects(), seen.findings(), original);
            }
            case CUSTOMERS, ADDRESSES, CONTACTS -> {
                return notes(recognition, found, new CustomerRowParser(table, source.id()), watch);
            }
            case MEASURES -> {
                return notes(recognition, found, new MeasureRowParser(table, source.id()), watch);
            }
            case TASKS -> {
                return notes(recognition, found, new TaskRowParser(table, source.id()), watch);
            }
            case TRANSACTIONS -> {
                BankRows.Builder rows = new BankRows.Builder();
                TableReading<BankRow> read = new TableReading<>(
                        found, StatementParsers.ofTransactions(table, source.id(), seen), rows::add, watch);
                return new TransactionContent(
                        source, read.rowsRead(), rows.rows(), read.rejects(), seen.findings(), original);
            }
        }
        throw new IllegalStateException(source.kind().name());
    }

    private static SourceContent notes(
            Recognition recognition, FormatDetector.Found found, RowParser<NoteRow> parser, RowWatch watch) {
        List<NoteRow> rows = new ArrayList<>();
        TableReading<NoteRow> read = new TableReading<>(found, parser, rows::add, watch);
        return new NoteContent(
                recognition.source(), read.rowsRead(), rows, read.rejects(), List.of(), recognition.original());
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
