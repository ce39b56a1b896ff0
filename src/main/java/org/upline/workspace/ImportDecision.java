package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
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
 * @param at when it was decided, ISO 8601 local; told, never computed with
 */
public record ImportDecision(
        String sha256,
        String name,
        SourceKind kind,
        @Nullable String encoding,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String table,
        String at) {
    /** For a file that is a table itself. */
    public ImportDecision(String sha256, String name, SourceKind kind, @Nullable String encoding, String at) {
        this(sha256, name, kind, encoding, null, at);
    }

    /** What of the decision has consequences, as one line; the time of the decision has none. */
    String consequence() {
        String file = kind + "\t" + sha256 + "\t" + (encoding == null ? "" : encoding) + "\t" + name;
        return table == null ? file : file + "\t" + table;
    }
}
