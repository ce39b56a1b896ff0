package org.upline.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upline.intake.table.Cells;
import org.upline.model.WrittenNumber;

/**
 * The number of an account or card as a cell gives it.
 *
 * @param number without a sub-account's suffix; empty where the cell names none, or it is damaged
 * @param suffix of a sub-account as written, such as {@code _156_1}; mostly empty
 * @param currency ISO 4217 code that the suffix names, empty where there is none
 * @param damaged true if the number has lost digits
 */
public record AccountNumber(String number, String suffix, String currency, boolean damaged) {
    private static final AccountNumber NONE = new AccountNumber("", "", "", false);
    private static final AccountNumber DAMAGED = new AccountNumber("", "", "", true);

    /** {@code 6222…_156_1}: base number, ISO 4217 numeric currency, serial. */
    private static final Pattern SUB_ACCOUNT = Pattern.compile("(.+?)(_(\\d{3})_\\d+)");

    private static final Words<String> NO_NUMBER = Words.load("no-number.words", label -> label);
    private static final Currencies CURRENCIES = Currencies.KNOWN;

    /** Reads a cell; digits are made half-width, and blanks that group them are taken out. */
    public static AccountNumber of(String cell) {
        if (cell.isEmpty()) {
            return NONE;
        }
        String text = Cells.halfWidth(cell);
        if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
            text = text.replaceAll("\\s+", "");
        }
        if (WrittenNumber.hasLostDigits(text)) {
            return DAMAGED;
        }
        if (isNone(text)) {
            return NONE;
        }
        if (text.indexOf('_') > 0) {
            Matcher sub = SUB_ACCOUNT.matcher(text);
            if (sub.matches()) {
                String currency = CURRENCIES.code(sub.group(3));
                if (currency != null) {
                    return new AccountNumber(sub.group(1), sub.group(2), currency, false);
                }
            }
        }
        return new AccountNumber(text, "", "", false);
    }

    /** The number with its suffix: sub-accounts of one account have each a balance of their own. */
    public String written() {
        return number + suffix;
    }

    /** Whether the text is a word for "none", or zeros and signs alone. */
    private static boolean isNone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '0' && Character.isLetterOrDigit(c)) {
                return !(c >= '1' && c <= '9') && NO_NUMBER.find(text) != null;
            }
        }
        return true;
    }
}
