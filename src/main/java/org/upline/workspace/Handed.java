package org.upline.workspace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that is handed on once. A method that is at work holds on to all it was given, even where it does not look
 * at it any more; one that was given this holds nothing once it was taken.
 */
final class Handed<T> implements Supplier<T> {
    private @Nullable T thing;

    Handed(T thing) {
        this.thing = thing;
    }

    /**
     * Gives it away.
     *
     * @throws IllegalStateException the second time
     */
    @Override
    public T get() {
        T given = thing;
        if (given == null) {
            throw new IllegalStateException("taken already");
        }
        thing = null;
        return given;
    }
}
