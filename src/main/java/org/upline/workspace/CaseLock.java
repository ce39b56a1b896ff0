package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/** Held while a case is changed. The system gives it up when the program ends, however it ends. */
public final class CaseLock implements AutoCloseable {
    static final String FILE = "lock";

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static CaseLock take(CaseFolder folder) {
        Path file = folder.folder().resolve(FILE);
        Path holder = folder.folder().resolve(FILE + ".holder");
        try {
            FileChannel channel = OwnerOnly.open(file);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                List<String> who = Files.isRegularFile(holder) ? Files.readAllLines(holder) : List.of();
                throw UplineException.of(
                        "workspace.case.locked", folder.name().text(), line(who, 0), line(who, 1), line(who, 2));
            }
            try {
                sayWhoHolds(holder);
            } catch (IOException full) {
                // Otherwise this session would be told that it holds the case itself.
                channel.close();
                throw full;
            }
            return new CaseLock(channel, lock);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** In a file of its own: on Windows nobody else may read what is locked. */
    private static void sayWhoHolds(Path holder) throws IOException {
        AtomicFile.write(
                holder,
                ProcessHandle.current().pid() + "\n" + SINCE.format(LocalDateTime.now(ZoneId.systemDefault())) + "\n"
                        + host() + "\n");
    }

    /** What another program wrote is shown only if it is what this one writes. */
    private static String line(List<String> lines, int number) {
        String line = number < lines.size() ? lines.get(number).strip() : "";
        return line.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .:_-]{0,99}") ? line : "?";
    }

    /** As the system calls this machine; a case may lie on a share, where a process' number alone says little. */
    private static String host() {
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "?";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("lock given up");
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
