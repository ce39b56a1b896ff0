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
    private static final int ID_DIGITS = 12;

    /**
     * Reads a reference.
     *
     * @param reference {@code HASH:ROW} with the first six digits of the file's SHA-256 or more, or {@code FILENAME:ROW}
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
        return new SourceRow(decision.sha256().substring(0, ID_DIGITS), row);
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
        List<ImportDecision> meant = !named.isEmpty() || file.length() < LEAST_DIGITS
                ? named
                : decisions.imports().stream()
                        .filter(decision -> decision.sha256().startsWith(file.toLowerCase(Locale.ROOT)))
                        .toList();
        if (meant.isEmpty()) {
            throw UplineException.of("books.source.noFile", file);
        }
        if (meant.size() > 1) {
            throw UplineException.of(
                    "books.source.severalFiles",
                    file,
                    meant.stream()
                            .map(decision -> decision.sha256().substring(0, 12))
                            .toList());
        }
        return meant.get(0);
    }
}
