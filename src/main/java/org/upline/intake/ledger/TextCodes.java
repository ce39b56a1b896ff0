package org.upline.intake.ledger;

import java.util.Arrays;

/** Numbers for texts, given in the order in which they are first met. The empty text is 0. */
public final class TextCodes {
    /** Of the empty text. */
    static final int EMPTY = 0;

    private String[] texts = new String[1 << 6];
    private int[] table = new int[1 << 8];
    private int count;

    public TextCodes() {
        Arrays.fill(texts, "");
        Arrays.fill(table, -1);
        code("");
    }

    public int code(String text) {
        int slot = slot(text);
        if (table[slot] >= 0) {
            return table[slot];
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
        }
        texts[count] = text;
        table[slot] = count++;
        if (count * 2 > table.length) {
            grow();
        }
        return count - 1;
    }

    /** A text by its number. */
    public String text(int code) {
        return texts[code];
    }

    int size() {
        return count;
    }

    /** All texts by their numbers. */
    public String[] texts() {
        return Arrays.copyOf(texts, count);
    }

    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[slot] >= 0 && !texts[table[slot]].equals(text)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        table = new int[Math.multiplyExact(2, table.length)];
        Arrays.fill(table, -1);
        for (int i = 0; i < count; i++) {
            table[slot(texts[i])] = i;
        }
    }
}
