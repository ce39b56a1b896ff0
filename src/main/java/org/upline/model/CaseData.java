package org.upline.model;

import java.util.List;

/**
 * All that intake understood of a case's sources, in the order everything downstream relies on. It is a function of the
 * set of sources alone: the order in which they were imported leaves no trace.
 *
 * @param sources by name, then hash
 * @param members by id in plain string order (UTF-16), so that an index orders as an id does
 * @param accounts by number in plain string order
 * @param transfers in the order money moved: time, then order in the statement, then serial number
 * @param findings by kind, then first row
 * @param notes what banks say beside accounts and transfers, by file name, hash and row of the first that says it
 * @param siteEntries what the scheme's site wrote down of members' money, by file name, hash and row; may be made as it is
 *     asked for, so ask once for each
 */
public record CaseData(
        List<SourceFile> sources,
        List<Member> members,
        List<Account> accounts,
        List<Transfer> transfers,
        List<Finding> findings,
        List<BankNote> notes,
        List<SiteEntry> siteEntries) {

    /** A case without ledgers of the scheme's site. */
    public CaseData(
            List<SourceFile> sources,
            List<Member> members,
            List<Account> accounts,
            List<Transfer> transfers,
            List<Finding> findings,
            List<BankNote> notes) {
        this(sources, members, accounts, transfers, findings, notes, List.of());
    }

    /** A case whose banks say nothing beside accounts and transfers. */
    public CaseData(
            List<SourceFile> sources,
            List<Member> members,
            List<Account> accounts,
            List<Transfer> transfers,
            List<Finding> findings) {
        this(sources, members, accounts, transfers, findings, List.of());
    }
}
