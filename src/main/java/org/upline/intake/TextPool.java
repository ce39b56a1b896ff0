package org.upline.intake;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of texts that come again and again: banks, holders, memos. Remembers a fixed number of them, so it never
 * grows; a text that was forgotten is merely kept twice.
 */
final class TextPool {
    private static final int SLOTS = 1 << 15;

    private final @Nullable String[] recent = new String[SLOTS];

    String one(String text) {
        if (text.isEmpty()) {
            return "";
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String known = recent[slot];
        if (text.equals(known)) {
            return known;
        }
        recent[slot] = text;
        return text;
    }
}
