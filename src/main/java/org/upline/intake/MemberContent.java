package org.upline.intake;

import java.util.List;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/**
 * Rows of a member list (会员表).
 *
 * @param rows the rows understood, in the order of the file
 */
public record MemberContent(
        SourceFile source,
        int rowsRead,
        List<MemberRow> rows,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {}
