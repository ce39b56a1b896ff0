package org.upline.workspace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.upline.model.UplineException;

/**
 * The use case of handing a case over: what a case is, its sources, its decisions and its journal, and the investigator's
 * own queries, as a zip archive inside of a {@link SealedStream}. What is made from these is left out; it is made again. The
 * archive ends with a list of all files by SHA-256, in the form of {@code sha256sum}.
 */
public final class SealedCase {
    static final String ARCHIVE = "upline-case.zip";
    static final String NAME = "case-name.txt";
    static final String SUMS = "SHA256SUMS";

    private final CaseFolder folder;

    public SealedCase(CaseFolder folder) {
        this.folder = folder;
    }

    /**
     * What was sealed.
     *
     * @param files without the list of them
     * @param bytes of these files, before packing
     * @param leftOut own queries whose names no other system may be able to keep
     */
    public record Told(int files, long bytes, List<String> leftOut) {}

    /**
     * Writes the sealed case; nobody can change the case meanwhile.
     *
     * @param out stays open
     * @throws UplineException if a source is no longer what was imported, or another program has the case
     */
    public Told write(OutputStream out, char[] passphrase) throws IOException {
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            Packing packing = new Packing();
            SealedStream.write(out, passphrase, ARCHIVE, packing::writeTo);
            return new Told(packing.sums.size(), packing.bytes, List.copyOf(packing.leftOut));
        }
    }

    private final class Packing {
        private final TreeMap<String, String> sums = new TreeMap<>();
        private final List<String> leftOut = new ArrayList<>();
        private long bytes;

        void writeTo(OutputStream clear) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(new Kept(clear), StandardCharsets.UTF_8);
            text(zip, NAME, folder.name().text() + "\n");
            file(zip, "decisions.json", folder.folder().resolve("decisions.json"));
            if (Files.isRegularFile(folder.journal(), LinkOption.NOFOLLOW_LINKS)) {
                file(zip, "journal.jsonl", folder.journal());
            }
            for (Path query : queries()) {
                file(zip, "queries/" + query.getFileName(), query);
            }
            TreeMap<String, ImportDecision> sources = new TreeMap<>();
            folder.decisions().imports().forEach(decision -> sources.put(decision.sha256(), decision));
            for (ImportDecision decision : sources.values()) {
                String path = "sources/" + decision.sha256();
                file(zip, path, folder.source(decision.sha256()));
                if (!decision.sha256().equals(sums.get(path))) {
                    throw UplineException.of(
                            "workspace.source.changed",
                            decision.name(),
                            folder.folder().toString());
                }
            }
            StringBuilder list = new StringBuilder();
            sums.forEach(
                    (path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
            zip.putNextEntry(entry(SUMS));
            zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        }

        private List<Path> queries() throws IOException {
            TreeSet<Path> kept = new TreeSet<>();
            if (Files.isDirectory(folder.queries(), LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.list(folder.queries())) {
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .forEach(kept::add);
                }
            }
            kept.removeIf(file -> {
                String name = file.getFileName().toString();
                return !CaseName.canBeAFile(name) && leftOut.add(name);
            });
            return List.copyOf(kept);
        }

        private void text(ZipOutputStream zip, String path, String text) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            put(zip, path, to -> to.write(content));
        }

        private void file(ZipOutputStream zip, String path, Path file) throws IOException {
            put(zip, path, to -> {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(to);
                }
            });
        }

        private void put(ZipOutputStream zip, String path, SealedStream.Content content) throws IOException {
            zip.putNextEntry(entry(path));
            Counted counted = new Counted(new Kept(zip));
            DigestOutputStream digest = new DigestOutputStream(counted, sha256());
            content.writeTo(digest);
            digest.flush();
            zip.closeEntry();
            sums.put(path, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
            bytes += counted.count;
        }
    }

    /** No times: they would be those of the copies in the case, which say nothing. */
    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        return entry;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Is not closed with what writes into it. */
    private static class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted extends Kept {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count += length;
            super.write(bytes, offset, length);
        }
    }
}
