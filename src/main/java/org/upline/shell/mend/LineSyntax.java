package org.upline.shell.mend;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Splits a line into words, alike at the prompt and in run files. Blanks part words; {@code '} and {@code "} take
 * everything up to the next of their kind as it stands, anywhere in a word, so {@code --name="a b"} is one word and
 * {@code ""} an empty one. A backslash is an ordinary character, so that {@code D:\case\members.csv} needs no care. A word
 * that begins with {@code #} outside quotes begins a comment.
 *
 * <p>Mends JLine 3.30 ({@code DefaultParser}), which keeps quotes that stand inside a word, loses empty words and eats
 * backslashes, and Spring Shell's copy of it ({@code ExtendedDefaultParser}). It is the same
 * in 4.0.3.
 */
public final class LineSyntax implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        Scan scan = new Scan(line, cursor);
        if (scan.openQuote != 0 && context == ParseContext.UNSPECIFIED) {
            throw new EOFError(-1, -1, "quote not closed");
        }
        return scan.result();
    }

    /**
     * The words of a whole line.
     *
     * @throws EOFError if a quote is not closed
     */
    public List<String> words(String line) {
        Scan scan = new Scan(line, -1);
        if (scan.openQuote != 0) {
            throw new EOFError(-1, -1, "quote not closed");
        }
        return scan.words;
    }

    /** One pass over a line. */
    private static final class Scan {
        private final String line;
        private final int cursor;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inWord;
        private int wordStart;
        private char openQuote;
        private int cursorWord = -1;
        private int cursorInWord;
        private int cursorStart;
        private char cursorQuote;
        private int cursorRawLength = -1;

        Scan(String line, int cursor) {
            this.line = line;
            this.cursor = cursor;
            for (int i = 0; i < line.length(); i++) {
                if (i == cursor) {
                    atCursor(i);
                }
                char c = line.charAt(i);
                if (openQuote == 0 && !inWord && c == '#') {
                    break;
                }
                read(c, i);
            }
            if (cursor >= line.length()) {
                atCursor(line.length());
            }
            endWord(line.length());
            if (cursorWord == words.size()) {
                words.add("");
            }
        }

        private void read(char c, int i) {
            if (openQuote != 0) {
                if (c == openQuote) {
                    openQuote = 0;
                } else {
                    word.append(c);
                }
            } else if (Character.isWhitespace(c)) {
                endWord(i);
            } else {
                if (!inWord) {
                    inWord = true;
                    wordStart = i;
                }
                if (c == '\'' || c == '"') {
                    openQuote = c;
                } else {
                    word.append(c);
                }
            }
        }

        private void endWord(int end) {
            if (inWord) {
                if (cursorWord == words.size()) {
                    cursorRawLength = end - cursorStart;
                }
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }

        private void atCursor(int i) {
            cursorWord = words.size();
            cursorInWord = word.length();
            cursorStart = inWord ? wordStart : i;
            cursorQuote = openQuote;
        }

        ParsedLine result() {
            int rawLength = cursorRawLength < 0 ? 0 : cursorRawLength;
            return new TypedLine(
                    line,
                    List.copyOf(words),
                    cursorWord,
                    cursorInWord,
                    cursor,
                    cursor - cursorStart,
                    rawLength,
                    cursorQuote);
        }
    }
}
