package org.upline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    /** Both standards give the hash of "abc" as their first example (FIPS 180-4; GB/T 32905-2016, A.1). */
    @Test
    void theStandardsOwnExamples(@TempDir Path folder) throws Exception {
        Fingerprint print = Fingerprint.of(Files.writeString(folder.resolve("abc"), "abc"));
        assertThat(print.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(print.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(print.bytes()).isEqualTo(3);
    }
}
