package org.upline.intake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers of bank cards inside text, such as {@code 6222020000000000017(工商银行),6228480000000000033}. */
final class BankCards {
    /** The shortest numbers of bank accounts have 12 digits, a telephone number has 11. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z*.])[0-9]{12,30}(?![0-9A-Za-z*.])");

    private BankCards() {}

    /** The numbers, each once, in the order of the text; masked ones tell of no card. */
    static List<String> in(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
