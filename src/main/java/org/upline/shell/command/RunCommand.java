package org.upline.shell.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Dispatcher;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.ScriptStoppedException;
import org.upline.shell.Session;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;

/**
 * {@code run FILE|-}: a command a line, in one process; stops at the first that fails and names its line. Lines inherit
 * the settings given with the file.
 *
 * <p>Spring Shell 4.0.1 has a {@code script} command, which stops at a comment or a blank line (issue 1315, mended in
 * 4.0.2) and names no line.
 */
public final class RunCommand implements UplineCommand {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Supplier<Dispatcher> dispatcher;
    private final Parameter<Path> file = Parameter.required("file", ValueType.FILE);
    private boolean running;

    /** @param dispatcher not asked before a file is run: this command itself is reached through it */
    public RunCommand(Supplier<Dispatcher> dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("run", Job.SHELL).takes(file);
    }

    @Override
    public CommandResult run(Invocation in) {
        if (running) {
            throw UsageException.of("shell.run.nested");
        }
        running = true;
        try (InputStream lines = open(in.get(file))) {
            in.session().inScript(in.given(), () -> runAll(new ScriptLines(lines), in));
            return CommandResult.nothing();
        } catch (IOException | UncheckedIOException e) {
            throw new UplineException(
                    Message.of("shell.run.unreadable", in.get(file), String.valueOf(e.getMessage())), e);
        } finally {
            running = false;
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (!Files.exists(file)) {
            throw UplineException.of("shell.run.missing", file);
        }
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private int runAll(ScriptLines lines, Invocation in) {
        Session session = in.session();
        for (String line = lines.next(); line != null && !session.hasEnded(); line = lines.next()) {
            in.checkCancelled();
            int code = dispatcher.get().executeLine(line);
            if (code != 0) {
                throw new ScriptStoppedException(
                        Message.of("shell.run.stopped", in.get(file), lines.number(), line.strip()), code);
            }
        }
        return 0;
    }
}
