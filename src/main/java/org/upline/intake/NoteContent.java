package org.upline.intake;

import java.util.List;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/**
 * Rows of bank feedback about customers, measures and queries.
 *
 * @param rows the rows understood, in the order of the file
 */
public record NoteContent(
        SourceFile source,
        int rowsRead,
        List<NoteRow> rows,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {}
