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
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return Message.of("workspace.reason.system", refused.getReason());
        }
        String text = cause.getMessage();
        return Message.of(
                "workspace.reason.system", text == null ? cause.getClass().getSimpleName() : text);
    }
}
