package org.upline.model;

import java.util.Locale;
import java.util.Set;

/**
 * The words by which a member list says that somebody has no upline, as referrer or as placement: blank, {@code 0},
 * {@code -1}, 无, {@code null}, {@code none}, {@code \N}, {@code -}, in any case.
 */
public final class NoUpline {
    private static final Set<String> WORDS = Set.of("", "0", "-1", "无", "null", "none", "\\n", "-");

    private NoUpline() {}

    /** Whether the text means "nobody", unless a member really has it as id, which is for the caller to see. */
    public static boolean meant(String written) {
        return WORDS.contains(written.strip().toLowerCase(Locale.ROOT));
    }
}
