package org.upline.workspace;

import java.util.Optional;
import java.util.function.Function;
import org.upline.store.ServerAddress;
import org.upline.store.ServerStore;

/**
 * Which store somebody wants, and the way to it. What is said for a command goes before what the case remembers, and that
 * before what holds for cases that remember nothing.
 *
 * @param said for this command: an address, or {@value EmbeddedGraph#NAME}
 * @param otherwise for cases that remember nothing
 * @param servers opens a server; called when it is first needed
 */
public record StoreWish(
        Optional<String> said, Optional<String> otherwise, Function<ServerAddress, ServerStore> servers) {
    /** Nobody wants a server, as in work that needs no graph. */
    public static final StoreWish NONE = new StoreWish(Optional.empty(), Optional.empty(), address -> {
        throw new IllegalStateException("no way to " + address);
    });

    /** What a case that is made now remembers. */
    Optional<String> forNewCase() {
        return said.or(() -> otherwise).map(StoreWish::checked);
    }

    /** An address as it is remembered. */
    static String checked(String written) {
        return written.equals(EmbeddedGraph.NAME)
                ? written
                : ServerAddress.of(written).toString();
    }
}
