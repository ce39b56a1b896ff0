package org.upline.workspace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.intake.RejectsFile;
import org.upline.intake.RowFates;
import org.upline.intake.table.Cells;
import org.upline.model.Finding;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/**
 * What became of a row of a source in the case as it stands: of equal rows the first by file name and row stands, whatever
 * was imported first.
 *
 * @param outcome in a word
 * @param subject id of the member or transfer that came of it, or of the row it has to do with; empty where nothing did
 * @param other the row it copies, contradicts, is the other side of, or was taken back by; null where there is none
 * @param reason why it was kept out, in the words of the list of rejected rows; else empty
 * @param findings that name the row
 */
public record RowFate(
        Outcome outcome, String subject, @Nullable SourceRow other, String reason, List<Finding> findings) {
    /** What may become of a row. */
    public enum Outcome {
        /** Column names, or above them. */
        HEADING,
        /** Blank, or column names once more. */
        NO_DATA,
        /** A member is taken from it. */
        MEMBER,
        /** A transfer is taken from it. */
        TRANSFER,
        /** It describes an account, a person, a measure or a query. */
        ACCOUNT_DATA,
        /** An order, bonus or withdrawal on the scheme's site is taken from it. */
        SITE_ENTRY,
        /** Equal in every column to the other row. */
        DUPLICATE,
        /** Says something else of the same id than the other row, which stands. */
        CONFLICT,
        /** The other side of the transfer that is taken from the other row. */
        MIRRORED,
        /** The bank says that the payment failed. */
        FAILED,
        /** A payment that was taken back, or what took it back: by, or of, the other row where that is there. */
        REVERSED,
        /** Moves nothing: an amount of 0.00, or only the reason of a query without a result. */
        INFORMATIONAL,
        /** Kept out. */
        REJECTED
    }

    /** Looks a row up. O(members) or O(transfers), by the kind of its file. */
    public static RowFate of(OpenCase opened, SourceLookup.Found found) {
        SourceRow row = found.row();
        List<Finding> findings = opened.findings().stream()
                .filter(finding -> finding.rows().contains(row))
                .toList();
        if (row.row() <= found.headerRow()) {
            return new RowFate(Outcome.HEADING, "", null, "", findings);
        }
        Optional<RowFates.Fate> fate = opened.fates().of(row);
        if (fate.isEmpty()) {
            return accepted(opened, found, findings);
        }
        SourceRow other = fate.get().other();
        Outcome outcome = Outcome.valueOf(fate.get().outcome().name());
        String subject = other == null ? "" : subject(opened, found.source().kind(), other);
        String reason = outcome == Outcome.REJECTED ? reason(opened, row, found.source()) : "";
        return new RowFate(outcome, subject, other, reason, findings);
    }

    private static RowFate accepted(OpenCase opened, SourceLookup.Found found, List<Finding> findings) {
        SourceKind kind = found.source().kind();
        String subject = subject(opened, kind, found.row());
        boolean blank =
                found.cells().stream().allMatch(cell -> Cells.clean(cell.text()).isEmpty());
        Outcome outcome = switch (kind) {
            case MEMBERS -> subject.isEmpty() ? Outcome.NO_DATA : Outcome.MEMBER;
            case TRANSACTIONS -> subject.isEmpty() ? Outcome.NO_DATA : Outcome.TRANSFER;
            case LEDGER -> subject.isEmpty() ? Outcome.NO_DATA : Outcome.SITE_ENTRY;
            default -> blank ? Outcome.NO_DATA : Outcome.ACCOUNT_DATA;
        };
        return new RowFate(outcome, subject, null, "", findings);
    }

    /** What a row that stands gave the case; empty where it gave nothing with an id of its own. */
    private static String subject(OpenCase opened, SourceKind kind, SourceRow row) {
        return switch (kind) {
            case MEMBERS -> member(opened.members(), row);
            case TRANSACTIONS -> transfer(opened.ledger().transfers(), row.toString());
            case LEDGER -> siteEntry(opened, row);
            default -> "";
        };
    }

    private static String member(MemberColumns members, SourceRow row) {
        for (int member = 0; member < members.size(); member++) {
            if (members.row(member).equals(row)) {
                return members.text(MemberText.ID, member);
            }
        }
        return "";
    }

    private static String siteEntry(OpenCase opened, SourceRow row) {
        SiteLedgerColumns ledger = opened.siteLedger();
        for (int entry = 0; entry < ledger.size(); entry++) {
            if (ledger.row(entry).equals(row)) {
                int member = ledger.member(entry);
                return member == SiteLedgerColumns.STRANGER
                        ? "-"
                        : opened.members().text(MemberText.ID, member);
            }
        }
        return "";
    }

    private static String transfer(TransferColumns transfers, String row) {
        int transfer = transfers.find(row);
        return transfer < 0 ? "" : transfers.id(transfer);
    }

    private static String reason(OpenCase opened, SourceRow row, SourceFile source) {
        return opened.rejects(source).stream()
                .filter(told -> told.row() == row.row())
                .map(RejectsFile.Told::reason)
                .findFirst()
                .orElse("");
    }
}
