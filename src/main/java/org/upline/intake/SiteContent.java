package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Finding;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;

/**
 * Rows of a site's ledger: orders, bonuses or withdrawals.
 *
 * @param rows the rows understood, in the order of the file
 */
public record SiteContent(
        SourceFile source,
        int rowsRead,
        SiteRows rows,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {
    /** The entries of the first rows, at most so many, each for the member as written. */
    public List<SiteEntry> first(int most) {
        List<SiteEntry> first = new ArrayList<>();
        for (int row = 0; row < rows.size() && first.size() < most; row++) {
            for (int part = rows.firstEntry(row); part < rows.firstEntry(row + 1) && first.size() < most; part++) {
                first.add(rows.entry(row, part, rows.member(row), source.id()));
            }
        }
        return first;
    }
}
