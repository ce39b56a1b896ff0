package org.upline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class BundleTest {
    private static final String STATE = "5a".repeat(32);

    @TempDir
    Path temporary;

    private Path folder;
    private Journal journal;
    private JournalEntry seal;

    private static JournalledCommand command(String name) {
        return new JournalledCommand(
                "2026-11-01T10:00:00+08:00", "Upline 0.1.0", name, List.of(), STATE, STATE, null, List.of());
    }

    @BeforeEach
    void aSealedBundle() throws IOException {
        folder = Files.createDirectories(temporary.resolve("bundle/charts")).getParent();
        Files.writeString(folder.resolve("charts/tree.svg"), "<svg/>");
        Files.writeString(folder.resolve("README.zh.txt"), "说明");
        Files.createFile(folder.resolve("empty.csv"));
        journal = new Journal(temporary.resolve("journal.jsonl"));
        journal.append(command("import members"));
        seal = new Bundle(folder).seal(journal, command("evidence export"), "某某案");
    }

    private List<String> faults() throws IOException {
        return new Bundle(folder)
                .check().faults().stream().map(fault -> fault.key()).toList();
    }

    @Test
    void aBundleIsWholeAsItWasSealed() throws IOException {
        BundleCheck check = new Bundle(folder).check();
        assertThat(check.faults()).isEmpty();
        assertThat(check.caseName()).isEqualTo("某某案");
        assertThat(check.files()).as("three, the journal and the sums").isEqualTo(5);
        assertThat(check.seal()).isEqualTo(seal.hash()).isEqualTo(journal.head());
        assertThat(journal.check().isWhole()).isTrue();
    }

    /** The check a stranger makes without the program. */
    @Test
    void theSumsAreWhatSha256sumReads() throws Exception {
        assertThat(Files.readAllLines(folder.resolve("SHA256SUMS")))
                .contains(Fingerprint.sha256("<svg/>") + "  charts/tree.svg");
    }

    @Test
    void everySingleByteChangedInAnyFileIsFound() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(7);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                for (int bit : new int[] {1, 0x20, 0x80}) {
                    byte[] changed = bytes.clone();
                    changed[at] ^= (byte) bit;
                    Files.write(file, changed);
                    assertThat(isWhole()).as("%s byte %d bit %d", file, at, bit).isFalse();
                }
            }
            Files.write(file, bytes);
        }
        assertThat(isWhole()).isTrue();
    }

    private boolean isWhole() throws IOException {
        try {
            return new Bundle(folder).check().isWhole();
        } catch (UplineException unreadable) {
            return false;
        }
    }

    @Test
    void aMissingAnAddedAndALengthenedFileAreNamed() throws IOException {
        Files.delete(folder.resolve("empty.csv"));
        Files.writeString(folder.resolve("charts/new.svg"), "");
        Files.writeString(folder.resolve("README.zh.txt"), "说明\n");
        assertThat(faults()).containsExactly("evidence.file.changed", "evidence.file.missing", "evidence.file.added");
    }

    @Test
    void aLinkInPlaceOfAFileIsAFault() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "<svg/>");
        Files.delete(folder.resolve("charts/tree.svg"));
        Files.createSymbolicLink(folder.resolve("charts/tree.svg"), elsewhere);
        assertThat(faults()).containsExactly("evidence.file.link", "evidence.file.missing");
    }

    @Test
    void aListThatPointsOutOfTheBundleIsRefused() throws IOException {
        Path manifest = folder.resolve("MANIFEST.txt");
        Files.writeString(manifest, Files.readString(manifest).replace("charts/tree.svg", "../tree.svg"));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> new Bundle(folder).check())
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.manifest.broken"));
    }

    /** Whoever makes everything anew gets another seal, which is not the one that was written down. */
    @Test
    void aForgedBundleHasAnotherSeal() throws IOException {
        Path forged = Files.createDirectories(temporary.resolve("forged"));
        Files.writeString(forged.resolve("README.zh.txt"), "别的说明");
        Journal other = new Journal(temporary.resolve("other.jsonl"));
        JournalEntry otherSeal = new Bundle(forged).seal(other, command("evidence export"), "某某案");
        assertThat(new Bundle(forged).check().isWhole()).isTrue();
        assertThat(otherSeal.hash()).isNotEqualTo(seal.hash());
    }

    @Test
    void aSealOfAnotherBundleDoesNotFit() throws IOException {
        Path second = Files.createDirectories(temporary.resolve("second"));
        Files.writeString(second.resolve("a"), "a");
        new Bundle(second).seal(journal, command("evidence export"), "某某案");
        Files.write(folder.resolve("SEAL.jsonl"), Files.readAllBytes(second.resolve("SEAL.jsonl")));
        assertThat(faults()).containsExactly("evidence.seal.broken");
        Files.delete(folder.resolve("SEAL.jsonl"));
        assertThat(faults()).containsExactly("evidence.seal.broken");
    }

    @Test
    void whatIsNoBundleIsToldApart() {
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> new Bundle(temporary).check())
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.manifest.missing"));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> new Bundle(temporary.resolve("nowhere")).check())
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.folder.missing"));
    }
}
