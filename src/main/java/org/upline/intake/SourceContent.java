package org.upline.intake;

import java.util.List;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/** What one file holds, row by row, before it is compared with any other. It depends on the file alone. */
public sealed interface SourceContent
        permits MemberContent, AccountContent, TransactionContent, NoteContent, SiteContent {
    SourceFile source();

    /** Data rows: all below the column names but blank ones and repeated column names. */
    int rowsRead();

    /** Rows already kept out, in the order of the file. */
    List<Reject> rejects();

    /** Damaged numbers and words not understood, in no order an output may rely on. */
    List<Finding> findings();

    /** The way back to the cells as they stand in the file. */
    OriginalRows original();
}
