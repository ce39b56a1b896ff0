package org.upline.funds;

import java.util.Optional;
import java.util.regex.Pattern;
import org.upline.model.Placeholder;
import org.upline.model.WrittenNumber;

/** Card and account numbers as people write them into member lists, brought to the form in which they can be compared. */
final class CardNumber {
    private static final Pattern SIGNS = Pattern.compile("['\"-]");
    private static final Pattern CURRENCY_SUFFIX = Pattern.compile("_\\d{3}(_\\d+)?$");
    private static final int SHORTEST = 6;

    private CardNumber() {}

    /**
     * Without blanks, quotes and hyphens, and without the currency and serial that banks add ({@code …_156_1}). Nothing
     * for what names no account: blank, a word, one repeated digit, fewer than six characters, or a number that has lost
     * digits on its way through a spreadsheet ({@code 6.22203E+18}), which must never be guessed.
     */
    static Optional<String> comparable(String written) {
        String compact = WrittenNumber.compact(written);
        boolean signs = compact.indexOf('\'') >= 0 || compact.indexOf('"') >= 0 || compact.indexOf('-') >= 0;
        String signless = signs ? SIGNS.matcher(compact).replaceAll("") : compact;
        String number = signless.indexOf('_') < 0
                ? signless
                : CURRENCY_SUFFIX.matcher(signless).replaceFirst("");
        boolean usable = number.length() >= SHORTEST
                && number.chars().anyMatch(c -> c >= '0' && c <= '9')
                && !WrittenNumber.hasLostDigits(number)
                && !Placeholder.isOne(number);
        return usable ? Optional.of(number) : Optional.empty();
    }
}
