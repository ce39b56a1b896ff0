package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
