package org.upline.workspace;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.upline.model.Message;

/** Puts what the file system answered into words. */
final class FileTrouble {
    private FileTrouble() {}

    static Message of(Exception cause) {
        if (cause instanceof NoSuchFileException) {
            return Message.of("workspace.reason.missing");
        }
        if (cause instanceof AccessDeniedException) {
            return Message.of("workspace.reason.denied");
        }
        if (cause instanceof NotEnoughSpace full) {
            return Message.of("workspace.reason.space", megabytes(full.wanted()), megabytes(full.free()));
        }
        // The systems say it in English whatever the user's language; what they say otherwise is shown as it is.
        String said = String.valueOf(cause.getMessage());
        if (said.contains("No space left on device") || said.contains("not enough space on the disk")) {
            return Message.of("workspace.reason.full");
        }
        if (said.contains("Read-only file system")) {
            return Message.of("workspace.reason.readOnly");
        }
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return Message.of("workspace.reason.system", refused.getReason());
        }
        String text = cause.getMessage();
        return Message.of(
                "workspace.reason.system", text == null ? cause.getClass().getSimpleName() : text);
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes >> 20));
    }
}
