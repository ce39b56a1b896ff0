package org.upline.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text under an index. An index entry of Neo4j holds about 8,000 bytes and a longer value makes the whole index fail, so
 * that one hostile cell would stop a case. A longer text is therefore indexed by its beginning and its hash, and stands
 * whole in a property of the same name with {@value #WHOLE} behind it. Such keys, too, are equal exactly for equal texts.
 */
final class IndexedText {
    static final String WHOLE = "Whole";

    /** In UTF-16 units, each of which is three bytes at most. */
    private static final int LONGEST = 2_000;

    private static final int BEGINNING = 200;

    private IndexedText() {}

    static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    /** The text itself, or what stands for it in the index. */
    static String key(String text) {
        if (!tooLong(text)) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        return text.substring(0, end) + "… sha256:" + sha256(text);
    }

    private static String sha256(String text) {
        try {
            // Not by a character set: every one of them would make all lone surrogates one question mark.
            ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
            units.asCharBuffer().put(text);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(units.array()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
