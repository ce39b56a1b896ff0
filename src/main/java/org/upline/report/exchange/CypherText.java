package org.upline.report.exchange;

import org.upline.model.UnseenCharacters;

/**
 * Text as a literal of Cypher, in which nothing of it can end the literal. Characters that are not seen are written as
 * {@code \}{@code u001b}, from which Neo4j makes them again.
 *
 * <p>Neo4j 5 reads {@code \}{@code uXXXX} before it reads anything else, even where the backslash itself is escaped: a
 * seized name that holds the six characters {@code \}{@code u0027} would end the literal in spite of an escaped backslash. So a {@code u}
 * after a backslash is written as an escape itself, which reads as the same text whichever comes first.
 */
final class CypherText {
    private CypherText() {}

    static String literal(String text) {
        String whole = WholeCharacters.of(text);
        StringBuilder literal = new StringBuilder(whole.length() + 2).append('\'');
        boolean afterBackslash = false;
        for (int i = 0; i < whole.length(); ) {
            int codePoint = whole.codePointAt(i);
            if (codePoint == '\\' || codePoint == '\'') {
                literal.append('\\').append((char) codePoint);
            } else if (UnseenCharacters.contains(codePoint)
                    || (afterBackslash && (codePoint == 'u' || codePoint == 'U'))) {
                for (char unit : Character.toChars(codePoint)) {
                    literal.append(String.format("\\u%04X", (int) unit));
                }
            } else {
                literal.appendCodePoint(codePoint);
            }
            afterBackslash = codePoint == '\\';
            i += Character.charCount(codePoint);
        }
        return literal.append('\'').toString();
    }
}
