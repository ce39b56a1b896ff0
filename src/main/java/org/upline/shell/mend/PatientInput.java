package org.upline.shell.mend;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.jline.JLineInputProvider;

/**
 * Reads lines at the prompt: Ctrl-C gives an empty line, Ctrl-D none.
 *
 * <p>Mends Spring Shell 4.0.1, where any exception of the input ends the shell, Ctrl-C's too. (Issues 110 and 209 had settled
 * that for earlier lines.) A null line is a NullPointerException there, mended in 4.0.2; Ctrl-C ends the shell in 4.0.3, too.
 */
public final class PatientInput extends JLineInputProvider {
    public PatientInput(LineReader reader) {
        super(reader);
    }

    @Override
    @SuppressWarnings("NullAway") // The interface allows null for the end of input, the class forgot to say so.
    public @Nullable String readInput() {
        try {
            return super.readInput();
        } catch (UserInterruptException interrupted) {
            return "";
        } catch (EndOfFileException end) {
            return null;
        }
    }
}
