package org.upline.workspace;

import java.io.IOException;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The use case of taking one file back out: the case is put together anew without it, a new generation is made of what
 * remains, and only then the case is switched to it, in one step. What was known by that file alone is gone; rows that
 * were duplicates of its rows count now. The file's bytes are removed last, when no decision names them any more.
 */
public final class UndoImport {
    private final CaseFolder folder;
    private final GenerationBuild build;

    /**
     * @param words puts the reasons of rejected rows into words, for the rejects files
     * @param watch is told what is being done
     */
    public UndoImport(CaseFolder folder, Function<Message, String> words, BuildWatch watch) {
        this.folder = folder;
        this.build = new GenerationBuild(folder, words, watch);
    }

    /**
     * Takes the import back.
     *
     * @return the decisions that remain
     * @throws UplineException if the case does not hold it (any more), or what remains cannot be put together; then the
     *     case is as it was
     */
    public Decisions run(ImportDecision undone) {
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            Decisions before = folder.decisions();
            if (!before.imports().contains(undone)) {
                throw UplineException.of("books.import.unknown", undone.name());
            }
            Decisions after = before.without(undone);
            try {
                build.require(after);
                folder.decide(after);
            } finally {
                build.generations().keepOnly(folder.decisions().generation());
            }
            folder.forget(undone, after);
            return after;
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }
}
