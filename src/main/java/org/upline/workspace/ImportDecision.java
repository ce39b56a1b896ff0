package org.upline.workspace;

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
 * @param at when it was decided, ISO 8601 local; told, never computed with
 */
public record ImportDecision(
        String sha256,
        String name,
        SourceKind kind,
        @Nullable String encoding,
        String at) {

    /** What of the decision has consequences, as one line; the time of the decision has none. */
    String consequence() {
        return kind + "\t" + sha256 + "\t" + (encoding == null ? "" : encoding) + "\t" + name;
    }
}
