package org.upline.spark;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/**
 * The limits by which accounts get their part, as the tables of a case bring them: those under which the program itself gives
 * parts. There are none here, so that there is one place only for them to be changed.
 *
 * @param values by the names of the program's rules for accounts, each written in one way only
 */
record PartRules(SortedMap<String, String> values) {
    private static final int SHOWN_DIGITS = 12;

    PartRules {
        values = new TreeMap<>(values);
    }

    /**
     * @param told what the table of accounts tells, a line {@code name=value} each; empty if it was written by a version that
     *     did not tell
     * @param own laid over it, in the same form; signs and scores, which decide no part, are passed over
     * @throws IllegalArgumentException if neither has anything
     */
    static PartRules read(String told, String own) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String text : new String[] {told, own}) {
            properties(text).forEach((name, value) -> {
                if (decidesParts(name.toString())) {
                    values.put(name.toString(), plain(name.toString(), value.toString()));
                }
            });
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the tables do not tell by which limits accounts get their part: "
                    + "write them again with export tables, or give the limits with --rules FILE");
        }
        return new PartRules(values);
    }

    private static Properties properties(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean decidesParts(String name) {
        return !name.startsWith("sign.") && !name.startsWith("score.") && !name.equals("employer.minPayees");
    }

    /** As the program writes it, so that the same limits have the same print. */
    private static String plain(String name, String value) {
        if (name.toLowerCase(Locale.ROOT).endsWith("words")) {
            return Arrays.stream(value.split("[,，]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(","));
        }
        String text = value.strip();
        return text.equals("true") || text.equals("false")
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("neither the tables nor --rules tell the limit " + name);
        }
        return value;
    }

    long whole(String name) {
        return Long.parseLong(value(name));
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(value(name));
    }

    boolean yes(String name) {
        return Boolean.parseBoolean(value(name));
    }

    /** Whether one of the words of that name stands in a text. */
    Column said(String name, Column text) {
        return Arrays.stream(value(name).split(","))
                .filter(word -> !word.isEmpty())
                .map(text::contains)
                .reduce(lit(false), Column::or);
    }

    /** Whether a part is at least so many percent of the whole, by the limit of that name. */
    Column atLeast(Column part, String name, Column whole) {
        return part.multiply(100L).geq(whole.multiply(whole(name)));
    }

    /** Whether a part is at most so many percent of the whole, by the limit of that name. */
    Column atMost(Column part, String name, Column whole) {
        return part.multiply(100L).leq(whole.multiply(whole(name)));
    }

    /** For the reader of a result: the same words for the same limits, here and in the program. */
    String print() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> rule : values.entrySet()) {
            text.append(rule.getKey()).append('=').append(rule.getValue()).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "rules " + HexFormat.of().formatHex(hash).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
