package org.upline.shell;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jspecify.annotations.Nullable;

/**
 * Which of the three standard streams are terminals, how wide the terminal is, and how text is written to them. The
 * launchers know the first two at no cost and say so in system properties; without them JLine is asked, which takes 50 ms.
 */
final class StandardStreams {
    /** Holds the digits of the streams that are terminals, such as {@code 02}. */
    static final String TERMINALS = "upline.terminals";

    /** Columns of the terminal. */
    static final String WIDTH = "upline.width";

    private static final int USUAL_WIDTH = 80;

    private StandardStreams() {}

    static boolean isTerminal(SystemStream stream) {
        String known = System.getProperty(TERMINALS);
        if (known != null) {
            return known.indexOf(digit(stream)) >= 0;
        }
        return Asked.PROVIDER != null && Asked.PROVIDER.isSystemStream(stream);
    }

    private static char digit(SystemStream stream) {
        return switch (stream) {
            case Input -> '0';
            case Output -> '1';
            case Error -> '2';
        };
    }

    static int width() {
        int width = Math.max(Integer.getInteger(WIDTH, 0), 0);
        return width == 0 ? USUAL_WIDTH : width;
    }

    /** Standard output, in UTF-8 whatever the locale; errors in writing are told, other than by System.out. */
    static Writer out() {
        return new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset(SystemStream.Output));
    }

    static Writer err() {
        return new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset(SystemStream.Error));
    }

    /** A Windows console decodes by its code page; everything else is UTF-8. */
    private static Charset charset(SystemStream stream) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (!windows || !isTerminal(stream)) {
            return StandardCharsets.UTF_8;
        }
        Console console = System.console();
        return console == null ? ofSystem(stream) : console.charset();
    }

    /** Where standard input comes from a file, Java has no console but still knows what one would decode by. */
    static Charset ofSystem(SystemStream stream) {
        String name = stream == SystemStream.Output ? "sun.stdout.encoding" : "sun.stderr.encoding";
        for (String property : List.of(name, "native.encoding")) {
            String encoding = System.getProperty(property, "");
            if (!encoding.isEmpty() && Charset.isSupported(encoding)) {
                return Charset.forName(encoding);
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Loaded only if the launcher was silent. */
    private static final class Asked {
        static final @Nullable TerminalProvider PROVIDER = provider();

        private static @Nullable TerminalProvider provider() {
            for (String name : new String[] {"jni", "exec"}) {
                try {
                    return TerminalProvider.load(name);
                } catch (IOException | LinkageError unavailable) {
                    // The next one may do.
                }
            }
            return null;
        }
    }
}
