package org.upline.workspace;

import java.util.List;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.intake.RejectsFile;
import org.upline.model.Finding;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/**
 * What became of a row of a source.
 *
 * @param outcome in a word
 * @param subject id of what came of it, or of what it also tells of; empty where nothing did
 * @param reason why it was kept out, in the words of the list of rejected rows; else empty
 * @param findings that name the row
 */
public record RowFate(Outcome outcome, String subject, String reason, List<Finding> findings) {
    /** What may become of a row, as far as the case can tell without being put together anew. */
    public enum Outcome {
        /** Column names, or above them. */
        HEADING,
        /** A member is taken from it. */
        MEMBER,
        /** A transfer is taken from it. */
        TRANSFER,
        /** It is a copy, or the other side, of the row a transfer is taken from. */
        SUPPORTS_TRANSFER,
        /** It was kept out. */
        REJECTED,
        /** It describes an account. */
        ACCOUNT_DATA,
        /** Nothing is taken from it: a copy, a conflict, a failed or reversed payment, or a row that moves nothing. */
        NOT_COUNTED
    }

    /** Looks a row up. O(members) or O(transfers), by the kind of its file. */
    public static RowFate of(OpenCase opened, SourceLookup.Found found) {
        SourceRow row = found.row();
        List<Finding> findings = opened.findings().stream()
                .filter(finding -> finding.rows().contains(row))
                .toList();
        if (row.row() <= found.headerRow()) {
            return new RowFate(Outcome.HEADING, "", "", findings);
        }
        for (RejectsFile.Told told : opened.rejects(found.source().sha256())) {
            if (told.row() == row.row()) {
                return new RowFate(Outcome.REJECTED, "", told.reason(), findings);
            }
        }
        SourceKind kind = found.source().kind();
        if (kind == SourceKind.ACCOUNTS) {
            return new RowFate(Outcome.ACCOUNT_DATA, "", "", findings);
        }
        return kind == SourceKind.MEMBERS
                ? member(opened.members(), row, findings)
                : transfer(opened.ledger().transfers(), row.toString(), findings);
    }

    private static RowFate member(MemberColumns members, SourceRow row, List<Finding> findings) {
        for (int member = 0; member < members.size(); member++) {
            if (members.row(member).equals(row)) {
                return new RowFate(Outcome.MEMBER, members.text(MemberText.ID, member), "", findings);
            }
        }
        return new RowFate(Outcome.NOT_COUNTED, "", "", findings);
    }

    private static RowFate transfer(TransferColumns transfers, String row, List<Finding> findings) {
        int transfer = transfers.find(row);
        if (transfer >= 0) {
            boolean own = transfers.id(transfer).equals(row);
            Outcome outcome = own ? Outcome.TRANSFER : Outcome.SUPPORTS_TRANSFER;
            return new RowFate(outcome, transfers.id(transfer), "", findings);
        }
        return new RowFate(Outcome.NOT_COUNTED, "", "", findings);
    }
}
