package org.upline.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A column of strings that decodes a string when it is asked for. */
final class StringColumn extends AbstractList<String> implements RandomAccess {
    static final String OFFSETS = ".offsets";

    private final Snapshot.Region text;
    private final Snapshot.Region offsets;

    StringColumn(Snapshot.Region text, Snapshot.Region offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size());
        }
        long from = offsets.getLong(index);
        long to = offsets.getLong(index + 1L);
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        text.get(from, bytes);
        return decode(bytes);
    }

    @Override
    public int size() {
        return Math.toIntExact(offsets.length() / Long.BYTES - 1);
    }

    static byte[] encode(String text) {
        if (!hasLoneSurrogate(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3);
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.write(0xE0 | (point >> 12));
                out.write(0x80 | ((point >> 6) & 0x3F));
                out.write(0x80 | (point & 0x3F));
            } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    static String decode(byte[] bytes) {
        int mark = -1;
        for (int i = 0; i + 2 < bytes.length && mark < 0; i++) {
            if (isSurrogate(bytes, i)) {
                mark = i;
            }
        }
        if (mark < 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = mark; i < bytes.length; i++) {
            if (i + 2 < bytes.length && isSurrogate(bytes, i)) {
                out.append(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, from, i - from)));
                out.append((char) (((bytes[i] & 0x0F) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
                from = i + 3;
                i += 2;
            }
        }
        return out.append(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)))
                .toString();
    }

    private static boolean isSurrogate(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xED && (bytes[at + 1] & 0xE0) == 0xA0;
    }
}
