package org.upline.funds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Identity numbers of natural persons after GB 11643: seventeen digits and a check digit after ISO 7064 MOD 11-2, where
 * {@code X} stands for ten. The older number of fifteen digits lacks the century and the check digit.
 */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdentityNumber() {}

    /**
     * The number in its one form, eighteen digits with a capital {@code X}; nothing if it is not a valid number. One
     * repeated digit is a placeholder, whatever its check digit says. A number of fifteen digits counts only if it holds
     * a date of birth, since registration numbers of companies have fifteen digits, too.
     */
    static Optional<String> valid(String written) {
        String number = written.replaceAll("[\\s'\"]", "").toUpperCase(Locale.ROOT);
        if (number.matches("[0-9]{15}") && holdsBirthday(number)) {
            String digits = number.substring(0, 6) + "19" + number.substring(6);
            number = digits + checkDigit(digits);
        }
        boolean valid = number.matches("[0-9]{17}[0-9X]")
                && number.chars().distinct().count() > 1
                && number.charAt(17) == checkDigit(number);
        return valid ? Optional.of(number) : Optional.empty();
    }

    private static boolean holdsBirthday(String fifteen) {
        try {
            LocalDate.of(
                    1900 + Integer.parseInt(fifteen.substring(6, 8)),
                    Integer.parseInt(fifteen.substring(8, 10)),
                    Integer.parseInt(fifteen.substring(10, 12)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
