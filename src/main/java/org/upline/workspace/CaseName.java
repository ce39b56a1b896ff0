package org.upline.workspace;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.upline.model.UplineException;

/**
 * Name of a case, which is also the name of its folder on every system: letters of any script, digits, {@code .}, {@code _}
 * and {@code -}, at most 80 characters, beginning with a letter or digit.
 */
public record CaseName(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,79}");

    /** Names Windows keeps for devices, with or without an ending. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    public CaseName {
        if (!canBeAFile(text)) {
            throw UplineException.of("workspace.case.name", text);
        }
    }

    /** Whether a file or folder may be called so on every system, and is called so in words. */
    static boolean canBeAFile(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return ALLOWED.matcher(name).matches()
                && !name.endsWith(".")
                && !RESERVED.contains(stem.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
