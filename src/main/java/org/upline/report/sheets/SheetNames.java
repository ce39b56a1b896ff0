package org.upline.report.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names for sheets that are called after something seized, such as a bank: what neither a spreadsheet nor a file name bears
 * becomes a dash, long ones are cut, and no two are alike.
 */
final class SheetNames {
    /** A spreadsheet takes 31 characters; some are left for a number at the end. */
    private static final int MOST = 26;

    private final Set<String> taken = new HashSet<>();

    /** @param titles of the other sheets, in words */
    SheetNames(List<String> titles) {
        titles.forEach(title -> taken.add(title.toLowerCase(Locale.ROOT)));
    }

    /**
     * A name of its own.
     *
     * @param otherwise where nothing can be kept of the text
     */
    String next(String text, String otherwise) {
        String plain = text.strip().replaceAll("[^\\p{IsAlphabetic}\\p{IsIdeographic}\\p{IsDigit}()（）_ ]+", "-");
        String whole = plain.replace("-", "").isBlank() ? otherwise : plain;
        int end = Math.min(MOST, whole.length());
        boolean torn = end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1));
        String name = whole.substring(0, torn ? end - 1 : end).strip();
        String unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + " " + number;
        }
        return unique;
    }
}
