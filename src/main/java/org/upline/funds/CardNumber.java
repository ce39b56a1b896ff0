package org.upline.funds;

import java.util.Optional;
import java.util.regex.Pattern;

/** Card and account numbers as people write them into member lists, brought to the form in which they can be compared. */
final class CardNumber {
    private static final Pattern CURRENCY_SUFFIX = Pattern.compile("_\\d{3}(_\\d+)?$");
    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9]+([.][0-9]+)?[eE][+]?[0-9]+");
    private static final Pattern NO_NUMBER = Pattern.compile("\\D*|(.)\\1*");
    private static final int SHORTEST = 6;

    private CardNumber() {}

    /**
     * Without blanks, quotes and hyphens, and without the currency and serial that banks add ({@code …_156_1}). Nothing
     * for what names no account: blank, a word, one repeated character, fewer than six characters, or a number that has
     * lost digits on its way through a spreadsheet ({@code 6.22203E+18}), which must never be guessed.
     */
    static Optional<String> comparable(String written) {
        String number =
                CURRENCY_SUFFIX.matcher(written.replaceAll("[\\s'\"-]", "")).replaceFirst("");
        boolean usable = number.length() >= SHORTEST
                && !LOST_DIGITS.matcher(number).matches()
                && !NO_NUMBER.matcher(number).matches();
        return usable ? Optional.of(number) : Optional.empty();
    }
}
