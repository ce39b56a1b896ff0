package org.upline.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes a zip file written by a library that puts the present time in it and writes it again with a fixed time, so that
 * equal contents are equal bytes. In between it stands in a file that has no name any more where the system allows that,
 * and goes away with the process.
 */
final class TimelessZip implements Closeable {
    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private final FileChannel channel;
    private final OutputStream unpacked;

    TimelessZip() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "upline-" + UUID.randomUUID());
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        unpacked = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Where the library writes its zip, with its times. */
    OutputStream unpacked() {
        return unpacked;
    }

    /** Writes what was written to {@link #unpacked} again, without times; the stream stays open. */
    void packInto(OutputStream out) throws IOException {
        unpacked.flush();
        channel.position(0);
        ZipInputStream from = new ZipInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            ZipEntry timeless = new ZipEntry(entry.getName());
            timeless.setTimeLocal(FIXED);
            to.putNextEntry(timeless);
            copy(entry.getName(), from, to);
            to.closeEntry();
        }
        to.finish();
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
        channel.close();
    }
}
