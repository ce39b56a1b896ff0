package org.upline.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The folder of one case: its sources' bytes, its decisions, and what was made from them.
 *
 * <pre>
 * decisions.json     what was decided; replacing it is the one step that changes the case
 * journal.jsonl      which commands changed the case or made evidence of it
 * sources/SHA256     the seized files, byte for byte
 * generations/ID/    the snapshot made from exactly these decisions, and the database (neo4j/) unless a server holds it
 * store.json         which server that is, if one is
 * results/ID/        tables that another program computed from exactly this generation
 * rejects/           rows that could not be read, to be mended and imported again
 * queries/           the investigator's own Cypher files
 * </pre>
 */
public record CaseFolder(CaseName name, Path folder, GraphPlace graph) {
    private static final String DECISIONS = "decisions.json";

    static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve(DECISIONS));
    }

    boolean exists() {
        return isCase(folder);
    }

    void create() {
        try {
            makeParts(folder);
            new Decisions(List.of()).write(folder.resolve(DECISIONS));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The folders of a case, which is none before it has decisions. */
    static void makeParts(Path folder) throws IOException {
        OwnerOnly.createDirectories(folder);
        for (String part : new String[] {"sources", "generations", "rejects", "queries"}) {
            OwnerOnly.createDirectories(folder.resolve(part));
        }
    }

    public Decisions decisions() {
        try {
            return Decisions.read(folder.resolve(DECISIONS));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * What the case is: the SHA-256 of its decisions, which determine all else. It changes with every change of the case.
     */
    public String state() {
        try {
            return SourceVault.sha256(folder.resolve(DECISIONS));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The record of what was done in the case. */
    public Path journal() {
        return folder.resolve("journal.jsonl");
    }

    /** Where the journals of cases that were dropped remain. */
    private Path keptJournals() {
        return folder.resolveSibling(Path.of("..", "journals")).normalize();
    }

    /** The one step that changes the case. */
    void decide(Decisions decisions) throws IOException {
        decisions.write(folder.resolve(DECISIONS));
    }

    Path source(String sha256) {
        return folder.resolve("sources").resolve(sha256);
    }

    Path generations() {
        return folder.resolve("generations");
    }

    Path results() {
        return folder.resolve("results");
    }

    public Path rejects() {
        return folder.resolve("rejects");
    }

    /** The list of the rows of a file that were kept out: begins as the file is called, cut so that no system finds it long. */
    Path rejects(ImportDecision decision) {
        String name = decision.name();
        int end = name.offsetByCodePoints(0, Math.min(40, name.codePointCount(0, name.length())));
        // The hash keeps two sources of one name apart, and that of its name two tables of a dump.
        String table = decision.table() == null ? "" : "." + number(decision.table());
        return rejects()
                .resolve(name.substring(0, end) + "." + decision.sha256().substring(0, 12) + table + ".csv");
    }

    /** A table may be called what no file can be. */
    private static String number(String table) {
        return UUID.nameUUIDFromBytes(table.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Removes what the case keeps of an import that is none of these decisions, unless another names the same bytes. */
    void forget(ImportDecision decision, Decisions standing) throws IOException {
        Files.deleteIfExists(rejects(decision));
        if (!standing.names(decision.sha256())) {
            Files.deleteIfExists(source(decision.sha256()));
        }
    }

    /** Folder of the investigator's own saved queries. */
    public Path queries() {
        return folder.resolve("queries");
    }

    /**
     * Keeps other programs from changing the case until it is closed.
     *
     * @throws UplineException if another program has it
     */
    public CaseLock lock() {
        return CaseLock.take(this);
    }

    /**
     * What was done remains known after the case is gone: its journal is kept under the name and the case's last state, and
     * a number if a case of that name and state was dropped before.
     */
    private void keepJournal() throws IOException {
        if (Files.exists(journal())) {
            OwnerOnly.createDirectories(keptJournals());
            String first = name.text() + "." + state().substring(0, 12);
            Path kept = keptJournals().resolve(first + ".jsonl");
            for (int number = 2; Files.exists(kept); number++) {
                kept = keptJournals().resolve(first + "." + number + ".jsonl");
            }
            Files.copy(journal(), kept);
        }
    }

    /** Removes the case with everything in it but its journal. It cannot be brought back. */
    public void drop() {
        try (CaseLock lock = lock()) {
            lock.requireHeld();
            keepJournal();
            graph.drop();
            // First the file that makes it a case, so that a half-removed folder is none.
            Files.delete(folder.resolve(DECISIONS));
            deleteTree(folder, folder.resolve(CaseLock.FILE));
        } catch (IOException e) {
            throw unusable(e);
        }
        try {
            deleteTree(folder, null);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Removes a folder and all below it but for one file; links are removed, never followed. */
    static void deleteTree(Path top, @Nullable Path spared) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(spared)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                if (spared == null || !folder.equals(spared.getParent())) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Removes folders named by the number of a process, and a dash, that is no more. */
    static void deleteLeftOver(Path around) throws IOException {
        if (!Files.isDirectory(around)) {
            return;
        }
        try (Stream<Path> folders = Files.list(around)) {
            for (Path each : folders.toList()) {
                String name = each.getFileName().toString();
                int dash = name.indexOf('-');
                if (dash > 0
                        && name.substring(0, dash).matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(name.substring(0, dash)))
                                .isEmpty()) {
                    deleteTree(each, null);
                }
            }
        }
    }

    UplineException unusable(Exception cause) {
        return new UplineException(
                Message.of("workspace.case.unusable", name.text(), folder.toString(), FileTrouble.of(cause)), cause);
    }
}
