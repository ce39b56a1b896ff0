package org.upline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A file that is there wholly or not at all: it is written beside its place and moved there when it is complete, so that
 * a crash, a full disk or a cancelled command leaves what was there before.
 */
public final class OutFile {
    private OutFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out buffered; is closed by the caller
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, in place of one of that name.
     *
     * @throws UplineException if the folder is missing, the name is that of a folder, or writing fails
     */
    public static void write(Path target, Content content) {
        Path place = checked(target);
        Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                fill(beside, content);
                move(beside, place);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UplineException(Message.of("report.out.failed", target, reason(e)), e);
        }
    }

    /**
     * Finds out, before long work, whether a file could stand there.
     *
     * @return its absolute place
     * @throws UplineException if the folder is missing, or the name is that of a folder
     */
    public static Path checked(Path target) {
        Path place = target.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw UplineException.of("report.out.isFolder", target);
        }
        if (!Files.isDirectory(folder)) {
            throw UplineException.of("report.out.noFolder", target, folder);
        }
        return place;
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
