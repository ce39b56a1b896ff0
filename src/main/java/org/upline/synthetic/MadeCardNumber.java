package org.upline.synthetic;

/** Made-up card and account numbers: fixed prefixes and running numbers, so that they are plainly made up. */
public final class MadeCardNumber {
    private MadeCardNumber() {}

    /** Whose running number it is; keeps the ranges apart. */
    public enum Series {
        PERSON,
        FURTHER_MEMBER_CARD,
        SCHEME,
        SECOND_CARD,
        OUTSIDE,
        TRIAL
    }

    /** A card number of 19 digits: bank prefix (6), series (1), running number (11), check digit (Luhn). */
    public static String of(Bank bank, Series series, long running) {
        StringBuilder number = new StringBuilder(19).append(bank.prefix).append(series.ordinal());
        Digits.append(number, running, 11);
        return number.append(luhn(number)).toString();
    }

    /** An account number of 17 digits: bank (2), 0088, running number (11). No card has its length. */
    public static String account(Bank bank, long running) {
        StringBuilder number = new StringBuilder(17);
        Digits.append(number, bank.number(), 2);
        number.append("0088");
        Digits.append(number, running, 11);
        return number.toString();
    }

    /** The digit that makes the whole number pass the Luhn test (ISO/IEC 7812-1). */
    static char luhn(CharSequence digits) {
        int sum = 0;
        boolean twice = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int value = twice ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
            twice = !twice;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
