package org.upline.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceKind;

/**
 * A file to be imported.
 *
 * @param file where its bytes lie
 * @param name by which the case is to know it, without folders
 * @param kind what to read it as
 * @param encoding character set chosen by the investigator; null to detect it
 * @param table of a MySQL dump, the table to read; null for a file that is a table itself
 */
public record ImportItem(
        Path file,
        String name,
        SourceKind kind,
        @Nullable String encoding,
        @Nullable String table) {

    /** A file known by its own name. */
    public ImportItem(Path file, SourceKind kind, @Nullable String encoding) {
        this(file, file.getFileName().toString(), kind, encoding, null);
    }
}
