package org.upline.shell.mend;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line that is being typed, and the word the cursor is in.
 *
 * @param wordIndex of that word among the words
 * @param wordCursor how many of its characters stand before the cursor, without quotes
 * @param rawWordCursor the same as typed, with quotes
 * @param rawWordLength length of that word as typed
 * @param quote the quote that is open at the cursor, 0 for none
 */
record TypedLine(
        String line,
        List<String> words,
        int wordIndex,
        int wordCursor,
        int cursor,
        int rawWordCursor,
        int rawWordLength,
        char quote)
        implements CompletingParsedLine {

    @Override
    public String word() {
        return wordIndex >= 0 && wordIndex < words.size() ? words.get(wordIndex) : "";
    }

    /** Quotes a proposal that would not be one word as it stands. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        String text = candidate.toString();
        if (quote == 0 && isPlain(text)) {
            return text;
        }
        char with = quote != 0 ? quote : text.indexOf('\'') < 0 ? '\'' : '"';
        return with + text + (complete ? String.valueOf(with) : "");
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '#'
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '"');
    }
}
