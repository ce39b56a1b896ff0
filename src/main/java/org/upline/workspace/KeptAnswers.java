package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * What took long to compute, kept in the folder of the generation it was computed from, in the form of {@link Snapshot}. A
 * file is named after what was asked and a print of everything the answer depends on: the build of the program, the
 * generation, the rules and what else the question gives. So an answer under other rules is never taken for this one. All
 * of it is derived: a file that is missing or damaged is made anew, and one that cannot be written costs nothing but time.
 *
 * <p>A file gets its name when it is whole. One that is in use is never written over, which Windows would not allow.
 */
final class KeptAnswers {
    private static final String SUFFIX = ".bin";
    private static final int NAME_BYTES = 8;

    private final Path folder;
    private final String generation;

    /** @param folder of the generation */
    KeptAnswers(Path folder, String generation) {
        this.folder = folder;
        this.generation = generation;
    }

    /**
     * A kind of answer.
     *
     * @param name begins the names of its files
     * @param most how many files of it are kept; when there are more, the oldest go
     */
    record Kind<T>(String name, int most, Function<Snapshot, T> reader, Writer<T> writer) {}

    /** Adds the columns of an answer. */
    interface Writer<T> {
        void write(T answer, SnapshotWriter out) throws IOException;
    }

    /**
     * The answer, kept or computed; it is kept then.
     *
     * @param under all it depends on besides generation and program; equal texts must mean equal answers
     */
    <T> T get(Kind<T> kind, List<String> under, Supplier<T> computed) {
        String key;
        try {
            key = key(kind.name, under);
        } catch (IOException unknownProgram) {
            return computed.get();
        }
        Path file = folder.resolve(kind.name + "-" + key.substring(0, 2 * NAME_BYTES) + SUFFIX);
        Optional<T> kept = read(kind, file, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        T answer = computed.get();
        write(kind, file, key, answer);
        return answer;
    }

    private String key(String name, List<String> under) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ProgramPrint.addTo(digest);
            List<String> all = new ArrayList<>(List.of(generation, name));
            all.addAll(under);
            for (String text : all) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // The length keeps apart what seized ids may hold.
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private <T> Optional<T> read(Kind<T> kind, Path file, String key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Snapshot snapshot = Snapshot.open(file);
            return snapshot.generation().equals(key) ? Optional.of(kind.reader.apply(snapshot)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // Whatever is wrong with it, it is made anew from what it was made of.
            return Optional.empty();
        }
    }

    private <T> void write(Kind<T> kind, Path file, String key, T answer) {
        Path made = folder.resolve(kind.name + "." + UUID.randomUUID());
        try {
            try (SnapshotWriter out = new SnapshotWriter(made, key)) {
                kind.writer.write(answer, out);
                out.commit();
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            tidy(kind);
        } catch (IOException | UncheckedIOException cannotBeKept) {
            // A full disk, a case that may only be read: the answer is right all the same.
            deleteIfPossible(made);
        }
    }

    /** Lets the oldest go, and what a crash left. */
    private void tidy(Kind<?> kind) throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file ->
                            name(file).startsWith(kind.name + "-") && name(file).endsWith(SUFFIX))
                    .sorted(Comparator.comparing(KeptAnswers::time).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        kept.stream().skip(kind.most).forEach(KeptAnswers::deleteIfPossible);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> name(file).startsWith(kind.name + ".")).forEach(KeptAnswers::deleteIfPossible);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // Windows does not let go of a mapped file; the next one that is written tries again.
            return;
        }
    }
}
