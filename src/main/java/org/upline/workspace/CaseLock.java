package org.upline.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/** Held while a case is changed. The system gives it up when the program ends, however it ends. */
public final class CaseLock implements AutoCloseable {
    static final String FILE = "lock";

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
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                String who = Files.exists(holder) ? Files.readString(holder).strip() : "?";
                throw UplineException.of("workspace.case.locked", folder.name().text(), who);
            }
            // In a file of its own: on Windows nobody else may read what is locked.
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
            return new CaseLock(channel, lock);
        } catch (IOException e) {
            throw folder.unusable(e);
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
