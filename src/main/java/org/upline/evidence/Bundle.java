package org.upline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.evidence.JournalEntry.WrittenFile;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A folder of evidence under seal. Its manifest names every file with its hashes and the journal's head; an entry of the
 * case's journal names the manifest's hash; that entry lies beside it as {@value #SEAL}. So whoever knows the entry's hash,
 * from the case's journal, from paper or from a time stamp, can tell whether anything in the folder is other than it was.
 */
public final class Bundle {
    /** The journal as it was when the bundle was made. */
    public static final String JOURNAL = "journal.jsonl";

    /** The hashes once more, as {@code sha256sum -c} reads them. */
    static final String SUMS = "SHA256SUMS";

    static final String SEAL = "SEAL.jsonl";
    static final String TIME_STAMP = "TIMESTAMP.tsr";

    private final Path folder;

    public Bundle(Path folder) {
        this.folder = folder;
    }

    /**
     * Seals all files in the folder. Nothing may be added afterwards.
     *
     * @param journal of the case; gets the entry that is the seal
     * @param done what the entry says; its files are replaced by the manifest
     * @param caseName the case the bundle was made of
     * @return the entry; its hash is what is worth writing down elsewhere
     */
    public JournalEntry seal(Journal journal, JournalledCommand done, String caseName) throws IOException {
        if (Files.exists(journal.file())) {
            Files.copy(journal.file(), folder.resolve(JOURNAL));
        } else {
            Files.createFile(folder.resolve(JOURNAL));
        }
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Fingerprint> file : files().entrySet()) {
            sums.append(file.getValue().sha256())
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Files.writeString(folder.resolve(SUMS), sums);
        Manifest manifest = new Manifest(
                done.program(),
                caseName,
                String.valueOf(done.after()),
                new Journal(folder.resolve(JOURNAL)).head(),
                files());
        Path written = folder.resolve(Manifest.NAME);
        Files.writeString(written, manifest.text());
        Fingerprint print = Fingerprint.of(written);
        JournalEntry entry = journal.append(new JournalledCommand(
                done.at(),
                done.program(),
                done.command(),
                done.arguments(),
                done.before(),
                done.after(),
                done.result(),
                List.of(new WrittenFile(Manifest.NAME, print.sha256(), print.bytes()))));
        Files.writeString(folder.resolve(SEAL), JournalLine.of(done(entry), entry.number(), entry.previous()) + "\n");
        return entry;
    }

    private static JournalledCommand done(JournalEntry entry) {
        return new JournalledCommand(
                entry.at(),
                entry.program(),
                entry.command(),
                entry.arguments(),
                entry.before(),
                entry.after(),
                entry.result(),
                entry.files());
    }

    /**
     * Holds every file against the manifest, the manifest against the seal, and follows the journal.
     *
     * @throws UplineException if the folder is no bundle
     */
    public BundleCheck check() throws IOException {
        List<Message> faults = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        SortedMap<String, Fingerprint> there = files(faults);
        Manifest manifest = Manifest.read(folder);
        manifest.files().forEach((path, was) -> {
            Fingerprint found = there.remove(path);
            if (found == null) {
                faults.add(Message.of("evidence.file.missing", path));
            } else if (!found.equals(was)) {
                faults.add(Message.of("evidence.file.changed", path, was.sha256(), found.sha256()));
            }
        });
        there.keySet().forEach(path -> faults.add(Message.of("evidence.file.added", path)));
        Journal journal = new Journal(folder.resolve(JOURNAL));
        JournalCheck chain = journal.check();
        faults.addAll(chain.faults());
        remarks.addAll(chain.remarks());
        if (!chain.head().equals(manifest.journal())) {
            faults.add(Message.of("evidence.journal.head", manifest.journal(), chain.head()));
        }
        Optional<JournalEntry> seal = seal();
        if (seal.isEmpty() || !seals(seal.get(), manifest)) {
            faults.add(Message.of("evidence.seal.broken", SEAL, Manifest.NAME));
        }
        Optional<TimeStamp> stamp = timeStamp(seal, faults);
        return new BundleCheck(
                manifest.caseName(),
                manifest.program(),
                manifest.files().size(),
                seal.map(JournalEntry::hash).orElse(JournalLine.NONE),
                seal.map(JournalEntry::at).orElse(""),
                stamp.orElse(null),
                faults,
                remarks);
    }

    private boolean seals(JournalEntry seal, Manifest manifest) throws IOException {
        Fingerprint print = Fingerprint.of(folder.resolve(Manifest.NAME));
        return seal.previous().equals(manifest.journal())
                && manifest.state().equals(seal.after())
                && manifest.program().equals(seal.program())
                && seal.files().equals(List.of(new WrittenFile(Manifest.NAME, print.sha256(), print.bytes())));
    }

    /** The entry that seals the bundle; nothing if it is missing or not as it was written. */
    public Optional<JournalEntry> seal() throws IOException {
        return sealLine(0);
    }

    /** The entry that names the attached time stamp. */
    private Optional<JournalEntry> stamped() throws IOException {
        return sealLine(1);
    }

    private Optional<JournalEntry> sealLine(int number) throws IOException {
        Path file = folder.resolve(SEAL);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        boolean whole = lines.length <= 3 && lines[lines.length - 1].isEmpty();
        return whole && number < lines.length - 1 ? JournalLine.read(lines[number]) : Optional.empty();
    }

    /** The time stamp that was attached, if there is one; the entry after the seal names its hash, so no byte of it is free. */
    private Optional<TimeStamp> timeStamp(Optional<JournalEntry> seal, List<Message> faults) throws IOException {
        Path file = folder.resolve(TIME_STAMP);
        boolean told = Files.exists(folder.resolve(SEAL))
                && Files.readString(folder.resolve(SEAL), StandardCharsets.ISO_8859_1)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        > 1;
        if (!Files.isRegularFile(file)) {
            if (told) {
                faults.add(Message.of("evidence.file.missing", TIME_STAMP));
            }
            return Optional.empty();
        }
        Optional<JournalEntry> entry = stamped();
        Fingerprint print = Fingerprint.of(file);
        boolean named = entry.isPresent()
                && entry.get().previous().equals(sealHash(seal))
                && entry.get().files().equals(List.of(new WrittenFile(TIME_STAMP, print.sha256(), print.bytes())));
        if (!named) {
            faults.add(Message.of("evidence.stamp.changed", TIME_STAMP, SEAL));
            return Optional.empty();
        }
        try {
            return Optional.of(TimeStamp.read(Files.readAllBytes(file), sealHash(seal)));
        } catch (UplineException e) {
            faults.add(e.reason());
            return Optional.empty();
        }
    }

    private static String sealHash(Optional<JournalEntry> seal) {
        return seal.map(JournalEntry::hash).orElse(JournalLine.NONE);
    }

    /**
     * Puts the reply of a time stamp authority beside the seal, and an entry that names it after the seal's. An earlier one
     * is replaced.
     *
     * @param at when, as {@link Journal#now} writes it
     * @param program name and version
     * @throws UplineException if there is no seal, or it is not a granted, rightly signed stamp over it
     */
    public TimeStamp attach(byte[] reply, String at, String program) throws IOException {
        JournalEntry seal = seal().orElseThrow(() -> UplineException.of("evidence.seal.missing", folder));
        TimeStamp stamp = TimeStamp.read(reply, seal.hash());
        Files.write(folder.resolve(TIME_STAMP), reply);
        Fingerprint print = Fingerprint.of(folder.resolve(TIME_STAMP));
        JournalledCommand done = new JournalledCommand(
                at,
                program,
                "evidence timestamp",
                List.of(),
                seal.after(),
                seal.after(),
                null,
                List.of(new WrittenFile(TIME_STAMP, print.sha256(), print.bytes())));
        Files.writeString(
                folder.resolve(SEAL),
                JournalLine.of(done(seal), seal.number(), seal.previous())
                        + "\n"
                        + JournalLine.of(done, seal.number() + 1, seal.hash())
                        + "\n");
        return stamp;
    }

    private SortedMap<String, Fingerprint> files() throws IOException {
        List<Message> faults = new ArrayList<>();
        SortedMap<String, Fingerprint> files = files(faults);
        if (!faults.isEmpty()) {
            throw new UplineException(faults.get(0));
        }
        return files;
    }

    /** All files but the manifest, the seal and its time stamp; links, which may change behind one's back, are faults. */
    private SortedMap<String, Fingerprint> files(List<Message> faults) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw UplineException.of("evidence.folder.missing", folder);
        }
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!attributes.isRegularFile()) {
                    faults.add(Message.of("evidence.file.link", path));
                } else if (!List.of(Manifest.NAME, SEAL, TIME_STAMP).contains(path)) {
                    files.put(path, Fingerprint.of(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
