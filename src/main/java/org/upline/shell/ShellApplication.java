package org.upline.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command, or starts Spring for all else; gives the exit code. */
public final class ShellApplication {
    private ShellApplication() {}

    /**
     * Runs the program to its end.
     *
     * @param more configurations with further commands
     * @return 0 done, 1 not done, 2 the words were wrong
     */
    public static int run(String[] arguments, Class<?>... more) {
        // Read by Boot before any code of ours could run; logs go where LogToErrors says.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.Slf4jLogFactory");
        // Java itself would print the stack, and the message, which may quote seized data.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> tell(
                "part of the program failed; do not rely on what it shows now, see / 程序的一部分出错，此后的结果不可靠，见 ",
                "thread",
                fault));
        try {
            if (more.length == 0) {
                OptionalInt done = OneCommand.run(List.of(arguments), hasDisplay());
                if (done.isPresent()) {
                    return done.getAsInt();
                }
            }
            ConfigurableApplicationContext context = application(more).run(arguments);
            return SpringApplication.exit(context);
        } catch (Throwable fault) {
            tell("Upline could not start, see / 无法启动，见 ", "start", fault);
            return Failures.NOT_DONE;
        }
    }

    private static void tell(String words, String when, Throwable fault) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        new PrintWriter(StandardStreams.err(), true)
                .println(words
                        + CrashReport.write(folder, when, List.of(), fault)
                                .map(Path::toString)
                                .orElse(fault.getClass().getName()));
    }

    private static SpringApplication application(Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(ShellConfiguration.class));
        sources.addAll(List.of(more));
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        // Boot would declare every program headless, or none. Pictures need no display, and windows do.
        application.setHeadless(!hasDisplay());
        // "--case" is an option of ours and no property of Spring's. And no listeners: they would read an
        // application.properties lying in the folder one stands in, which may well be a folder of seized files.
        application.setAddCommandLineProperties(false);
        application.setListeners(List.of());
        application.setInitializers(List.of());
        return application;
    }

    /** Java's own rule, without loading what draws: Windows and macOS always have one, elsewhere it is named. */
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac") || System.getenv("DISPLAY") != null;
    }
}
