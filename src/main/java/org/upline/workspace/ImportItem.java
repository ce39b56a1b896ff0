package org.upline.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ReadOptions;
import org.upline.model.SourceKind;

/**
 * A file to be imported.
 *
 * @param file where its bytes lie
 * @param name by which the case is to know it, without folders
 * @param kind what to read it as
 * @param encoding character set chosen by the investigator; null to detect it
 * @param table of a MySQL dump, the table to read; null for a file that is a table itself
 * @param mapping what the columns are; null to know them by their names
 */
public record ImportItem(
        Path file,
        String name,
        SourceKind kind,
        @Nullable String encoding,
        @Nullable String table,
        @Nullable SavedMapping mapping) {

    /** A table whose columns are known by their names. */
    public ImportItem(Path file, String name, SourceKind kind, @Nullable String encoding, @Nullable String table) {
        this(file, name, kind, encoding, table, null);
    }

    /** A file known by its own name. */
    public ImportItem(Path file, SourceKind kind, @Nullable String encoding) {
        this(file, file.getFileName().toString(), kind, encoding, null);
    }

    /** How the file is read. */
    ReadOptions options() {
        return new ReadOptions(encoding, table, mapping == null ? null : mapping.mapping());
    }
}
