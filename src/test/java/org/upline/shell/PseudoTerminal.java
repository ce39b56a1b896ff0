package org.upline.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A terminal of 24 lines and 100 columns in which a program runs, made by {@code script} of util-linux. */
final class PseudoTerminal implements AutoCloseable {
    /** Far more than any step takes; ends a test that would hang. */
    private static final long PATIENCE_SECONDS = 120;

    /** What runs in the background inherits that Ctrl-C is ignored, and would pass it on to the program under test. */
    private static final String DEAF_NO_MORE = "env --default-signal=INT";

    private final Process process;
    private final StringBuilder seen = new StringBuilder();
    private boolean ended;
    private int read;

    PseudoTerminal(Path home, List<String> command) throws IOException {
        String line = command.stream().map(PseudoTerminal::quoted).collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qefc", "stty rows 24 cols 100; exec " + DEAF_NO_MORE + " " + line, "/dev/null")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "TERM", "xterm", "LC_ALL", "C.UTF-8", "UPLINE_HOME", home.toString(), "SHELL", "/bin/sh"));
        builder.environment().keySet().removeAll(List.of("UPLINE_CASE", "NO_COLOR", "JAVA_TOOL_OPTIONS"));
        process = builder.start();
        Thread reader = new Thread(this::readAll, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    static boolean isPossible() {
        try {
            Process version = new ProcessBuilder("sh", "-c", DEAF_NO_MORE + " script --version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.contains("util-linux");
        } catch (IOException missing) {
            return false;
        }
    }

    /** Presses keys. */
    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until something is shown after what was awaited before. */
    void await(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (seen) {
            while (true) {
                int at = seen.indexOf(text, read);
                if (at >= 0) {
                    read = at + text.length();
                    return;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError("no \"" + text + "\" after what was awaited before, but: "
                            + seen.substring(read).replace("\u001b", "\\e"));
                }
                try {
                    seen.wait(Math.max(1, left));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the program goes on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void readAll() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] some = new char[4096];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                synchronized (seen) {
                    seen.append(some, 0, n);
                    seen.notifyAll();
                }
            }
        } catch (IOException closed) {
            // The terminal went away, as it does at the end.
        }
        synchronized (seen) {
            ended = true;
            seen.notifyAll();
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
