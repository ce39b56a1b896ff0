package org.upline.workspace;

import java.util.List;
import org.upline.intake.ImportReport;
import org.upline.intake.bundle.LeftOut;

/**
 * What became of every file of a bundle.
 *
 * @param imported by path in plain string order
 * @param broken tables that were recognised but cannot be read to their end, so that nothing of them is in the case; by path
 *     in plain string order
 * @param leftOut what is no table of a bank, or cannot be unpacked; by path in plain string order
 */
public record BundleReport(List<Imported> imported, List<LeftOut> broken, List<LeftOut> leftOut) {
    public BundleReport {
        imported = List.copyOf(imported);
        broken = List.copyOf(broken);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file that is in the case.
     *
     * @param path where it stood in the bundle; an archive on the way is written like a folder
     */
    public record Imported(String path, ImportReport report) {}
}
