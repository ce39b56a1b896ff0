package org.upline.intake.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes, whatever it is called. */
record FileStart(byte[] bytes) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** A zip archive without entries begins with the end of its directory. */
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private static final byte[] RAR = {'R', 'a', 'r', '!'};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xBC, (byte) 0xAF};

    static FileStart of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileStart(in.readNBytes(4));
        }
    }

    boolean isZip() {
        return Arrays.equals(bytes, ZIP) || Arrays.equals(bytes, EMPTY_ZIP);
    }

    /** Of a sort that has to be unpacked with another program. */
    boolean isOtherArchive() {
        return Arrays.equals(bytes, RAR) || Arrays.equals(bytes, SEVEN_ZIP);
    }
}
