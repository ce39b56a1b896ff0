package org.upline.funds;

import java.util.List;

/** Words of the rules in a text that a bank wrote. */
final class Words {
    private Words() {}

    /** Whether one of the words stands in the text. */
    static boolean in(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
