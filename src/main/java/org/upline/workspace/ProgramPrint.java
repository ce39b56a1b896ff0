package org.upline.workspace;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells one build of the program from another: an answer that was kept by one may be computed otherwise by the next. Of a
 * jar it is the names and checksums of its entries, which its directory has; the same build is the same everywhere. Of a
 * folder of classes, as in development, names, sizes and times.
 */
final class ProgramPrint {
    private ProgramPrint() {}

    /** Adds the print. O(classes of the program). */
    static void addTo(MessageDigest digest) throws IOException {
        CodeSource source = ProgramPrint.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("nothing says where the program lies");
        }
        Path place = place(source.getLocation());
        if (Files.isDirectory(place)) {
            ofFolder(place, digest);
        } else {
            ofJar(place, digest);
        }
    }

    private static Path place(URL location) throws IOException {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            throw new IOException(elsewhere);
        }
    }

    static void ofJar(Path jar, MessageDigest digest) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                add(digest, entry.getName(), entry.getCrc(), entry.getSize());
            }
        }
    }

    static void ofFolder(Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(
                        digest,
                        folder.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toMillis(),
                        Files.size(file));
            }
        }
    }

    private static void add(MessageDigest digest, String name, long print, long size) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(text.length)
                .putLong(print)
                .putLong(size)
                .array());
        digest.update(text);
    }
}
