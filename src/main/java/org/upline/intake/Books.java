package org.upline.intake;

import java.util.List;
import org.upline.intake.ledger.OwnStatement;

/**
 * What a case's figures can be checked by, row by row. A function of the set of sources.
 *
 * @param fates what became of the rows from which nothing was taken
 * @param statements what is there of each account's own statement, by number
 */
public record Books(RowFates fates, List<OwnStatement> statements) {}
