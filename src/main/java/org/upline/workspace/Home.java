package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The folder in which the program keeps its cases, and the memory of which one was used last.
 *
 * @param folder need not exist; it is made, readable by its owner only, when the first case is
 */
public record Home(Path folder) {
    private static final String LAST_USED = "last-case";

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

    private CaseFolder at(CaseName name) {
        return new CaseFolder(name, folder.resolve("cases").resolve(name.text()));
    }

    /** The case last used, if it is still there. */
    public Optional<CaseName> lastUsed() {
        Path file = folder.resolve(LAST_USED);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            CaseName name = new CaseName(Files.readString(file).strip());
            return at(name).exists() ? Optional.of(name) : Optional.empty();
        } catch (IOException | UplineException unreadable) {
            // Only a convenience: without it the default case is used, and the prompt says which one that is.
            return Optional.empty();
        }
    }

    /** Remembers the case for the next command that names none. */
    public void use(CaseName name) {
        open(name);
        try {
            AtomicFile.write(folder.resolve(LAST_USED), name.text() + "\n");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void makeSelf() {
        try {
            OwnerOnly.createDirectories(folder);
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        }
    }

    private UplineException unusable(Exception cause) {
        return new UplineException(Message.of("workspace.home.unusable", folder.toString(), Reason.of(cause)), cause);
    }
}
