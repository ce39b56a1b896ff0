package org.upline.intake.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.model.UplineException;

/** Any bytes are files within the limits, all below the scratch folder, or are left out with a reason. */
class ZipFuzzTest {
    private static final BundleLimits LIMITS = new BundleLimits(1 << 16, 1 << 14, 20, 1 << 10, 20, 2);

    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() throws IOException {
        byte[] inner = zip("交易明细信息.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                        inner,
                        zip("a/b.zip", inner),
                        zip("../../x.csv", new byte[] {'x'}),
                        zip("zeros", new byte[1 << 13]),
                        new byte[] {'P', 'K', 3, 4},
                        "a,b".getBytes(StandardCharsets.UTF_8))
                .map(bytes -> Arguments.of((Object) bytes));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void whatComesOutIsBounded(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bundle"), bytes);
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        try {
            BundleSearch.Found found = BundleSearch.find(List.of(file), scratch, LIMITS);
            long unpacked = 0;
            for (BundleFile one : found.files()) {
                if (!one.bytes().equals(file)) {
                    assertThat(one.bytes().getParent()).isEqualTo(scratch);
                    unpacked += Files.size(one.bytes());
                }
            }
            assertThat(unpacked).isLessThanOrEqualTo(LIMITS.totalBytes());
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("bundle.");
        } finally {
            try (Stream<Path> left = Files.list(scratch)) {
                for (Path one : left.toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
