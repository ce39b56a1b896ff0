package org.upline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.upline.model.Money;

/**
 * What the values of a column are. Each type has three spellings: {@link #plain} for programs, {@link #sheet} for a
 * spreadsheet and {@link #shown} for a human before a terminal. An absent value (null) is the empty text in all three.
 */
public enum ColumnType {
    /** Any text; ids and account numbers are text, too, so that no digit is lost. Values: any object, by its toString, or a {@link Term}. */
    TEXT(Object.class),
    /** Whole numbers. Values: Integer or Long. */
    INT(Number.class),
    /** Money. Values: Long, in fen; programs get fen, humans yuan with two decimals. */
    YUAN(Long.class),
    /** Local time to the second. Values: LocalDateTime. */
    TIME(LocalDateTime.class),
    /** A share of one. Values: Number; programs get {@code 0.125}, humans {@code 12.50%}. */
    PERCENT(Number.class),
    /** A number with decimals, such as a score. Values: Number; humans get at most two decimals. */
    NUMBER(Number.class),
    /** A number that may be very small or very large, such as a measure of a graph; humans get six significant digits. */
    MAGNITUDE(Number.class);

    /** Smaller ones are shown with a power of ten. */
    private static final BigDecimal LEAST_WRITTEN_OUT = new BigDecimal("1e-9");

    private static final DateTimeFormatter ISO_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter BLANK_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Class<?> values;

    ColumnType(Class<?> values) {
        this.values = values;
    }

    /** Whether the values are set flush right, as numbers are. */
    public boolean isNumeric() {
        return this == INT || this == YUAN || this == PERCENT || this == NUMBER || this == MAGNITUDE;
    }

    /** As a program reads it: whole fen, ISO 8601 times, shares of one. */
    public String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (this) {
            case TEXT ->
                value instanceof Term term ? term.word() : checked(value).toString();
            case INT, YUAN -> checked(value).toString();
            case TIME -> ((LocalDateTime) checked(value)).format(ISO_SECONDS);
            case PERCENT, NUMBER, MAGNITUDE -> decimal(value).toPlainString();
        };
    }

    /** As a spreadsheet shows it: yuan with two decimals, no grouping. */
    public String sheet(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (this) {
            case TEXT -> checked(value).toString();
            case INT, NUMBER, MAGNITUDE -> plain(value);
            case YUAN -> Money.yuan((Long) checked(value));
            case TIME -> ((LocalDateTime) checked(value)).format(BLANK_SECONDS);
            case PERCENT ->
                decimal(value)
                                .movePointRight(2)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
        };
    }

    /** As a human reads it best: thousands of yuan grouped, decimals cut to two. */
    public String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (this) {
            case YUAN -> String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf((Long) checked(value), 2));
            case NUMBER -> decimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
            case MAGNITUDE -> significant(decimal(value));
            default -> sheet(value);
        };
    }

    private static String significant(BigDecimal value) {
        BigDecimal six = value.round(new MathContext(6, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return six.abs().compareTo(LEAST_WRITTEN_OUT) < 0 && six.signum() != 0 ? six.toString() : six.toPlainString();
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    private Object checked(Object value) {
        if (!values.isInstance(value)) {
            throw new IllegalArgumentException("a column of type " + this + " cannot hold a "
                    + value.getClass().getName());
        }
        return value;
    }
}
