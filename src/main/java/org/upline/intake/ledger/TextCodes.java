package org.upline.intake.ledger;

import java.util.Arrays;

/** Numbers for texts, given in the order in which they are first met. The empty text is 0. */
public final class TextCodes {
    /** Of the empty text. */
    static final int EMPTY = 0;

    private String[] texts = new String[1 << 6];
    /** By number: most texts that are not the one looked for are told by it, without a look at the text. */
    private int[] hashes = new int[1 << 6];

    private int[] table = new int[1 << 8];
    private int count;

    public TextCodes() {
        Arrays.fill(texts, "");
        Arrays.fill(table, -1);
        code("");
    }

    public int code(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = slot(hash, text);
        if (table[slot] >= 0) {
            return table[slot];
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        texts[count] = text;
        hashes[count] = hash;
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

    /** All texts by their numbers, packed. */
    public PackedText packed() {
        PackedText packed = new PackedText();
        for (int code = 0; code < count; code++) {
            packed.add(texts[code]);
        }
        packed.trim();
        return packed;
    }

    /** No text gets a number any more: what finds them is let go of, and {@link #text} stays. */
    void close() {
        texts = Arrays.copyOf(texts, count);
        hashes = new int[0];
        table = new int[0];
    }

    private int slot(int hash, String text) {
        int slot = first(hash);
        while (table[slot] >= 0 && !(hashes[table[slot]] == hash && texts[table[slot]].equals(text))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private int first(int hash) {
        return (hash ^ hash >>> 15) & (table.length - 1);
    }

    private void grow() {
        table = new int[Math.multiplyExact(4, table.length)];
        Arrays.fill(table, -1);
        for (int i = 0; i < count; i++) {
            int slot = first(hashes[i]);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i;
        }
    }
}
