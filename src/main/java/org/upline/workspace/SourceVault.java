package org.upline.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.upline.model.UplineException;

/** Takes seized files into the case byte for byte, each under the hash of its bytes. */
final class SourceVault {
    private final CaseFolder folder;

    SourceVault(CaseFolder folder) {
        this.folder = folder;
    }

    /**
     * Copies a file into the case, unless its bytes are there, and returns their SHA-256 as hex digits. A copy no
     * decision names is without consequence, and is replaced by the next import of the same bytes.
     */
    String take(Path file) throws IOException {
        Path incoming = Files.createTempFile(folder.folder().resolve("sources"), "incoming-", ".part");
        try {
            // Hashed on the way into the case: what is kept is what was hashed, even if the original changes meanwhile.
            String sha256 = copy(file, Files.newOutputStream(incoming));
            Files.move(
                    incoming,
                    folder.source(sha256),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return sha256;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /**
     * Where the bytes of an import lie.
     *
     * @throws UplineException if they are no longer what was imported
     */
    Path unchanged(ImportDecision decision) throws IOException {
        Path bytes = folder.source(decision.sha256());
        if (!sha256(bytes).equals(decision.sha256())) {
            throw UplineException.of(
                    "workspace.source.changed", decision.name(), folder.folder().toString());
        }
        return bytes;
    }

    /** SHA-256 of a file's bytes as hex digits. */
    static String sha256(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    private static String copy(Path file, OutputStream target) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(target, digest);
                    InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
