package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Makes a synthetic case: member list, account list, bank statements, and the truth about them. */
public final class CaseGenerator {
    private CaseGenerator() {}

    /**
     * Writes a case into a directory, which must not exist yet or be empty. It is written beside it first and moved there
     * when it is whole.
     *
     * <p>Rows go straight to disk. Memory: about 40 bytes a member and the truth, which lists every person with several
     * members. Time: linear in members and rows.
     *
     * @throws UplineException if the directory holds something or cannot be written
     */
    public static GeneratedCase generate(Path directory, GeneratorOptions options) {
        Path target = directory.toAbsolutePath().normalize();
        requireEmpty(target);
        try {
            Path parent = target.getParent();
            Files.createDirectories(parent == null ? target : parent);
            Path beside = Files.createTempDirectory(parent == null ? target : parent, ".upline-");
            try {
                Truth truth = CaseWriter.write(beside, options);
                List<Path> files = moveInto(target, beside);
                return new GeneratedCase(target, files, truth);
            } finally {
                delete(beside);
            }
        } catch (IOException failure) {
            throw unwritable(target, failure);
        } catch (InvalidPathException unnameable) {
            // Under the POSIX locale Java cannot give a file a Chinese name.
            throw new UplineException(Message.of("synthetic.fileNames", MemberList.FILE), unnameable);
        }
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw UplineException.of("synthetic.notADirectory", target.toString());
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw UplineException.of("synthetic.notEmpty", target.toString());
            }
        } catch (IOException failure) {
            throw unwritable(target, failure);
        }
    }

    /** Renames the files one by one: the target may be an empty directory that cannot itself be replaced. */
    private static List<Path> moveInto(Path target, Path beside) throws IOException {
        Files.createDirectories(target);
        for (Path file : sorted(beside)) {
            Files.move(file, target.resolve(file.getFileName().toString()));
        }
        return sorted(target);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(
                            Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        for (Path file : sorted(directory)) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private static UplineException unwritable(Path target, IOException failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return new UplineException(Message.of("synthetic.unwritable", target.toString(), reason), failure);
    }
}
