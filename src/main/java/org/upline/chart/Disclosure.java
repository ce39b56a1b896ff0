package org.upline.chart;

import java.util.regex.Pattern;

/**
 * How much of a person's data a chart gives away. What is hidden is hidden everywhere: on the node, in its tooltip, in the
 * data that goes with it and in the window.
 */
public enum Disclosure {
    /** As the files have it. */
    FULL {
        @Override
        String name(String name) {
            return name;
        }

        @Override
        String number(String number) {
            return number;
        }

        @Override
        String text(String text) {
            return text;
        }

        @Override
        String id(String id) {
            return id;
        }
    },
    /** Fit to be shown in public: one can tell people apart who know them, and nobody else can. */
    MASKED {
        /** First and last character, {@code 张*三}; of two characters the first. */
        @Override
        String name(String name) {
            int length = name.codePointCount(0, name.length());
            return length <= 2 ? stars(name, Math.min(1, length - 1), 0) : stars(name, 1, 1);
        }

        /** {@code 138****1234} and {@code 1101**********1234}; of a shorter one the last two. */
        @Override
        String number(String number) {
            int length = number.codePointCount(0, number.length());
            if (length >= 12) {
                return stars(number, 4, 4);
            }
            return length >= 9 ? stars(number, 3, 4) : stars(number, 0, Math.min(2, length / 2));
        }

        /** What is neither name nor number, such as an address: the first half, and no digits. */
        @Override
        String text(String text) {
            int length = text.codePointCount(0, text.length());
            return DIGIT.matcher(stars(text, length / 2, 0)).replaceAll("*");
        }

        /** As it is, unless the scheme took phone, identity or card numbers for ids. */
        @Override
        String id(String id) {
            return TELLING.matcher(id).find() ? number(id) : id;
        }
    };

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** A mobile phone number, or a run of digits as long as an identity number of either length or a card number. */
    private static final Pattern TELLING = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|\\d{14,}");

    /** A person's name. */
    abstract String name(String name);

    /** A phone, identity or card number. */
    abstract String number(String number);

    /** An address or the like. */
    abstract String text(String text);

    /** A member id or a login name. */
    abstract String id(String id);

    /** The text with all but its ends starred, a star a character as a reader counts them. */
    private static String stars(String text, int first, int last) {
        int[] points = text.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int at = 0; at < points.length; at++) {
            masked.appendCodePoint(at < Math.max(0, first) || at >= points.length - last ? points[at] : '*');
        }
        return masked.toString();
    }
}
