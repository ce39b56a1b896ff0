package org.upline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.intake.dump.Dump;
import org.upline.intake.format.Format;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.MappingMatch;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.table.TableFile;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * What a file was taken for, before any of its rows is read.
 *
 * @param found how it is read and what its columns mean; nothing for a file without rows
 * @param mapping by which the columns are known; null where it is by their names
 */
public record Recognition(
        SourceFile source,
        Optional<FormatDetector.Found> found,
        @Nullable Mapping mapping) {
    private static final FormatDetector DETECTOR = new FormatDetector();

    /**
     * Recognises a file by its first rows; text is decoded once through for its encoding. Parameters and errors as for
     * {@link SourceReader#read}.
     */
    public static Recognition of(Path bytes, String name, String sha256, SourceKind kind, ReadOptions options) {
        return of(bytes, name, sha256, kind, options, (read, total) -> {});
    }

    /** @param watch is told of rows that are passed to find out what there is, which of a dump are all */
    static Recognition of(
            Path bytes, String name, String sha256, SourceKind kind, ReadOptions options, RowWatch watch) {
        String characters = options.characters();
        Mapping mapping = options.mapping();
        if (mapping != null && mapping.kind().source() != kind) {
            throw UplineException.of(
                    "mapping.otherKind",
                    name,
                    Message.of("workspace.kind." + kind),
                    mapping.kind().word());
        }
        if (options.table() != null) {
            return ofDump(
                    Dump.of(bytes, name, characters, rows -> watch.rows((int) Math.min(rows, Integer.MAX_VALUE), 0)),
                    sha256,
                    kind,
                    options.table(),
                    mapping);
        }
        TableFile file = TableFile.of(bytes, name, characters);
        Optional<FormatDetector.Found> found = file.empty()
                ? Optional.empty()
                : mapping == null ? DETECTOR.detect(file, name, kind) : new MappingMatch(mapping).find(file, name);
        if (found.isEmpty() && (kind == SourceKind.MEMBERS || kind == SourceKind.LEDGER)) {
            throw UplineException.of("intake.empty", name);
        }
        String format = found.map(f -> f.table().format().id()).orElse("empty");
        return new Recognition(
                new SourceFile(sha256, name, kind, file.encoding(), format, size(bytes, name)), found, mapping);
    }

    /** Row numbers are those within the table, from 1. */
    private static Recognition ofDump(
            Dump dump, String sha256, SourceKind kind, String table, @Nullable Mapping mapping) {
        FormatDetector.Found found = mapping == null ? dump.read(table, kind) : dump.read(table, mapping);
        SourceFile source = new SourceFile(
                sha256,
                dump.name(),
                kind,
                dump.decoding().charset().name(),
                found.table().format().id(),
                size(dump.file(), dump.name()),
                table);
        return new Recognition(source, Optional.of(found), mapping);
    }

    /** The way back to the cells as they stand in the file. */
    public OriginalRows original() {
        Format none = new Format(source.format(), source.kind(), List.of(), List.of());
        return found.map(OriginalRows::new)
                .orElseGet(() -> OriginalRows.none(new RecognisedTable(none, 1, List.of(), Map.of())));
    }

    /** What of the file is read: its separator, or the name of a sheet; empty for a file without rows. */
    public String part() {
        return found.map(f -> f.view().part()).orElse("");
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
