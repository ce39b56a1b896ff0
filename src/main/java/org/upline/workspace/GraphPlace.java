package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.upline.store.StoredCase;

/**
 * Where the graph of a case is kept: beside its snapshot, or on a server. Like all of a generation it is made from the
 * sources and can be made again; which place it is kept in has no influence on any figure.
 */
public sealed interface GraphPlace permits EmbeddedGraph, ServerGraph {
    /**
     * Whether the graph of a generation stands there whole.
     *
     * @param folder of the generation
     */
    boolean holds(Path folder, String generation);

    /**
     * Writes the graph of a generation.
     *
     * @param folder of the generation while it is being made
     * @param content is asked for once, and not held longer than it is needed
     */
    void write(Path folder, Supplier<StoredCase> content, BuildWatch watch) throws IOException;

    /** The case has switched to this generation; others may go. What cannot be removed now is removed at the next time. */
    void keepOnly(String generation);

    /** Removes what is kept outside the case's folder. */
    void drop();

    /** For people. */
    String name();
}
