package org.upline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.evidence.JournalEntry.WrittenFile;
import org.upline.model.UplineException;

class JournalTest {
    @TempDir
    Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void anEmptyJournal() {
        file = folder.resolve("journal.jsonl");
        journal = new Journal(file);
    }

    private static JournalledCommand command(String at, String before, String after, String... arguments) {
        return new JournalledCommand(
                at,
                "Upline 0.1.0",
                "import members",
                List.of(arguments),
                before,
                after,
                null,
                List.of(new WrittenFile("图.svg", "ab".repeat(32), 17)));
    }

    private JournalEntry append(int number) throws IOException {
        return journal.append(command(
                "2026-11-01T10:00:0" + number + "+08:00", "s" + number, "s" + (number + 1), "会员 " + number + ".csv"));
    }

    @Test
    void eachEntryCarriesTheHashOfTheOneBefore() throws IOException {
        JournalEntry first = append(1);
        JournalEntry second = append(2);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(journal.entries()).containsExactly(first, second);
        assertThat(journal.head()).isEqualTo(second.hash());
        JournalCheck check = journal.check();
        assertThat(check.isWhole()).isTrue();
        assertThat(check.remarks()).isEmpty();
        assertThat(check.entries()).isEqualTo(2);
    }

    /** What the README of a bundle tells a stranger to do. */
    @Test
    void theHashIsThatOfTheLineBeforeIt() throws IOException {
        JournalEntry entry = append(1);
        String line = Files.readString(file).strip();
        String hashed = line.substring(0, line.indexOf(",\"hash\""));
        assertThat(Fingerprint.sha256(hashed)).isEqualTo(entry.hash());
    }

    @Test
    void anEmptyOrAbsentJournalIsWhole() throws IOException {
        assertThat(journal.check().isWhole()).isTrue();
        assertThat(journal.head()).isEqualTo("0".repeat(64));
        Files.createFile(file);
        assertThat(journal.check().isWhole()).isTrue();
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        append(1);
        append(2);
        append(3);
        byte[] bytes = Files.readAllBytes(file);
        String head = journal.head();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            JournalCheck check = journal.check();
            assertThat(check.isWhole() && check.head().equals(head))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void linesTakenOutPutInOrMovedBreakTheChain() throws IOException {
        append(1);
        append(2);
        append(3);
        List<String> lines = Files.readAllLines(file);

        Files.write(file, List.of(lines.get(0), lines.get(2)));
        assertThat(journal.check().faults()).extracting("key").containsExactly("evidence.journal.chain");
        Files.write(file, List.of(lines.get(1), lines.get(0), lines.get(2)));
        assertThat(journal.check().isWhole()).isFalse();
        Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2)));
        assertThat(journal.check().isWhole()).isFalse();
    }

    /** A chain cannot show this; the head that was written down elsewhere does. */
    @Test
    void entriesCutOffAtTheEndChangeTheHead() throws IOException {
        append(1);
        append(2);
        String head = journal.head();
        Files.write(file, List.of(Files.readAllLines(file).get(0)));
        assertThat(journal.check().isWhole()).isTrue();
        assertThat(journal.head()).isNotEqualTo(head);
    }

    @Test
    void aLineThatACrashLeftUnfinishedGoesWithTheNextEntry() throws IOException {
        append(1);
        Files.writeString(file, "{\"number\":2,\"at\":\"20", StandardOpenOption.APPEND);
        assertThat(journal.check().isWhole()).isFalse();

        append(2);

        assertThat(journal.check().isWhole()).isTrue();
        assertThat(journal.entries()).hasSize(2);
    }

    /** Entries longer and shorter than what is read at once, of characters of three bytes that end anywhere in it. */
    @Test
    void entriesOfAnyLengthFollowOneAnother() throws IOException {
        for (int length : new int[] {1, 5_000, 1_300, 1_301, 1_302, 1_303, 30_000, 0}) {
            JournalEntry written = journal.append(command("2026-11-01T10:00:01+08:00", "s", "s", "链".repeat(length)));
            assertThat(journal.head()).isEqualTo(written.hash());
        }
        assertThat(journal.check().isWhole()).isTrue();
        assertThat(journal.check().entries()).isEqualTo(8);
        // What a crash left unfinished may be long, too.
        Files.writeString(file, "{\"number\":9,\"at\":\"" + "断".repeat(9_000), StandardOpenOption.APPEND);
        assertThat(append(1).number()).isEqualTo(9);
        assertThat(journal.check().isWhole()).isTrue();
    }

    /** What stands before the last line is left to the check: here it is no journal at all, and large. */
    @Test
    void anEntryReadsTheLastLineOnlyAndTheCheckReadsAll() throws IOException {
        JournalEntry last = append(1);
        String line = Files.readString(file);
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(0);
            holes.setLength(3L << 30);
            holes.seek(3L << 30);
            holes.write('\n');
            holes.write(line.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(append(2).previous()).isEqualTo(last.hash());

        Files.writeString(file, "no entry\n" + line);
        append(3);
        assertThat(journal.check().isWhole()).isFalse();
    }

    @Test
    void nothingIsAddedToAJournalThatSomebodyElseWroteTo() throws IOException {
        append(1);
        Files.writeString(file, "a note of mine\n", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> append(2))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.journal.broken"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aClockThatWentBackAndAChangeWithoutAnEntryAreRemarked() throws IOException {
        journal.append(command("2026-11-01T10:00:00+08:00", "a", "b"));
        journal.append(command("2026-11-01T01:59:00Z", "b", "c"));
        journal.append(command("2026-11-01T11:00:00+08:00", "x", "d"));
        JournalCheck check = journal.check();
        assertThat(check.isWhole()).isTrue();
        assertThat(check.remarks())
                .extracting("key")
                .containsExactly("evidence.journal.clock", "evidence.journal.unrecorded");
    }

    @Test
    void hostileArgumentsStayOneLineAndComeBackAsTheyWere() throws IOException {
        List<String> hostile =
                List.of("a\nb", "\",\"hash\":\"" + "0".repeat(64) + "\"}", "\u202E\u0000", "\uD842\uDFB7", "");
        journal.append(new JournalledCommand("", "", "x", hostile, null, null, null, List.of()));
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(journal.entries().get(0).arguments()).isEqualTo(hostile);
        assertThat(journal.check().isWhole()).isTrue();
    }

    @Test
    void entriesWrittenAtOnceFollowOneAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = new ArrayList<>(Collections.nCopies(8, () -> {
                // Programs exclude each other by the file's lock; threads of one program by this.
                synchronized (JournalTest.class) {
                    for (int at = 0; at < 5; at++) {
                        append(1);
                    }
                }
                return null;
            }));
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(journal.check().isWhole()).isTrue();
        assertThat(journal.entries()).hasSize(40);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).endsWith("}\n");
    }
}
