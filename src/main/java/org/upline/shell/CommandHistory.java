package org.upline.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.upline.workspace.CaseFolder;

/**
 * The lines typed at the prompt, kept in the folder of their case as JLine writes them: one a line, oldest first, with {@code \n}
 * for a line end within and {@code \\} for a backslash. For the user's eyes alone, for ids and names stand in it.
 */
public final class CommandHistory {
    /** Older lines are dropped. */
    public static final int MOST_LINES = 10_000;

    private CommandHistory() {}

    /** Where it stands: in the folder of the case, and in the home as long as there is no such case. */
    static Path file(Settings settings) {
        return KnownWords.folder(settings)
                .map(CaseFolder::folder)
                .orElse(settings.home())
                .resolve("history");
    }

    /** Makes the file, so that nobody else can read it, if it is not there. */
    static Path prepared(Settings settings) {
        Path file = file(settings);
        try {
            Files.createDirectories(settings.home());
            if (!Files.exists(file)) {
                Files.createFile(file);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException unwritable) {
            // The prompt works without a history, too.
            return file;
        }
        return file;
    }

    /** The lines, oldest first; none where there is no history. */
    public static List<String> lines(Settings settings) {
        try (Stream<String> lines = Files.lines(file(settings), StandardCharsets.UTF_8)) {
            return lines.map(CommandHistory::unescaped).toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
