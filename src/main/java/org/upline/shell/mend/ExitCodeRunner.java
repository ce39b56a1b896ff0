package org.upline.shell.mend;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.upline.shell.Start;

/**
 * Starts the shell with the program's arguments and keeps the exit code. Its bean must be named {@code
 * springShellApplicationRunner}.
 *
 * <p>Mends Spring Shell 4.0.1, which ends with 0 on a parse error (issue 1339, mended in 4.0.2).
 */
public final class ExitCodeRunner implements ApplicationRunner, ExitCodeGenerator {
    private final Start start;
    private int exitCode;

    public ExitCodeRunner(Start start) {
        this.start = start;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        exitCode = start.with(List.of(arguments.getSourceArgs()));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
