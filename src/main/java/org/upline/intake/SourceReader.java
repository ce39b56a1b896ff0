package org.upline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upline.intake.format.Format;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.table.TableFile;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * Reads one file into records. The file is streamed; what stays is a record for each row. A bad row is kept out with its
 * reason and never ends the reading; only a file that is no readable table of its kind is an error.
 */
public final class SourceReader {
    private static final FormatDetector DETECTOR = new FormatDetector();

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
        TableFile file = TableFile.of(bytes, name, options.encoding());
        Optional<FormatDetector.Found> found = file.empty() ? Optional.empty() : DETECTOR.detect(file, name, kind);
        if (found.isEmpty() && kind == SourceKind.MEMBERS) {
            throw UplineException.of("intake.empty", name);
        }
        String format = found.map(f -> f.table().format().id()).orElse("empty");
        SourceFile source = new SourceFile(sha256, name, kind, file.encoding(), format, size(bytes, name));
        return found.isEmpty() ? nothing(source) : content(source, found.get());
    }

    private static SourceContent content(SourceFile source, FormatDetector.Found found) {
        RecognisedTable table = found.table();
        Sightings seen = new Sightings(source.id());
        OriginalRows original = new OriginalRows(found);
        switch (source.kind()) {
            case MEMBERS -> {
                TableReading<MemberRow> read = new TableReading<>(found, new MemberRowParser(table, source.id(), seen));
                return new MemberContent(
                        source, read.rowsRead(), read.rows(), read.rejects(), seen.findings(), original);
            }
            case ACCOUNTS -> {
                return accounts(source, found, new AccountRowParser(table, source.id(), seen), seen);
            }
            case SUBACCOUNTS -> {
                return accounts(source, found, new SubAccountRowParser(table, source.id(), seen), seen);
            }
            case CUSTOMERS, ADDRESSES, CONTACTS -> {
                return notes(source, found, new CustomerRowParser(table, source.id()));
            }
            case MEASURES -> {
                return notes(source, found, new MeasureRowParser(table, source.id()));
            }
            case TASKS -> {
                return notes(source, found, new TaskRowParser(table, source.id()));
            }
            case TRANSACTIONS -> {
                TableReading<BankRow> read = new TableReading<>(found, new BankRowParser(table, source.id(), seen));
                return new TransactionContent(
                        source, read.rowsRead(), read.rows(), read.rejects(), seen.findings(), original);
            }
        }
        throw new IllegalStateException(source.kind().name());
    }

    private static SourceContent accounts(
            SourceFile source, FormatDetector.Found found, RowParser<AccountRow> parser, Sightings seen) {
        TableReading<AccountRow> read = new TableReading<>(found, parser);
        return new AccountContent(
                source, read.rowsRead(), read.rows(), read.rejects(), seen.findings(), new OriginalRows(found));
    }

    private static SourceContent notes(SourceFile source, FormatDetector.Found found, RowParser<NoteRow> parser) {
        TableReading<NoteRow> read = new TableReading<>(found, parser);
        return new NoteContent(
                source, read.rowsRead(), read.rows(), read.rejects(), List.of(), new OriginalRows(found));
    }

    /** Banks send empty files where they have nothing to tell. */
    private static SourceContent nothing(SourceFile source) {
        Format format = new Format(source.format(), source.kind(), List.of(), List.of());
        OriginalRows original = OriginalRows.none(new RecognisedTable(format, 1, List.of(), Map.of()));
        return switch (source.kind()) {
            case ACCOUNTS, SUBACCOUNTS -> new AccountContent(source, 0, List.of(), List.of(), List.of(), original);
            case TRANSACTIONS -> new TransactionContent(source, 0, List.of(), List.of(), List.of(), original);
            default -> new NoteContent(source, 0, List.of(), List.of(), List.of(), original);
        };
    }

    private static long size(Path bytes, String name) {
        try {
            return Files.size(bytes);
        } catch (IOException unreadable) {
            throw new UplineException(
                    Message.of("intake.unreadable", name, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }
}
