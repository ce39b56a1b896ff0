package org.upline.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upline.Upline;
import org.upline.model.UplineException;
import org.upline.report.OutFile;

/**
 * A fault of the program, written down for those who mend it. It may leave the office: it names the command, its options
 * without their values, classes and lines of code, but no message of an exception, for that may quote seized data.
 */
final class CrashReport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");

    private CrashReport() {}

    /** Writes the report to the home folder, or where that fails to the folder for temporary files. */
    static Optional<Path> write(Path home, String command, List<String> optionNames, Throwable fault) {
        byte[] text = text(command, optionNames, fault).getBytes(StandardCharsets.UTF_8);
        String name = "crash-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".txt";
        for (Path folder : List.of(home.resolve("crash"), Path.of(System.getProperty("java.io.tmpdir")))) {
            try {
                Files.createDirectories(folder);
                OutFile.write(folder.resolve(name), out -> out.write(text));
                return Optional.of(folder.resolve(name));
            } catch (IOException | UplineException unwritable) {
                // The next folder may do.
            }
        }
        return Optional.empty();
    }

    static String text(String command, List<String> optionNames, Throwable fault) {
        StringBuilder text = new StringBuilder();
        text.append("Upline ").append(Upline.version()).append('\n');
        for (String property : List.of("java.version", "java.vm.name", "os.name", "os.version", "os.arch")) {
            text.append(property)
                    .append(": ")
                    .append(System.getProperty(property))
                    .append('\n');
        }
        text.append("memory: ").append(Runtime.getRuntime().maxMemory() >> 20).append(" MiB\n");
        text.append("command: ").append(command).append('\n');
        text.append("options: ").append(String.join(" ", optionNames)).append("\n\n");
        for (Throwable cause : chain(fault)) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
