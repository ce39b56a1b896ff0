package org.upline.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A hash of what a row says: SHA-256 over its cleaned cells with the names of their columns, by name. The order of the
 * columns, blanks around a cell and columns in which the row says nothing make no difference; so a page exported again is
 * recognised. Written as 43 letters (Base64). Not for use by several threads.
 */
final class ContentHash {
    private final MessageDigest digest;
    /** By column, what the hash says before its cell. */
    private final byte[][] names;

    private final int[] order;
    private byte[] bytes = new byte[1024];
    private int length;

    /** @param names of the columns; empty for a column that does not count */
    ContentHash(List<String> names) {
        order = IntStream.range(0, names.size())
                .filter(column -> !names.get(column).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.names = new byte[names.size()][];
        for (int column : order) {
            add(names.get(column));
            this.names[column] = Arrays.copyOf(bytes, length);
            length = 0;
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String of(String[] cells) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(cells));
    }

    /** The hash itself, 32 bytes. */
    byte[] bytes(String[] cells) {
        length = 0;
        for (int column : order) {
            if (column < cells.length && !cells[column].isEmpty()) {
                add(names[column]);
                add(cells[column]);
            }
        }
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private void add(byte[] name) {
        need(name.length);
        System.arraycopy(name, 0, bytes, length, name.length);
        length += name.length;
    }

    private void need(int more) {
        int needed = length + more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    /** Length first, so that no two lists of texts give the same bytes. */
    private void add(String text) {
        int size = text.length();
        need(4 + 3 * size);
        byte[] into = bytes;
        int at = length;
        into[at++] = (byte) (size >>> 24);
        into[at++] = (byte) (size >>> 16);
        into[at++] = (byte) (size >>> 8);
        into[at++] = (byte) size;
        // As UTF-8, but a surrogate by itself, so that halves of a pair stay apart from each other and from '?'.
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else {
                into[at++] = (byte) (0xE0 | c >>> 12);
                into[at++] = (byte) (0x80 | (c >>> 6 & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = at;
    }
}
