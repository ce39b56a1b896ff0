package org.upline.intake.bundle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.table.TableFile;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Tells what a file of a bundle is by its column names. */
public final class BundleTable {
    private final FormatDetector detector = new FormatDetector();

    /**
     * The kind of table the file holds.
     *
     * @param encoding as chosen by the investigator; null to detect it
     * @throws UplineException if it is no table of a bank, or cannot be read
     */
    public SourceKind kind(BundleFile file, @Nullable String encoding) {
        TableFile table = TableFile.of(file.bytes(), file.name(), encoding);
        RecognisedTable found = Optional.of(table)
                .filter(any -> !any.empty())
                .flatMap(any -> detector.recognise(any, file.name()))
                .orElseThrow(() -> UplineException.of("intake.empty", file.name()))
                .table();
        if (found.format().kind() == SourceKind.MEMBERS) {
            throw UplineException.of("intake.is.members", file.name(), found.headerRow());
        }
        return found.format().kind();
    }
}
