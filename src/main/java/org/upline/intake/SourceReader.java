package org.upline.intake;

import java.nio.file.Path;
import java.util.List;
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
        return read(Recognition.of(bytes, name, sha256, kind, options, watch), watch);
    }

    static SourceContent read(Recognition recognition, RowWatch watch) {
        return recognition
                .found()
                .map(found -> new ContentReading(recognition, found, watch).content())
                .orElseGet(() -> nothing(recognition));
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
