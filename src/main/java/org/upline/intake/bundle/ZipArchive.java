package org.upline.intake.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A zip archive as banks send it. Names of entries are UTF-8 where the archive or the bytes say so, else GBK. Entries go
 * to scratch files of made names, so no name can lead out of the scratch folder.
 */
final class ZipArchive {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** An .xlsx workbook is a zip archive, too, with this entry. */
    private static final String OFFICE = "[Content_Types].xml";

    private ZipArchive() {}

    /**
     * What came out of an archive.
     *
     * @param files its entries but folders
     * @param leftOut entries that were not unpacked
     */
    record Unpacked(List<BundleFile> files, List<LeftOut> leftOut) {}

    /** Whether the file is a zip archive that is no workbook, told by its content. */
    static boolean isArchive(Path file) throws IOException {
        if (!FileStart.of(file).isZip()) {
            return false;
        }
        try (ZipFile archive = open(file)) {
            return archive.getEntry(OFFICE) == null;
        }
    }

    /**
     * Unpacks all entries.
     *
     * @throws UplineException if a limit is reached; nothing of the archive is then to be used
     * @throws IOException if the archive is broken
     */
    static Unpacked unpack(BundleFile file, Path scratch, UnpackBudget budget) throws IOException {
        List<BundleFile> files = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        try (ZipFile archive = open(file.bytes())) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntriesInPhysicalOrder())) {
                budget.entry();
                if (entry.isDirectory()) {
                    continue;
                }
                String name = EntryName.of(entry);
                String path = file.path() + "/" + name;
                Message refusal = refusal(archive, entry, name);
                if (refusal != null) {
                    leftOut.add(new LeftOut(path, refusal));
                } else {
                    try {
                        files.add(new BundleFile(path, copy(archive, entry, name, scratch, budget)));
                    } catch (IOException broken) {
                        // The other entries may well be whole.
                        leftOut.add(new LeftOut(path, BundleSearch.unreadable(broken)));
                    }
                }
            }
        }
        return new Unpacked(files, leftOut);
    }

    private static @Nullable Message refusal(ZipFile archive, ZipArchiveEntry entry, String name) {
        if (EntryName.escapes(name)) {
            return Message.of("bundle.escape");
        }
        if (entry.isUnixSymlink()) {
            return Message.of("bundle.noFile");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Message.of("bundle.encrypted");
        }
        return archive.canReadEntryData(entry) ? null : Message.of("bundle.method");
    }

    private static Path copy(ZipFile archive, ZipArchiveEntry entry, String name, Path scratch, UnpackBudget budget)
            throws IOException {
        Path target = Files.createTempFile(scratch, "entry-", ".bytes");
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long sofar = 0;
        try (InputStream in = archive.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sofar += count;
                budget.bytes(name, count, sofar, entry.getCompressedSize());
                sum.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException(name + ": CRC");
        }
        return target;
    }

    private static ZipFile open(Path file) throws IOException {
        // Given a path, the library leaves the file open where the archive is broken.
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(GB18030)
                    .setUseUnicodeExtraFields(true)
                    .get();
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }
}
