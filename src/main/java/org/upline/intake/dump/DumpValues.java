package org.upline.intake.dump;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads the values of one row of an INSERT. An expression is not computed: it stands as its text, as if written so. */
final class DumpValues {
    private static final int COLUMN_LIMIT = 4_096;

    private final SqlTokens tokens;
    private final Charset charset;

    DumpValues(SqlTokens tokens, Charset charset) {
        this.tokens = tokens;
        this.charset = charset;
    }

    /** The values up to the closing bracket; the opening one, {@code open}, has been read. */
    List<String> read(SqlToken open) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 1;
        while (true) {
            SqlToken token = tokens.next();
            if (token.ends()) {
                throw tokens.error("intake.dump.truncated", open);
            }
            if (token.cut() || value.length() > SqlTokens.TEXT_LIMIT) {
                throw tokens.error("intake.dump.longValue", token);
            }
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            boolean ends = depth == 0 || depth == 1 && token.isSign(',');
            if (!ends) {
                append(value, token);
                continue;
            }
            values.add(value.toString());
            value.setLength(0);
            if (values.size() > COLUMN_LIMIT) {
                throw tokens.error("intake.dump.manyValues", token);
            }
            if (depth == 0) {
                return values;
            }
        }
    }

    /** As {@link #read}, without keeping anything. */
    void skip(SqlToken open) {
        int depth = 1;
        while (depth > 0) {
            SqlToken token = tokens.next();
            if (token.ends()) {
                throw tokens.error("intake.dump.truncated", open);
            }
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
        }
    }

    private void append(StringBuilder value, SqlToken token) {
        switch (token.kind()) {
            case HEX -> value.append(ofHex(token.text()));
            case BITS -> value.append(ofBits(token.text()));
            case WORD -> {
                // _binary and _utf8mb4 tell the server how to read the text behind them; NULL says nothing.
                boolean introducer = token.text().startsWith("_");
                if (!introducer && !token.isWord("NULL")) {
                    value.append(token.text());
                }
            }
            default -> value.append(token.text());
        }
    }

    /** The text the bytes are; bytes that are no text stay as written. */
    private String ofHex(String digits) {
        try {
            byte[] bytes = HexFormat.of().parseHex(digits);
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return "0x" + digits;
        }
    }

    private static String ofBits(String digits) {
        boolean bits =
                !digits.isEmpty() && digits.length() <= 64 && digits.chars().allMatch(c -> c == '0' || c == '1');
        return bits ? new BigInteger(digits, 2).toString() : digits;
    }
}
