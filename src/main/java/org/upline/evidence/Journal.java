package org.upline.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * An append-only record of the commands that changed a case or made evidence, one JSON object a line, in UTF-8. Each entry
 * carries the hash of the one before it, so that none can be changed, taken out, put in or moved without the chain
 * breaking there. What a chain cannot show is that entries were cut off at its end; for that, the hash of its last entry
 * (the head) is kept elsewhere: in sealed bundles, on paper, or under a third party's time stamp.
 */
public final class Journal {
    /** A full minute keeps its zeros, which {@link OffsetDateTime#toString} drops. */
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Path file;

    /** @param file need not exist */
    public Journal(Path file) {
        this.file = file;
    }

    /** What is written as the time of an entry: the machine's clock, to the second, with its offset from UTC. */
    public static String now() {
        return TO_THE_SECOND.format(OffsetDateTime.now());
    }

    public Path file() {
        return file;
    }

    /**
     * Writes an entry at the end and waits until it is on disk. Several programs may do so at once. A line that a crash left
     * unfinished was never an entry, and goes.
     *
     * @throws UplineException if the last line is no entry: then something else wrote to the journal, and nothing is added
     */
    public JournalEntry append(JournalledCommand done) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock);
            String text = read(channel);
            int end = text.lastIndexOf('\n') + 1;
            long place = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            Optional<JournalEntry> last = Optional.empty();
            if (end > 0) {
                String line = text.substring(text.lastIndexOf('\n', end - 2) + 1, end - 1);
                last = JournalLine.read(line);
                if (last.isEmpty()) {
                    throw UplineException.of("evidence.journal.broken", file);
                }
            }
            String line = JournalLine.of(
                    done,
                    last.map(JournalEntry::number).orElse(0L) + 1,
                    last.map(JournalEntry::hash).orElse(JournalLine.NONE));
            channel.truncate(place);
            channel.position(place);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return JournalLine.read(line).orElseThrow();
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the end
        }
        bytes.flip();
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** The entries in order; lines that are none are left out. */
    public List<JournalEntry> entries() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (String line : lines()) {
            JournalLine.read(line).ifPresent(entries::add);
        }
        return entries;
    }

    /** Hash of the last entry; 64 zeros if there is none. */
    public String head() throws IOException {
        List<JournalEntry> entries = entries();
        return entries.isEmpty()
                ? JournalLine.NONE
                : entries.get(entries.size() - 1).hash();
    }

    /** Reads every line again and follows the chain. */
    public JournalCheck check() throws IOException {
        List<Message> faults = new ArrayList<>();
        List<Message> remarks = new ArrayList<>();
        JournalEntry last = null;
        long found = 0;
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            Optional<JournalEntry> read = JournalLine.read(lines.get(at));
            if (read.isEmpty()) {
                faults.add(Message.of("evidence.journal.line", at + 1));
                continue;
            }
            JournalEntry entry = read.get();
            found++;
            if (!entry.previous().equals(last == null ? JournalLine.NONE : last.hash())
                    || entry.number() != (last == null ? 1 : last.number() + 1)) {
                faults.add(Message.of("evidence.journal.chain", at + 1, entry.number()));
            }
            remark(last, entry, remarks);
            last = entry;
        }
        return new JournalCheck(found, last == null ? JournalLine.NONE : last.hash(), faults, remarks);
    }

    private static void remark(@Nullable JournalEntry last, JournalEntry entry, List<Message> remarks) {
        if (last == null) {
            return;
        }
        if (instant(entry).isBefore(instant(last))) {
            remarks.add(Message.of("evidence.journal.clock", entry.number(), entry.at(), last.at()));
        }
        if (!Objects.equals(last.after(), entry.before())) {
            remarks.add(Message.of("evidence.journal.unrecorded", entry.number()));
        }
    }

    private static Instant instant(JournalEntry entry) {
        try {
            return OffsetDateTime.parse(entry.at()).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        // What follows the last line end is nothing, or a line that a crash left unfinished.
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
