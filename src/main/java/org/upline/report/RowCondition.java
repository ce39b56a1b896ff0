package org.upline.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row must meet to be shown, such as {@code legalHeadcount>=30} or {@code name~张}.
 *
 * <p>Numbers are compared as numbers, times as far as the value goes ({@code time<=2020-01} reaches to the end of January),
 * text in plain string order, or as numbers where both sides are. {@code ~} asks whether a text holds the value, in whatever
 * case. A cell without value meets {@code =} with nothing behind it, and whatever is denied of it; never a comparison.
 *
 * @param column as it was written
 * @param value as it was written, maybe empty
 */
public record RowCondition(String column, Operator operator, String value) {
    private static final Pattern FORM = Pattern.compile("([^<>=!~]+)(>=|<=|!=|!~|=|>|<|~)(.*)", Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}([ T][0-9]{2}(:[0-9]{2}(:[0-9]{2})?)?)?)?)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    /** What is asked of a cell. */
    public enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        UNLIKE("!="),
        LACKS("!~"),
        EQUAL("="),
        ABOVE(">"),
        BELOW("<"),
        HOLDS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** Reads a condition; nothing if the text is none. */
    public static Optional<RowCondition> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(1).isBlank()) {
            return Optional.empty();
        }
        for (Operator operator : Operator.values()) {
            if (operator.sign.equals(form.group(2))) {
                return Optional.of(new RowCondition(
                        form.group(1).strip(), operator, form.group(3).strip()));
            }
        }
        return Optional.empty();
    }

    /** As it can be typed. */
    public String text() {
        return column + operator.sign + value;
    }

    /** Whether the value can be compared with such a column at all. */
    boolean suits(ColumnType type) {
        boolean asText = operator == Operator.HOLDS || operator == Operator.LACKS || value.isEmpty();
        return asText
                || switch (type) {
                    case TEXT -> true;
                    case TIME -> TIME.matcher(value).matches();
                    case INT, YUAN, PERCENT, NUMBER, MAGNITUDE -> number(value) != null;
                };
    }

    /**
     * Whether a cell meets it.
     *
     * @param scale by how many decimal places the number in the cell is larger than the one that is meant; 2 for fen where
     *     yuan are meant
     */
    boolean isMet(ColumnType type, @Nullable Object cell, int scale) {
        String shown = type == ColumnType.YUAN && scale == 0 ? type.plain(cell) : type.sheet(cell);
        return switch (operator) {
            case HOLDS -> holds(shown);
            case LACKS -> !holds(shown);
            case EQUAL -> cell == null || value.isEmpty() ? shown.equals(value) : compared(type, cell, scale) == 0;
            case UNLIKE -> cell == null || value.isEmpty() ? !shown.equals(value) : compared(type, cell, scale) != 0;
            case AT_LEAST -> cell != null && compared(type, cell, scale) >= 0;
            case AT_MOST -> cell != null && compared(type, cell, scale) <= 0;
            case ABOVE -> cell != null && compared(type, cell, scale) > 0;
            case BELOW -> cell != null && compared(type, cell, scale) < 0;
        };
    }

    private boolean holds(String shown) {
        return shown.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    private int compared(ColumnType type, Object cell, int scale) {
        return switch (type) {
            case TEXT -> comparedText(cell);
            case TIME -> comparedTime((LocalDateTime) cell);
            case INT, YUAN, PERCENT, NUMBER, MAGNITUDE ->
                new BigDecimal(cell.toString())
                        .movePointLeft(scale)
                        .compareTo(Optional.ofNullable(number(value)).orElseThrow());
        };
    }

    private int comparedTime(LocalDateTime time) {
        String text = ColumnType.TIME.sheet(time);
        return text.substring(0, Math.min(text.length(), value.length())).compareTo(value.replace('T', ' '));
    }

    private int comparedText(Object cell) {
        String text = cell.toString();
        if (cell instanceof Term term && term.word().equals(value)) {
            return 0;
        }
        boolean ordered = List.of(Operator.ABOVE, Operator.BELOW, Operator.AT_LEAST, Operator.AT_MOST)
                .contains(operator);
        BigDecimal left = ordered ? number(text) : null;
        BigDecimal right = ordered ? number(value) : null;
        return left != null && right != null ? left.compareTo(right) : text.compareTo(value);
    }

    /** A number, or a share such as {@code 12.5%}; null for what is none. */
    private static @Nullable BigDecimal number(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        if (!NUMBER.matcher(digits).matches()) {
            return null;
        }
        return percent ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits);
    }
}
