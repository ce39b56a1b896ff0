package org.upline.intake;

import java.util.List;
import java.util.function.ToIntFunction;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.Ledger;

/** Makes accounts and transfers of the rows of all statements. */
@FunctionalInterface
public interface StatementResolver {
    /**
     * Gives every row its fate; nothing is thrown for bad rows.
     *
     * @param accounts in canonical order, see {@link CaseAssembler}
     * @param rows in canonical order
     * @param arrival the place in the order of import of a file, by its id
     */
    Ledger resolve(List<AccountRow> accounts, List<BankRow> rows, ToIntFunction<String> arrival);
}
