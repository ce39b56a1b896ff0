package org.upline.workspace;

import java.io.IOException;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.GraphComparison;

/**
 * The use case of checking a graph that others may have changed, such as one on a shared server: is it what the sources and the
 * decisions make of the case? The sources are read again for it, so nothing that was made from them is taken on trust.
 */
public final class GraphCheck {
    private final OpenCase opened;
    private final GenerationBuild build;

    /** @param words as for {@link ImportFiles} */
    public GraphCheck(OpenCase opened, Function<Message, String> words, BuildWatch watch) {
        this.opened = opened;
        this.build = new GenerationBuild(opened.folder(), words, watch);
    }

    /**
     * Compares; changes nothing.
     *
     * @throws UplineException if the graph does not stand where the case keeps it, or cannot be read
     */
    public GraphComparison run() {
        try {
            return build.compareGraph(opened.decisions());
        } catch (IOException e) {
            throw opened.folder().unusable(e);
        }
    }

    /** Puts the graph of the sources in place of whatever stands there, and then compares. */
    public GraphComparison afterRewriting() {
        try (CaseLock lock = opened.folder().lock()) {
            lock.requireHeld();
            build.rewriteGraph(opened.decisions());
        } catch (IOException e) {
            throw opened.folder().unusable(e);
        }
        opened.folder().graph().keepOnly(opened.generation());
        return run();
    }
}
