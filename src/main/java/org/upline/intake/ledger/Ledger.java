package org.upline.intake.ledger;

import java.util.List;
import org.upline.model.Account;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.Transfer;

/**
 * What the statement rows come to.
 *
 * @param accounts by number in plain string order
 * @param transfers in the order money moved
 * @param bankFates what became of each statement row, in the order the rows were given
 * @param accountFates what became of each master data row, in the order the rows were given
 * @param findings what an investigator must know, by kind, then first row
 * @param bankEnds where each statement row ends up, whatever the order of import
 * @param accountEnds where each master data row ends up, whatever the order of import
 * @param statements what is there of each account's own statement, by number
 */
public record Ledger(
        List<Account> accounts,
        List<Transfer> transfers,
        List<Fate> bankFates,
        List<Fate> accountFates,
        List<Finding> findings,
        RowEnds bankEnds,
        RowEnds accountEnds,
        List<OwnStatement> statements) {

    /** What became of a row; every row has exactly one fate. */
    public enum Outcome {
        /** A transfer, or an account, is taken from this row. */
        ACCEPTED,
        /** Equal in every column to an earlier row of the same account. */
        DUPLICATE,
        /** Tells of the same account as an earlier row and says something else (master data only). */
        CONFLICT,
        /** The other side of a transfer that another account's statement also has. */
        MIRRORED,
        FAILED,
        /** A payment that was taken back, or the row that took it back. */
        REVERSED,
        INFORMATIONAL,
        REJECTED
    }

    /**
     * @param outcome what became of the row
     * @param column header of the column at fault, for a rejected row; else empty
     * @param reason why, for a rejected row; else a message without meaning
     */
    public record Fate(Outcome outcome, String column, Message reason) {
        private static final Message NONE = Message.of("none");

        public static Fate of(Outcome outcome) {
            return new Fate(outcome, "", NONE);
        }

        public static Fate rejected(String column, Message reason) {
            return new Fate(Outcome.REJECTED, column, reason);
        }
    }
}
