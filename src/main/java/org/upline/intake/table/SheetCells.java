package org.upline.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Text of a workbook's cells. Excel keeps 15 digits of a number, so a whole number with more has lost digits and is
 * written as {@code 6.22203123456789E+18}: what is damaged shall look damaged.
 */
final class SheetCells {
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
    /** Serial of 9999-12-31, the last day Excel knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final LocalDate dayZero;

    SheetCells(boolean from1904) {
        // Excel counts a 29 February 1900 that never was; from 1 March 1900 on, day 0 is therefore 30 December 1899.
        dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    List<String> texts(Row row, int width) {
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return String.valueOf(cell.getValue() == null ? "" : cell.getValue());
        }
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        BigDecimal number =
                cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA ? number(raw) : null;
        if (number == null) {
            return raw;
        }
        return number(number, cell.getDataFormatString());
    }

    /** A number as its format shows it: a time or a plain number. */
    String number(BigDecimal number, @Nullable String format) {
        boolean date = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0 && isDate(format);
        return date ? date(number) : plain(number);
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            // A double lies within 1e±308; anything beyond is no cell of Excel's.
            return Math.abs((long) number.precision() - number.scale()) > 400 ? null : number;
        } catch (NumberFormatException text) {
            return null;
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal kept = number.round(EXCEL_DIGITS).stripTrailingZeros();
        int wholeDigits = kept.precision() - kept.scale();
        if (wholeDigits <= EXCEL_DIGITS.getPrecision() || kept.signum() == 0) {
            return kept.toPlainString();
        }
        String digits = kept.unscaledValue().abs().toString();
        String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (kept.signum() < 0 ? "-" : "") + digits.charAt(0) + rest + "E+" + (wholeDigits - 1);
    }

    String date(BigDecimal serial) {
        long seconds = serial.multiply(SECONDS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime time = dayZero.atStartOfDay().plusSeconds(seconds);
        if (serial.compareTo(BigDecimal.ONE) < 0) {
            return TIME_OF_DAY.format(time);
        }
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : TIME.format(time);
    }

    /** Whether a number format shows days or hours; quoted text and {@code [Red]}, {@code [$-804]} say nothing. */
    static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        return !signs.contains("general") && signs.matches("(?s).*[ydhs年月日].*");
    }
}
