package org.upline.intake;

import java.util.List;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/**
 * Rows of a member list (会员表).
 *
 * @param rows the rows understood, in the order of the file
 * @param hasFees whether the list has a column of entry fees
 */
public record MemberContent(
        SourceFile source,
        int rowsRead,
        MemberRows rows,
        boolean hasFees,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {}
