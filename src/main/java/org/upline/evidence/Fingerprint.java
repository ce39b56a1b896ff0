package org.upline.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * What tells a file from every other: its length and two hashes of its bytes.
 *
 * @param sha256 SHA-256 (FIPS 180-4), 64 hex digits
 * @param sm3 SM3 (GB/T 32905-2016, 国密杂凑算法), 64 hex digits
 * @param bytes length
 */
public record Fingerprint(String sha256, String sm3, long bytes) {

    /** Reads the file once, in small pieces. */
    public static Fingerprint of(Path file) throws IOException {
        MessageDigest sha256 = sha256Digest();
        SM3Digest sm3 = new SM3Digest();
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                sha256.update(piece, 0, n);
                sm3.update(piece, 0, n);
                bytes += n;
            }
        }
        byte[] sm3Hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(sm3Hash, 0);
        return new Fingerprint(hex(sha256.digest()), hex(sm3Hash), bytes);
    }

    /** SHA-256 of a text in UTF-8, as hex digits. */
    static String sha256(String text) {
        return hex(sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
