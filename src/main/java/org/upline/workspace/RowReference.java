package org.upline.workspace;

import java.util.List;
import java.util.Locale;
import org.upline.model.SourceRow;
import org.upline.model.UplineException;

/**
 * A row of a file of the case, as people and outputs write it.
 *
 * @param decision the file
 * @param row counted from 1
 */
record RowReference(ImportDecision decision, int row) {
    private static final int LEAST_DIGITS = 6;

    /**
     * Reads a reference.
     *
     * @param reference {@code HASH:ROW} with the first six digits of the file's SHA-256 or more, {@code HASH.TABLE:ROW} for a
     *     table of a dump, or {@code FILENAME:ROW}
     * @throws UplineException if the words are no reference or name no file, or several
     */
    static RowReference read(Decisions decisions, String reference) {
        int colon = reference.lastIndexOf(':');
        String file = reference.substring(0, Math.max(0, colon));
        int number = number(reference, reference.substring(colon + 1));
        return new RowReference(decision(decisions, file), number);
    }

    /** The same as figures point to it. */
    SourceRow sourceRow() {
        return new SourceRow(decision.sourceId(), row);
    }

    private static int number(String reference, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && reference.length() > text.length() + 1) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw UplineException.of("books.source.reference", reference);
        }
        throw UplineException.of("books.source.reference", reference);
    }

    private static ImportDecision decision(Decisions decisions, String file) {
        List<ImportDecision> named = decisions.imports().stream()
                .filter(decision -> decision.name().equals(file))
                .toList();
        List<ImportDecision> meant = !named.isEmpty()
                ? named
                : decisions.imports().stream()
                        .filter(decision -> isMeant(decision, file))
                        .toList();
        if (meant.isEmpty()) {
            throw UplineException.of("books.source.noFile", file);
        }
        if (meant.size() > 1) {
            throw UplineException.of(
                    "books.source.severalFiles",
                    file,
                    meant.stream().map(ImportDecision::sourceId).toList());
        }
        return meant.get(0);
    }

    /** By the beginning of the hash, and behind a dot the table of a dump. */
    private static boolean isMeant(ImportDecision decision, String file) {
        int dot = file.indexOf('.');
        String hash = dot < 0 ? file : file.substring(0, dot);
        boolean table = dot < 0 || file.substring(dot + 1).equals(decision.table());
        return hash.length() >= LEAST_DIGITS && table && decision.sha256().startsWith(hash.toLowerCase(Locale.ROOT));
    }
}
