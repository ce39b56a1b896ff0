package org.upline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.upline.model.SourceKind;

/** Writes small files and reads them as sources. */
final class Sources {
    private final Path folder;
    private int files;

    Sources(Path folder) {
        this.folder = folder;
    }

    MemberContent members(String name, String text) {
        return (MemberContent) read(name, text.getBytes(StandardCharsets.UTF_8), SourceKind.MEMBERS);
    }

    TransactionContent transactions(String name, String text) {
        return (TransactionContent) read(name, text.getBytes(StandardCharsets.UTF_8), SourceKind.TRANSACTIONS);
    }

    AccountContent accounts(String name, String text) {
        return (AccountContent) read(name, text.getBytes(StandardCharsets.UTF_8), SourceKind.ACCOUNTS);
    }

    SourceContent golden(String name, SourceKind kind) {
        try (InputStream in = Sources.class.getResourceAsStream("golden/" + name)) {
            return read(name, in.readAllBytes(), kind);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    SourceContent read(String name, String text, Charset charset, SourceKind kind) {
        return read(name, text.getBytes(charset), kind);
    }

    SourceContent read(String name, byte[] bytes, SourceKind kind) {
        try {
            Path file = folder.resolve(files++ + ".bytes");
            Files.write(file, bytes);
            return read(name, file, kind);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SourceContent read(String name, Path file, SourceKind kind) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return SourceReader.read(file, name, HexFormat.of().formatHex(hash), kind, ReadOptions.DEFAULT);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
