package org.upline.report;

/**
 * One of a fixed set of words in a {@link ColumnType#TEXT} column, such as the part an account plays: programs read the word,
 * which does not change with the language; people read the text.
 *
 * @param word English, as in JSON
 * @param text in the user's language
 */
public record Term(String word, String text) {
    @Override
    public String toString() {
        return text;
    }
}
