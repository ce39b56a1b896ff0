package org.upline.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.upline.model.UplineException;
import org.upline.report.OutFile;

/** The case last used, kept in the home folder from one start to the next. It is a convenience: losing it is no error. */
final class LastCase {
    private static final String FILE = "last-case";

    private LastCase() {}

    static Optional<String> read(Path home) {
        try {
            return Optional.of(Files.readString(home.resolve(FILE)).strip()).filter(name -> !name.isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static void remember(Path home, String name) {
        if (read(home).equals(Optional.of(name))) {
            return;
        }
        try {
            Files.createDirectories(home);
            OutFile.write(home.resolve(FILE), out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | UplineException readOnly) {
            // The case is then named again by the user; the command itself must not fail for it.
            return;
        }
    }

    static void forget(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException readOnly) {
            return;
        }
    }
}
