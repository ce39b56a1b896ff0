package org.upline.shell;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.IntSupplier;

/** What the user sees: where results go, where everything else goes, and what the terminal can show. */
public final class Screen {
    private final Writer out;
    private final PrintWriter err;
    private final Traits traits;
    private final IntSupplier width;

    /**
     * What the streams are.
     *
     * @param hearsPerson whether somebody can be asked
     * @param outIsTerminal whether results go before a person's eyes
     * @param errIsTerminal whether errors and progress do
     * @param coloured whether the terminal understands more than plain lines
     */
    public record Traits(boolean hearsPerson, boolean outIsTerminal, boolean errIsTerminal, boolean coloured) {
        /** No terminal anywhere, as in a pipe. */
        public static final Traits NONE = new Traits(false, false, false, false);
    }

    /** @param width columns of the terminal, asked each time, for windows change */
    public Screen(Writer out, Writer err, Traits traits, IntSupplier width) {
        this.out = new BufferedWriter(out, 1 << 16);
        this.err = new PrintWriter(err, true);
        this.traits = traits;
        this.width = width;
    }

    /** Results, buffered; flush after each. */
    public Writer out() {
        return out;
    }

    /** Errors, hints, notes. */
    public PrintWriter err() {
        return err;
    }

    public boolean hearsPerson() {
        return traits.hearsPerson();
    }

    public boolean outIsTerminal() {
        return traits.outIsTerminal();
    }

    public boolean errIsTerminal() {
        return traits.errIsTerminal();
    }

    /** Whether a terminal, wherever there is one, may be told more than plain lines. */
    public boolean coloured() {
        return traits.coloured();
    }

    /** Whether results may be set in bold type: never where a file or a program takes them. */
    public boolean outIsColoured() {
        return traits.outIsTerminal() && traits.coloured();
    }

    /** Columns that a line on standard output may have. */
    public int width() {
        return traits.outIsTerminal() ? width.getAsInt() : Integer.MAX_VALUE;
    }
}
