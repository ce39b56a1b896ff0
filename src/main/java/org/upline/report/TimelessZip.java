package org.upline.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes a workbook written by a library that puts the present time in it and writes it again with a fixed time, so that
 * equal contents are equal bytes. In between it stands in a temporary file that only its owner can read.
 */
final class TimelessZip implements Closeable {
    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private final Path file;
    private final OutputStream unpacked;

    TimelessZip() throws IOException {
        file = Files.createTempFile("upline-", ".zip");
        unpacked = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Where the library writes its zip, with its times. */
    OutputStream unpacked() {
        return unpacked;
    }

    /** Writes what was written to {@link #unpacked} again, in its order, without times; the stream stays open. */
    void packInto(OutputStream out) throws IOException {
        unpacked.close();
        try (ZipFile from = new ZipFile(file.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(FIXED);
                to.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static void copy(String name, InputStream from, OutputStream to) throws IOException {
        if (name.equals(CORE_PROPERTIES)) {
            String properties = new String(from.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*", "2000-01-01T00:00:00Z");
            to.write(properties.getBytes(StandardCharsets.UTF_8));
        } else {
            from.transferTo(to);
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
        Files.deleteIfExists(file);
    }
}
