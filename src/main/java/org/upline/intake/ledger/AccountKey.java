package org.upline.intake.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.intake.value.Currencies;
import org.upline.model.WrittenNumber;

/**
 * A number of an account or card, as far as it tells one account from another.
 *
 * @param base the number without what follows it
 * @param currency ISO 4217 code of the sub-account ({@code 6222…_156_1} is CNY); empty where the number does not say
 * @param suffix currency and serial of the sub-account as written, {@code _156_1}; mostly empty
 */
record AccountKey(String base, String currency, String suffix) {

    private static final Pattern SUB_ACCOUNT = Pattern.compile("([0-9A-Za-z]+)(_([0-9]{3})_[0-9]+)");

    private static final Set<String> NOTHING = Set.of("NULL", "NONE", "N/A", "-1", "\\N");

    /**
     * Reads a number as written.
     *
     * @return null where it names no account: blank, a placeholder, masked ({@code 6222****0017}) or damaged
     */
    static @Nullable AccountKey of(String written) {
        String number = written.strip();
        if (!namesSomething(number) || WrittenNumber.hasLostDigits(number)) {
            return null;
        }
        if (number.indexOf('_') > 0) {
            Matcher parts = SUB_ACCOUNT.matcher(number);
            if (parts.matches()) {
                String currency = Currencies.KNOWN.code(parts.group(3));
                if (currency != null) {
                    return new AccountKey(parts.group(1), currency, parts.group(2));
                }
            }
        }
        return new AccountKey(number, "", "");
    }

    private static boolean namesSomething(String number) {
        if (number.indexOf('*') >= 0 || NOTHING.contains(number.toUpperCase(Locale.ROOT))) {
            return false;
        }
        // All zeros, and words such as 暂无法获知, are no number either.
        return number.chars().anyMatch(c -> (c >= '1' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
