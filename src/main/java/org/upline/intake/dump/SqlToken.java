package org.upline.intake.dump;

import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param text of a word as written; of a name or text without its quotes and escapes; of hexadecimal and bit literals the
 *     digits
 * @param line where it starts, from 1
 * @param cut true if it was longer than {@link SqlTokens#TEXT_LIMIT} and {@code text} is only its beginning
 */
record SqlToken(Kind kind, String text, int line, boolean cut) {
    enum Kind {
        /** Keyword, unquoted name or number. */
        WORD,
        /** {@code `…`}. */
        NAME,
        /** {@code '…'} or {@code "…"}. */
        TEXT,
        /** {@code 0x…} or {@code x'…'}. */
        HEX,
        /** {@code b'…'}. */
        BITS,
        /** One character of any other sort. */
        SIGN,
        /** The delimiter. */
        STATEMENT_END,
        FILE_END
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Whether it is this keyword; a quoted name never is one. */
    boolean isWord(String upperCase) {
        return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(upperCase);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.WORD;
    }

    boolean ends() {
        return kind == Kind.STATEMENT_END || kind == Kind.FILE_END;
    }
}
