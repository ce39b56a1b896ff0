package org.upline.intake.value;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.Money;

/** Currencies as sources write them, to ISO 4217 codes. */
public final class Currencies {
    /** The words of {@code currency.words}, and every alphabetic and numeric code of ISO 4217. */
    public static final Currencies KNOWN = new Currencies();

    private final Words<String> words = Words.load("currency.words", label -> label);
    private final Map<String, String> codes = new HashMap<>();

    private Currencies() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            codes.put(code, code);
            // Codes out of use share their number with their successor, which alone may have it.
            if (currency.getDefaultFractionDigits() >= 0) {
                codes.merge(
                        currency.getNumericCodeAsString(),
                        code,
                        (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        codes.put("156", Money.CNY);
        codes.put("840", "USD");
    }

    /** The code; null if the text names no currency that is known. */
    public @Nullable String code(String text) {
        String word = words.find(text);
        return word != null ? word : codes.get(text.toUpperCase(Locale.ROOT));
    }
}
