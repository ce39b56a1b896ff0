package org.upline.shell;

import java.util.function.IntSupplier;
import org.jline.terminal.spi.SystemStream;

/** Makes the screen of this process. */
final class Screens {
    private Screens() {}

    /** @param promptWidth columns of the prompt's terminal, 0 while there is no prompt */
    static Screen standard(IntSupplier promptWidth) {
        boolean in = StandardStreams.isTerminal(SystemStream.Input);
        boolean out = StandardStreams.isTerminal(SystemStream.Output);
        boolean err = StandardStreams.isTerminal(SystemStream.Error);
        String type = System.getenv().getOrDefault("TERM", "");
        boolean plain = type.equals("dumb")
                || !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(
                StandardStreams.out(),
                StandardStreams.err(),
                new Screen.Traits(in && (out || err), out, err, !plain),
                () -> promptWidth.getAsInt() > 0 ? promptWidth.getAsInt() : StandardStreams.width());
    }
}
