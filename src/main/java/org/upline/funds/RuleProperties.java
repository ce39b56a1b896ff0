package org.upline.funds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.upline.model.UplineException;

/** The values of {@code rules.properties}, or of an investigator's own file laid over it, each checked as it is read. */
final class RuleProperties {
    private static final String RESOURCE = "rules.properties";

    private final Properties values;

    private RuleProperties(Properties values) {
        this.values = values;
    }

    /** The program's own values, each replaced where {@code own} has one of the same name. */
    static RuleProperties withOwn(Properties own) {
        Properties values = new Properties();
        try (InputStream in = Objects.requireNonNull(RuleProperties.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (String name : own.stringPropertyNames()) {
            if (!values.containsKey(name)) {
                throw UplineException.of("funds.rules.unknown", name);
            }
            values.setProperty(name, own.getProperty(name));
        }
        return new RuleProperties(values);
    }

    /** A whole number of at least zero. */
    long whole(String name) {
        BigDecimal value = decimal(name);
        try {
            return value.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw UplineException.of("funds.rules.value", name, text(name));
        }
    }

    int count(String name) {
        long value = whole(name);
        if (value > Integer.MAX_VALUE) {
            throw UplineException.of("funds.rules.value", name, text(name));
        }
        return (int) value;
    }

    /** A number of at least zero. */
    BigDecimal decimal(String name) {
        String text = text(name);
        // Bounded, so that no exponent makes a monster of it.
        if (text.matches("[0-9]{1,18}([.][0-9]{1,9})?")) {
            return new BigDecimal(text);
        }
        throw UplineException.of("funds.rules.value", name, text);
    }

    boolean yes(String name) {
        String text = text(name);
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw UplineException.of("funds.rules.value", name, text);
    }

    List<String> words(String name) {
        return Stream.of(text(name).split("[,，]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String text(String name) {
        return Objects.requireNonNull(values.getProperty(name), name).strip();
    }
}
