package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class OutFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("结 果.csv"), "old");
        OutFile.write(file, out -> out.write(bytes("new")));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("结 果.csv");
    }

    @Test
    void leavesWhatWasThereWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> OutFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("No space left on device");
                }))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("report.out.failed"));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void leavesNothingBehindWhenTheContentHasAFault() throws IOException {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> OutFile.write(folder.resolve("a"), out -> {
                    throw new IllegalStateException();
                }));
        assertThat(names()).isEmpty();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path file = folder.resolve("missing").resolve("a.csv");
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> OutFile.write(file, out -> {}))
                .satisfies(e -> {
                    assertThat(e.reason().key()).isEqualTo("report.out.noFolder");
                    assertThat(e.reason().arguments()).contains(folder.resolve("missing"));
                });
    }

    @Test
    void doesNotWriteOverAFolder() {
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> OutFile.write(folder, out -> {}))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("report.out.isFolder"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
