package org.upline.evidence;

import java.io.EOFException;
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

    /** Bytes that are read at once, from the end of the file on; most entries are shorter. */
    private static final int BLOCK = 4096;

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
     * unfinished was never an entry, and goes. Of what is there only the last line is read, however long the journal is;
     * {@link #check} reads all.
     *
     * @throws UplineException if the last line is no entry: then something else wrote to the journal, and nothing is added
     */
    public JournalEntry append(JournalledCommand done) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock);
            long place = afterLineEnd(channel, channel.size());
            Optional<JournalEntry> last = Optional.empty();
            if (place > 0) {
                last = JournalLine.read(text(channel, afterLineEnd(channel, place - 1), place - 1));
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

    /** Where the line begins that a place lies in: after the last line end before it, looked for block by block. */
    private static long afterLineEnd(FileChannel channel, long place) throws IOException {
        for (long end = place; end > 0; end -= Math.min(end, BLOCK)) {
            long begin = Math.max(0, end - BLOCK);
            byte[] bytes = bytes(channel, begin, end);
            for (int at = bytes.length - 1; at >= 0; at--) {
                if (bytes[at] == '\n') {
                    return begin + at + 1;
                }
            }
        }
        return 0;
    }

    private static String text(FileChannel channel, long from, long to) throws IOException {
        return new String(bytes(channel, from, to), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all of it is there
        }
        if (bytes.hasRemaining()) {
            throw new EOFException("the journal became shorter while it was read");
        }
        return bytes.array();
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
