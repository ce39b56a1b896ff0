package org.upline;

import java.util.Optional;
import org.upline.shell.ShellApplication;

/** The program: {@code upline} opens the shell, {@code upline WORDS…} runs one command. */
public final class Upline {
    private Upline() {}

    public static void main(String[] arguments) {
        System.exit(ShellApplication.run(arguments));
    }

    /** The version of the program; {@code development} where it does not run from its jar. */
    public static String version() {
        return Optional.ofNullable(Upline.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
