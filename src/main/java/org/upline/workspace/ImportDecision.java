package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ReadOptions;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;

/**
 * The decision to read a file as what it was taken for. Together the decisions and the bytes they name determine the
 * whole case.
 *
 * @param sha256 of the file's bytes
 * @param name of the file when it was imported, without folders
 * @param kind what it is read as
 * @param encoding chosen by the investigator; null to detect it
 * @param table of a MySQL dump, the table that is read; null for any other file, and then not written down, so that
 *     decisions taken before there were dumps are the same decisions
 * @param mapping what the columns are, whole, as it was when it was used; null to know them by their names, and then not
 *     written down
 * @param at when it was decided, ISO 8601 local; told, never computed with
 */
public record ImportDecision(
        String sha256,
        String name,
        SourceKind kind,
        @Nullable String encoding,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String table,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SavedMapping mapping,
        String at) {
    /** For a table whose columns are known by their names. */
    public ImportDecision(
            String sha256, String name, SourceKind kind, @Nullable String encoding, @Nullable String table, String at) {
        this(sha256, name, kind, encoding, table, null, at);
    }

    /** For a file that is a table itself. */
    public ImportDecision(String sha256, String name, SourceKind kind, @Nullable String encoding, String at) {
        this(sha256, name, kind, encoding, null, at);
    }

    /** How the file is read. */
    ReadOptions options() {
        return new ReadOptions(encoding, table, mapping == null ? null : mapping.mapping());
    }

    /** Whether it is about this table of the file with these bytes; an empty name is that of no dump. */
    boolean isOf(String bytes, String tableOfDump) {
        return sha256.equals(bytes) && tableOfDump.equals(table == null ? "" : table);
    }

    /** The short name of its source, by which rows point to it. */
    public String sourceId() {
        return SourceFile.id(sha256, table == null ? "" : table);
    }

    /** What of the decision has consequences, as one line; the time of the decision has none. */
    String consequence() {
        String file = kind + "\t" + sha256 + "\t" + (encoding == null ? "" : encoding) + "\t" + name;
        String part = table == null ? file : file + "\t" + table;
        // The separator stands in no name of a file or table.
        return mapping == null ? part : part + "\u001f" + String.join("\u001f", mapping.lines());
    }
}
