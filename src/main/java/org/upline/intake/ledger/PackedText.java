package org.upline.intake.ledger;

import java.util.Arrays;

/**
 * Texts that hardly repeat, one behind the other in an array of bytes: 4 bytes a text and a byte a letter, where a string
 * costs 60. A character beyond ASCII takes three bytes, each half of a surrogate pair by itself, so that any text comes back
 * as it was.
 */
public final class PackedText {
    private byte[] bytes = new byte[1 << 10];
    private int[] end = new int[1 << 6];
    private int count;

    public void add(String text) {
        int at = start(count);
        int length = text.length();
        int needed = Math.addExact(at, Math.multiplyExact(3, length));
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else {
                bytes[at++] = (byte) (0xE0 | c >>> 12);
                bytes[at++] = (byte) (0x80 | (c >>> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        if (count == end.length) {
            end = Arrays.copyOf(end, count + (count >> 1));
        }
        end[count++] = at;
    }

    /** Gives back what was set aside for texts to come. */
    public void trim() {
        bytes = Arrays.copyOf(bytes, start(count));
        end = Arrays.copyOf(end, count);
    }

    private int start(int text) {
        return text == 0 ? 0 : end[text - 1];
    }

    /** How many there are. */
    public int size() {
        return count;
    }

    public boolean isEmpty(int text) {
        return start(text) == end[text];
    }

    public String get(int text) {
        int from = start(text);
        char[] chars = new char[end[text] - from];
        int length = 0;
        for (int i = from; i < end[text]; i++) {
            int b = bytes[i];
            if (b >= 0) {
                chars[length++] = (char) b;
            } else {
                chars[length++] = (char) ((b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F));
                i += 2;
            }
        }
        return new String(chars, 0, length);
    }

    /** Equal for equal texts, in whichever of these they stand. */
    int hash(int text) {
        int hash = 0;
        for (int i = start(text); i < end[text]; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** As the texts compare in plain string order (UTF-16). */
    public int compare(int text, PackedText other, int otherText) {
        return Arrays.compareUnsigned(
                bytes, start(text), end[text], other.bytes, other.start(otherText), other.end[otherText]);
    }

    public boolean same(int text, PackedText other, int otherText) {
        return Arrays.equals(bytes, start(text), end[text], other.bytes, other.start(otherText), other.end[otherText]);
    }
}
