package org.upline.workspace;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.MemberColumns;

/** The day a case's data ends; no clock has a say in it. */
final class DataDate {
    private DataDate() {}

    /** The last day on which somebody joined or money moved; nothing in an empty case. O(members). */
    static Optional<LocalDate> of(MemberColumns members, LedgerColumns ledger) {
        LocalDateTime last = null;
        for (int member = 0; member < members.size(); member++) {
            LocalDateTime joined = members.joined(member);
            if (joined != null && (last == null || joined.isAfter(last))) {
                last = joined;
            }
        }
        int transfers = ledger.transfers().count();
        if (transfers > 0) {
            LocalDateTime moved = ledger.transfers().time(transfers - 1);
            last = last == null || moved.isAfter(last) ? moved : last;
        }
        return Optional.ofNullable(last).map(LocalDateTime::toLocalDate);
    }
}
