package org.upline.funds;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.upline.graph.IntColumn;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * The parts, scores and ranks of all accounts of a case, in one go; profiles are made of those that are asked for.
 *
 * <p>O(accounts + transfers) apart from the sorting of scores.
 */
public final class AccountProfiles {
    private final LedgerColumns ledger;
    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final DwellTimes dwell;
    private final AccountParts parts;
    private final Supplier<AccountSigns> signs;
    private final AccountScores scores;

    /** Accounts by rank. */
    private final IntColumn ranked;

    /** What many accounts share is looked for when the first profile is asked for. */
    private @Nullable AccountSigns found;

    private AccountProfiles(
            PartEvidence evidence,
            AccountParts parts,
            Supplier<AccountSigns> signs,
            AccountScores scores,
            IntColumn ranked) {
        this.evidence = evidence;
        this.parts = parts;
        this.signs = signs;
        ledger = evidence.ledger();
        figures = evidence.figures();
        dwell = evidence.dwell();
        this.scores = scores;
        this.ranked = ranked;
    }

    /**
     * Profiles every account. O(accounts + transfers), apart from logarithms.
     *
     * @param listed what the member list says each person ought to have paid; by the same persons as the ledger's accounts
     *     are linked to
     */
    public static AccountProfiles of(LedgerColumns ledger, MemberFees listed, FundsRules rules) {
        PartEvidence evidence = PartEvidence.of(ledger, listed, rules);
        AccountParts parts = AccountParts.of(evidence);
        AccountScores scores = AccountScores.of(evidence, parts);
        IntColumn ranked = IntColumn.of(byScore(scores, ledger.accounts().count()));
        return new AccountProfiles(evidence, parts, () -> AccountSigns.of(evidence, parts), scores, ranked);
    }

    /**
     * Reads what {@link #write} wrote, without a look at the transfers. O(accounts).
     *
     * @param ledger the ledger they were made of
     * @param rules the rules they were made by
     */
    public static AccountProfiles read(LedgerColumns ledger, FundsRules rules, Snapshot kept) {
        PartEvidence evidence = PartEvidence.read(ledger, rules, kept);
        AccountParts parts = AccountParts.read(evidence, kept);
        return new AccountProfiles(
                evidence,
                parts,
                () -> AccountSigns.read(evidence, parts, kept),
                AccountScores.read(evidence, parts, kept),
                kept.intColumn("ranked"));
    }

    /** Adds columns from which {@link #read} makes profiles of the same figures. */
    public void write(SnapshotWriter out) throws IOException {
        evidence.write(out);
        parts.write(out);
        signs().write(out);
        scores.write(out);
        out.ints("ranked", ranked);
    }

    private synchronized AccountSigns signs() {
        AccountSigns known = found == null ? signs.get() : found;
        found = known;
        return known;
    }

    private static int[] byScore(AccountScores scores, int count) {
        // Descending score and ascending account in one number: an index needs 32 bits, a score far fewer.
        long[] keys = new long[count];
        Arrays.parallelSetAll(keys, a -> Math.multiplyExact(-scores.hundredths(a), 1L << Integer.SIZE) + a);
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The first so many accounts by score, ties by account number. */
    public List<AccountProfile> top(int count) {
        List<AccountProfile> top = new ArrayList<>();
        for (int rank = 1; rank <= Math.min(count, ranked.size()); rank++) {
            top.add(profile(ranked.get(rank - 1), rank));
        }
        return top;
    }

    /** The first so many accounts of a part, by score, ties by account number. */
    public List<AccountProfile> top(Part part, int count) {
        List<AccountProfile> top = new ArrayList<>();
        for (int rank = 1; rank <= ranked.size() && top.size() < count; rank++) {
            if (parts.part(ranked.get(rank - 1)) == part) {
                top.add(profile(ranked.get(rank - 1), rank));
            }
        }
        return top;
    }

    /** The profile of one account, by its index. O(accounts). */
    public AccountProfile profile(int account) {
        int rank = 1;
        while (ranked.get(rank - 1) != account) {
            rank++;
        }
        return profile(account, rank);
    }

    /** The part of an account, by its index. */
    public Part part(int account) {
        return parts.part(account);
    }

    /** What came in or what went out, whichever is more, in fen. */
    public long throughputFen(int account) {
        return Math.max(figures.inFen.get(account), figures.outFen.get(account));
    }

    private AccountProfile profile(int a, int rank) {
        AccountColumns accounts = ledger.accounts();
        return new AccountProfile(
                rank,
                accounts.number(a),
                accounts.cards(a),
                accounts.holder(a),
                accounts.bank(a),
                parts.part(a),
                BigDecimal.valueOf(scores.hundredths(a), 2),
                figures.inFen.get(a),
                figures.outFen.get(a),
                figures.inCount.get(a),
                figures.outCount.get(a),
                figures.counterparties.get(a),
                figures.memberCounterparties.get(a),
                figures.inFen.get(a) == 0 ? null : Share.decimal(figures.outFen.get(a), figures.inFen.get(a)),
                dwell.hours(a),
                accounts.balanceFen(a),
                accounts.balanceTime(a),
                accounts.obtained(a),
                scores.reasons(a),
                signs().of(a));
    }

    /** What parts were found by. */
    PartEvidence evidence() {
        return evidence;
    }

    public LedgerColumns ledger() {
        return ledger;
    }
}
