package org.upline.workspace;

import java.util.List;
import org.upline.intake.ImportReport;
import org.upline.intake.bundle.LeftOut;

/**
 * What became of every file of a bundle.
 *
 * @param imported by path in plain string order
 * @param leftOut by path in plain string order
 */
public record BundleReport(List<Imported> imported, List<LeftOut> leftOut) {
    public BundleReport {
        imported = List.copyOf(imported);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file that is in the case.
     *
     * @param path where it stood in the bundle; an archive on the way is written like a folder
     */
    public record Imported(String path, ImportReport report) {}
}
