package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.ServerAddress;
import org.upline.store.ServerCase;

/**
 * The folder in which the program keeps its cases.
 *
 * @param folder need not exist; it is made, readable by its owner only, when the first case is
 * @param wish which store is wanted for the graphs of cases
 */
public record Home(Path folder, StoreWish wish) {
    /** For work that needs no graph, or the embedded one. */
    public Home(Path folder) {
        this(folder, StoreWish.NONE);
    }

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
            makeNew(found);
        }
        return at(name);
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
        makeNew(made);
        return at(name);
    }

    private void makeNew(CaseFolder made) {
        Optional<String> store = wish.forNewCase();
        makeSelf();
        made.create();
        store.ifPresent(address -> remember(made, address));
    }

    /**
     * From now on the case keeps its graph there.
     *
     * @param store an address, or {@value EmbeddedGraph#NAME}
     */
    public void remember(CaseFolder made, String store) {
        try {
            StoreMemory.readOrMade(made.folder()).with(StoreWish.checked(store)).write(made.folder());
        } catch (IOException e) {
            throw made.unusable(e);
        }
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
            OwnerOnly.createDirectories(folder.resolve("cases"));
            Files.move(beside, made.folder(), StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            CaseFolder.deleteTree(beside, null);
        }
    }

    private CaseFolder at(CaseName name) {
        Path path = folder.resolve("cases").resolve(name.text());
        return new CaseFolder(name, path, graph(name, path));
    }

    private GraphPlace graph(CaseName name, Path path) {
        try {
            Optional<String> wanted = wish.said()
                    .or(() -> remembered(path))
                    .or(wish::otherwise)
                    .filter(store -> !store.equals(EmbeddedGraph.NAME));
            if (wanted.isEmpty()) {
                return new EmbeddedGraph();
            }
            ServerAddress address = ServerAddress.of(wanted.get());
            return new ServerGraph(address, () -> connection(address, name, path));
        } catch (UncheckedIOException e) {
            throw unusable(e);
        }
    }

    private static Optional<String> remembered(Path path) {
        try {
            return StoreMemory.read(path).flatMap(memory -> Optional.ofNullable(memory.store()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerCase connection(ServerAddress address, CaseName name, Path path) {
        try {
            String id = StoreMemory.readOrMade(path).id();
            return wish.servers().apply(address).caseOf(id, name.text());
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
        return new UplineException(
                Message.of("workspace.home.unusable", folder.toString(), FileTrouble.of(cause)), cause);
    }
}
