package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The folder in which the program keeps its cases.
 *
 * @param folder need not exist; it is made, readable by its owner only, when the first case is
 */
public record Home(Path folder) {
    /** The cases, by name in plain string order. */
    public List<CaseName> cases() {
        Path cases = folder.resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(CaseFolder::isCase)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .map(CaseName::new)
                    .toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The case of this name, made new if there is none yet. */
    public CaseFolder openOrCreate(CaseName name) {
        CaseFolder found = at(name);
        if (!found.exists()) {
            makeSelf();
            found.create();
        }
        return found;
    }

    /**
     * Makes a new, empty case.
     *
     * @throws UplineException if there is one of this name
     */
    public CaseFolder create(CaseName name) {
        CaseFolder made = at(name);
        if (made.exists()) {
            throw UplineException.of("workspace.case.exists", name.text());
        }
        makeSelf();
        made.create();
        return made;
    }

    /**
     * The case of this name.
     *
     * @throws UplineException if there is none
     */
    public CaseFolder open(CaseName name) {
        CaseFolder found = at(name);
        if (!found.exists()) {
            throw UplineException.of("workspace.case.unknown", name.text(), cases());
        }
        return found;
    }

    /** @throws UplineException if there is a case of this name */
    void requireFree(CaseName name) {
        if (at(name).exists()) {
            throw UplineException.of("workspace.case.exists", name.text());
        }
    }

    /** Lays out a case and says what it shall be called. */
    @FunctionalInterface
    interface Layout {
        CaseName lay(Path beside) throws IOException;
    }

    /**
     * A new case that is laid out beside the others and becomes one of them in one step.
     *
     * @throws UplineException if there is one of this name by then; nothing is left of the new one then, nor after any other
     *     failure
     */
    CaseFolder adopt(Layout layout) throws IOException {
        makeSelf();
        Path arriving = folder.resolve("arriving");
        CaseFolder.deleteLeftOver(arriving);
        Path beside = arriving.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            CaseFolder.makeParts(beside);
            CaseName name = layout.lay(beside);
            requireFree(name);
            CaseFolder made = at(name);
            OwnerOnly.createDirectories(made.folder().getParent());
            Files.move(beside, made.folder(), StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            CaseFolder.deleteTree(beside, null);
        }
    }

    private CaseFolder at(CaseName name) {
        return new CaseFolder(name, folder.resolve("cases").resolve(name.text()));
    }

    private void makeSelf() {
        try {
            OwnerOnly.createDirectories(folder);
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        }
    }

    private UplineException unusable(Exception cause) {
        return new UplineException(
                Message.of("workspace.home.unusable", folder.toString(), FileTrouble.of(cause)), cause);
    }
}
