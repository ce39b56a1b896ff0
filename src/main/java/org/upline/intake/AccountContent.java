package org.upline.intake;

import java.util.List;
import org.upline.intake.ledger.AccountRow;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/**
 * Rows of account master data (账户信息).
 *
 * @param rows the rows understood, in the order of the file
 */
public record AccountContent(
        SourceFile source,
        int rowsRead,
        List<AccountRow> rows,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {}
