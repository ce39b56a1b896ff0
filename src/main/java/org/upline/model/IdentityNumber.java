package org.upline.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An identity number (公民身份号码) as it is compared: without blanks, full-width digits made plain, {@code x} as {@code X},
 * a 15-digit number extended to 18.
 *
 * @param text what is compared
 * @param valid whether it is a number under GB 11643-1999: 17 digits and a check digit (ISO 7064 MOD 11-2) that fits, with
 *     a region of a province and a date of birth that exists
 */
public record IdentityNumber(String text, boolean valid) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** First two digits of the administrative divisions (GB/T 2260), with 81–83 of the residence permits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    /**
     * Reads a number as written.
     *
     * @return empty for a placeholder and for a number that has lost digits, which identify nobody
     */
    public static Optional<IdentityNumber> read(String written) {
        String text = WrittenNumber.compact(written).replace('x', 'X');
        if (Placeholder.isOne(text) || WrittenNumber.hasLostDigits(text)) {
            return Optional.empty();
        }
        if (text.length() == 15 && digits(text, 15)) {
            String body = text.substring(0, 6) + "19" + text.substring(6);
            return Optional.of(
                    plausible(body)
                            ? new IdentityNumber(body + checkDigit(body), true)
                            : new IdentityNumber(text, false));
        }
        boolean valid =
                text.length() == 18 && digits(text, 17) && text.charAt(17) == checkDigit(text) && plausible(text);
        return Optional.of(new IdentityNumber(text, valid));
    }

    /** Date of birth; only of a valid number. */
    public LocalDate born() {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    /** Whether it is a man's: the digit before the check digit is odd (GB 11643); only of a valid number. */
    public boolean male() {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    /**
     * The province whose authority gave the number, two digits of GB/T 2260, 81–83 for the residence permits; of a foreign
     * resident's number the province that issued it. Only of a valid number.
     */
    public String province() {
        String issuer = text.substring(1, 3);
        return text.charAt(0) == '9' && PROVINCES.contains(issuer) ? issuer : text.substring(0, 2);
    }

    private static boolean digits(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The check digit of a number, ISO 7064 MOD 11-2.
     *
     * @param text begins with the 17 digits; what follows them is not looked at
     */
    public static char checkDigit(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean plausible(String text) {
        return region(text) && bornOnADay(text);
    }

    /** A permanent residence card (since 2017) has 9, then the province that issued it. */
    private static boolean region(String text) {
        return PROVINCES.contains(text.substring(0, 2))
                || (text.charAt(0) == '9' && PROVINCES.contains(text.substring(1, 3)));
    }

    /** No clock is asked, so that the same file always gives the same persons. */
    private static boolean bornOnADay(String text) {
        int year = Integer.parseInt(text, 6, 10, 10);
        if (year < 1800 || year > 2099) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
