package org.upline.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.upline.intake.format.Mapping;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The mappings an investigator keeps, each a text file in the folder {@code mappings} of the home that can be handed to a
 * colleague. No case depends on them: a decision holds what a mapping said when it was used.
 */
public final class SavedMappings {
    /** A mapping of a table has tens of lines; a file of more is something else. */
    private static final long SIZE_LIMIT = 1 << 20;

    private final Path folder;

    public SavedMappings(Home home) {
        folder = home.folder().resolve("mappings");
    }

    /** By name in plain string order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> CaseName.canBeAFile(name) && !name.endsWith(".unfinished"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** Where the mapping of a name is kept, there or not. */
    public Path file(String name) {
        if (!CaseName.canBeAFile(name)) {
            throw UplineException.of("mapping.name", name);
        }
        return folder.resolve(name);
    }

    /**
     * The mapping of a name.
     *
     * @throws UplineException if there is none, or its text cannot be understood
     */
    public SavedMapping find(String name) {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("mapping.unknown", name, names());
        }
        try {
            if (Files.size(file) > SIZE_LIMIT) {
                throw UplineException.of("mapping.text.line", file.toString(), 1, "…");
            }
            return SavedMapping.of(
                    name, Mapping.parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Keeps a mapping under its name, in place of one it had.
     *
     * @param remark stands at the head of the file, for the colleague it is handed to
     */
    public void save(SavedMapping mapping, String remark) {
        Path file = file(mapping.name());
        try {
            OwnerOnly.createDirectories(folder);
            AtomicFile.write(file, "# " + remark + "\n" + String.join("\n", mapping.lines()) + "\n");
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Removes a mapping.
     *
     * @throws UplineException if there is none
     */
    public void drop(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw UplineException.of("mapping.unknown", name, names());
            }
            Files.delete(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static UplineException unusable(Path file, IOException cause) {
        return new UplineException(Message.of("mapping.unusable", file.toString(), FileTrouble.of(cause)), cause);
    }
}
