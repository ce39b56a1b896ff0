package org.upline.intake;

import java.nio.file.Path;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.table.FirstRows;
import org.upline.model.SourceKind;

/**
 * How a file would be read, shown on its first rows.
 *
 * @param recognition what it is taken for
 * @param first what its first rows become, and which of them are kept out and why
 */
public record Preview(Recognition recognition, SourceContent first) {
    /**
     * Reads the beginning of a file. Parameters and errors as for {@link SourceReader#read}.
     *
     * @param rows so many rows below the column names are read
     */
    public static Preview of(Path bytes, String name, String sha256, SourceKind kind, ReadOptions options, int rows) {
        Recognition recognition = Recognition.of(bytes, name, sha256, kind, options);
        Recognition beginning = new Recognition(
                recognition.source(),
                recognition
                        .found()
                        .map(found -> new FormatDetector.Found(
                                () -> new FirstRows(
                                        found.view().open(), found.table().headerRow() + rows),
                                found.table())),
                recognition.mapping());
        return new Preview(recognition, SourceReader.read(beginning, (read, total) -> {}));
    }
}
