package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

/** A folder is there wholly or not at all, whichever of its parts fails. */
class OutFolderTest {
    private static final int PARTS = 4;

    @TempDir
    Path around;

    private List<String> there() throws IOException {
        try (Stream<Path> names = Files.list(around)) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }

    /** Writes its parts one after the other; the one that fails is half written by then. */
    private String fill(Path folder, int failing) throws IOException {
        for (int part = 0; part < PARTS; part++) {
            assertThat(around.resolve("bundle/sheets-0"))
                    .as("before all of it is there")
                    .doesNotExist();
            Path file = folder.resolve("sheets-" + part).resolve("part-" + part);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "half");
            if (part == failing) {
                throw new IOException("the disk is full");
            }
            Files.writeString(file, "whole");
        }
        return "made";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whicheverPartFailsNothingIsLeft(int failing) throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OutFolder.make(around.resolve("bundle"), folder -> fill(folder, failing)));
        assertThat(there()).isEmpty();
    }

    @Test
    void anEmptyFolderThatWasThereStaysEmptyIfAPartFails() throws IOException {
        Path bundle = Files.createDirectory(around.resolve("bundle"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OutFolder.make(bundle, folder -> fill(folder, PARTS - 1)));
        assertThat(there()).containsExactly("bundle");
        assertThat(bundle).isEmptyDirectory();
    }

    @Test
    void allOfItIsThereAtOnceAndNothingIsWrittenOver() throws IOException {
        Path bundle = around.resolve("bundle");
        String told = OutFolder.make(bundle, folder -> fill(folder, PARTS));
        assertThat(told).isEqualTo("made");
        assertThat(Files.readString(bundle.resolve("sheets-3/part-3"))).isEqualTo("whole");
        assertThat(there()).containsExactly("bundle");

        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> OutFolder.make(bundle, folder -> fill(folder, PARTS)));
        assertThat(Files.readString(bundle.resolve("sheets-3/part-3"))).isEqualTo("whole");
    }
}
