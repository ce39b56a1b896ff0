package org.upline.model;

import java.util.regex.Pattern;

/** Numbers of people, phones, cards and accounts as cells give them: text, since digits are names here and no quantity. */
public final class WrittenNumber {
    /** What a spreadsheet makes of a long number ({@code 6.22203E+18}), or of one wider than its column. */
    private static final Pattern LOST_DIGITS =
            Pattern.compile("[0-9]([.][0-9]+)?[eE][+][0-9]{1,3}|[0-9][.][0-9]+[eE][0-9]{1,3}|#{3,}");

    private WrittenNumber() {}

    /**
     * Whether a spreadsheet has taken digits away for good. Many numbers look like this one, so it is reported, compared
     * with none and never guessed. {@code 1E5} is a number somebody wrote: a spreadsheet writes the sign or a fraction.
     */
    public static boolean hasLostDigits(String number) {
        char last = number.isEmpty() ? ' ' : number.charAt(number.length() - 1);
        boolean suspect = last == '#' || number.indexOf('E') > 0 || number.indexOf('e') > 0;
        return suspect && LOST_DIGITS.matcher(number).matches();
    }

    /** Without any kind of blank, and with full-width digits, letters and signs made plain. */
    public static String compact(String written) {
        boolean plain = true;
        for (int i = 0; i < written.length() && plain; i++) {
            char c = written.charAt(i);
            plain = c > ' ' && c < 0x7F;
        }
        if (plain) {
            return written;
        }
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= 0xFF01 && c <= 0xFF5E) {
                out.append((char) (c - 0xFEE0));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
