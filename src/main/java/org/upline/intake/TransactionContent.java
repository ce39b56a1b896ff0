package org.upline.intake;

import java.util.List;
import org.upline.intake.ledger.BankRows;
import org.upline.model.Finding;
import org.upline.model.SourceFile;

/**
 * Rows of a bank statement (交易明细信息).
 *
 * @param rows the rows understood, in the order of the file
 */
public record TransactionContent(
        SourceFile source,
        int rowsRead,
        BankRows rows,
        List<Reject> rejects,
        List<Finding> findings,
        OriginalRows original)
        implements SourceContent {}
