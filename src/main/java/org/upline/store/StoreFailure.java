package org.upline.store;

import java.nio.file.Path;
import org.neo4j.io.locker.FileLockException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Puts what Neo4j throws into words for the user. */
final class StoreFailure {
    private StoreFailure() {}

    /**
     * @param key of a message with the directory and Neo4j's own sentence, for failures that have no message of their own
     * @return what was said already somewhere in the chain of causes, or a new exception
     */
    static UplineException of(String key, Path home, Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UplineException said) {
                return said;
            }
            if (cause instanceof FileLockException) {
                return new UplineException(Message.of("store.inUse", home.toString()), failure);
            }
            deepest = cause;
        }
        String sentence = deepest.getMessage();
        return new UplineException(
                Message.of(
                        key,
                        home.toString(),
                        sentence == null ? deepest.getClass().getSimpleName() : sentence),
                failure);
    }
}
