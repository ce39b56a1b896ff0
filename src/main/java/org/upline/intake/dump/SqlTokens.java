package org.upline.intake.dump;

import org.upline.intake.dump.SqlToken.Kind;
import org.upline.model.UplineException;

/**
 * Splits a dump into tokens by the lexical rules of MySQL (reference manual 8.0, "Literal Values", "Comments"):
 * backslash escapes, doubled quotes, {@code --}, {@code #} and block comments. Versioned comments ({@code /*!…}) are
 * settings of the server and are passed over as comments are. A delimiter is honoured, so that an {@code INSERT} inside a
 * stored procedure is not taken for data. Each character is seen once, and no token keeps more than {@link #TEXT_LIMIT}.
 */
final class SqlTokens {
    /** Most characters of a token that are kept. */
    static final int TEXT_LIMIT = 1 << 20;

    private static final int DELIMITER_LIMIT = 16;

    private final SqlText text;
    private final StringBuilder kept = new StringBuilder();
    private boolean cut;
    private String delimiter = ";";
    private boolean statementBegins = true;

    SqlTokens(SqlText text) {
        this.text = text;
    }

    /** The next token; {@link Kind#FILE_END} again and again after the last. */
    SqlToken next() {
        while (true) {
            skipBlanksAndComments();
            SqlToken token = token();
            boolean began = statementBegins;
            statementBegins = token.ends();
            if (!began || !token.isWord("DELIMITER")) {
                return token;
            }
            readDelimiter();
            statementBegins = true;
        }
    }

    private SqlToken token() {
        int line = text.line();
        kept.setLength(0);
        cut = false;
        int c = text.peek();
        if (c == SqlText.END) {
            return done(Kind.FILE_END, line);
        }
        if (text.startsWith(delimiter)) {
            text.skip(delimiter.length());
            return done(Kind.STATEMENT_END, line);
        }
        switch (c) {
            case '`':
                quoted(line);
                return done(Kind.NAME, line);
            case '\'', '"':
                quoted(line);
                return done(Kind.TEXT, line);
            default:
                return isWordPart(c) ? word(line) : sign(line);
        }
    }

    private SqlToken sign(int line) {
        keep(text.next());
        return done(Kind.SIGN, line);
    }

    private SqlToken word(int line) {
        int first = text.peek();
        if (text.peek(1) == '\'' && (first == 'x' || first == 'X' || first == 'b' || first == 'B')) {
            text.next();
            quoted(line);
            return done(first == 'x' || first == 'X' ? Kind.HEX : Kind.BITS, line);
        }
        if (first == '0' && text.peek(1) == 'x') {
            text.skip(2);
            keepWord();
            return done(Kind.HEX, line);
        }
        boolean number = first >= '0' && first <= '9';
        keepWord();
        while (number && continuesNumber(text.peek())) {
            keep(text.next());
            keepWord();
        }
        return done(Kind.WORD, line);
    }

    private void keepWord() {
        while (isWordPart(text.peek()) && !text.startsWith(delimiter)) {
            keep(text.next());
        }
    }

    private boolean continuesNumber(int c) {
        char last = kept.isEmpty() ? ' ' : kept.charAt(kept.length() - 1);
        return c == '.' || ((c == '+' || c == '-') && (last == 'e' || last == 'E'));
    }

    private void quoted(int line) {
        int quote = text.next();
        while (true) {
            int c = text.next();
            if (c == SqlText.END) {
                throw text.error("intake.dump.truncated", line);
            }
            if (c == '\\' && quote != '`') {
                escaped(line);
            } else if (c != quote) {
                keep(c);
            } else if (text.peek() == quote) {
                keep(text.next());
            } else {
                return;
            }
        }
    }

    private void escaped(int line) {
        int c = text.next();
        switch (c) {
            case SqlText.END -> throw text.error("intake.dump.truncated", line);
            case '0' -> keep('\0');
            case 'b' -> keep('\b');
            case 'n' -> keep('\n');
            case 'r' -> keep('\r');
            case 't' -> keep('\t');
            case 'Z' -> keep('\u001A');
            case '%', '_' -> {
                keep('\\');
                keep(c);
            }
            default -> keep(c);
        }
    }

    private void keep(int c) {
        if (kept.length() < TEXT_LIMIT) {
            kept.append((char) c);
        } else {
            cut = true;
        }
    }

    private SqlToken done(Kind kind, int line) {
        return new SqlToken(kind, kept.toString(), line, cut);
    }

    private void skipBlanksAndComments() {
        while (true) {
            int c = text.peek();
            if (c == '#' || c == '-' && text.peek(1) == '-' && isBlankOrEnd(text.peek(2))) {
                skipLine();
            } else if (c == '/' && text.peek(1) == '*') {
                skipBlock();
            } else if (c != SqlText.END && isBlankOrEnd(c)) {
                text.next();
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (text.peek() != SqlText.END && text.peek() != '\n') {
            text.next();
        }
    }

    private void skipBlock() {
        int line = text.line();
        text.skip(2);
        while (!text.startsWith("*/")) {
            if (text.next() == SqlText.END) {
                throw text.error("intake.dump.truncated", line);
            }
        }
        text.skip(2);
    }

    /** {@code DELIMITER} is a word of the client, and its argument is the rest of the line. */
    private void readDelimiter() {
        int line = text.line();
        StringBuilder rest = new StringBuilder();
        while (text.peek() != SqlText.END && text.peek() != '\n') {
            int c = text.next();
            if (rest.length() <= DELIMITER_LIMIT) {
                rest.append((char) c);
            }
        }
        String written = rest.toString().strip();
        if (written.isEmpty() || written.length() > DELIMITER_LIMIT) {
            throw text.error("intake.dump.delimiter", line);
        }
        delimiter = written;
    }

    private static boolean isBlankOrEnd(int c) {
        return c == SqlText.END || c <= ' ' || c == '\uFEFF';
    }

    private static boolean isWordPart(int c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == '$'
                || c == '@'
                || c > 0x7F && c != '\uFEFF';
    }

    /** An error at a token. */
    UplineException error(String key, SqlToken at) {
        return text.error(key, at.line());
    }
}
