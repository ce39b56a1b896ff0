package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.upline.intake.Preview;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** The use case of looking before importing: how a file would be read. It knows no case, and writes nothing. */
public final class DryRun {
    /** Enough to tell whether values look like what their column is taken for. */
    private static final int ROWS_READ = 200;

    private DryRun() {}

    /** @throws UplineException if the import of the file would fail for what the file is */
    public static Preview of(ImportItem item) {
        Path file = item.file();
        if (Files.isDirectory(file)) {
            throw UplineException.of("workspace.import.folder", file.toString());
        }
        try {
            return Preview.of(
                    file,
                    file.getFileName().toString(),
                    SourceVault.sha256(file),
                    item.kind(),
                    item.options(),
                    ROWS_READ);
        } catch (IOException e) {
            throw new UplineException(Message.of("workspace.import.file", file.toString(), FileTrouble.of(e)), e);
        }
    }
}
