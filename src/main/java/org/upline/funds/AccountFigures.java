package org.upline.funds;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.graph.IntColumn;
import org.upline.graph.LongColumn;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * What each account took in and paid out, as columns by account. Only transfers in yuan count; a transfer from an account
 * to itself is left out. A counterparty is another account; a member counterparty is one held by a person of the scheme
 * other than the account's own holder.
 *
 * <p>Members who pay in or are paid are counted as persons, since a few insiders hold dozens of accounts; and only those
 * whose own circle of members is smaller than the account's: whoever deals with more members than the account itself is no
 * member dealing with it, but another account of the scheme. Otherwise, in a large scheme, each member who is paid by many
 * paying accounts would look as if he collected from members.
 *
 * <p>O(accounts + transfers).
 */
final class AccountFigures {
    final LongColumn inFen;
    final LongColumn outFen;
    final LongColumn memberInFen;
    final LongColumn memberOutFen;

    /** What came in from other accounts of its own holder, and what went out to them; nothing for who is no member. */
    final LongColumn ownInFen;

    final LongColumn ownOutFen;

    final IntColumn inCount;
    final IntColumn outCount;
    final IntColumn payers;
    final IntColumn payees;
    final IntColumn memberPayers;
    final IntColumn memberPayees;
    final IntColumn counterparties;
    final IntColumn memberCounterparties;

    private AccountFigures(Sums sums) {
        inFen = LongColumn.of(sums.inFen);
        outFen = LongColumn.of(sums.outFen);
        memberInFen = LongColumn.of(sums.memberInFen);
        memberOutFen = LongColumn.of(sums.memberOutFen);
        ownInFen = LongColumn.of(sums.ownInFen);
        ownOutFen = LongColumn.of(sums.ownOutFen);
        inCount = IntColumn.of(sums.inCount);
        outCount = IntColumn.of(sums.outCount);
        payers = IntColumn.of(sums.payers);
        payees = IntColumn.of(sums.payees);
        memberPayers = IntColumn.of(sums.memberPayers);
        memberPayees = IntColumn.of(sums.memberPayees);
        counterparties = IntColumn.of(sums.counterparties);
        memberCounterparties = IntColumn.of(sums.memberCounterparties);
    }

    private AccountFigures(Snapshot kept) {
        inFen = kept.longColumn("figure.inFen");
        outFen = kept.longColumn("figure.outFen");
        inCount = kept.intColumn("figure.inCount");
        outCount = kept.intColumn("figure.outCount");
        memberInFen = kept.longColumn("figure.memberInFen");
        memberOutFen = kept.longColumn("figure.memberOutFen");
        ownInFen = kept.longColumn("figure.ownInFen");
        ownOutFen = kept.longColumn("figure.ownOutFen");
        payers = kept.intColumn("figure.payers");
        payees = kept.intColumn("figure.payees");
        memberPayers = kept.intColumn("figure.memberPayers");
        memberPayees = kept.intColumn("figure.memberPayees");
        counterparties = kept.intColumn("figure.counterparties");
        memberCounterparties = kept.intColumn("figure.memberCounterparties");
    }

    /** Reads what {@link #write} wrote. */
    static AccountFigures read(Snapshot kept) {
        return new AccountFigures(kept);
    }

    void write(SnapshotWriter out) throws IOException {
        out.longs("figure.inFen", inFen);
        out.longs("figure.outFen", outFen);
        out.ints("figure.inCount", inCount);
        out.ints("figure.outCount", outCount);
        out.longs("figure.memberInFen", memberInFen);
        out.longs("figure.memberOutFen", memberOutFen);
        out.longs("figure.ownInFen", ownInFen);
        out.longs("figure.ownOutFen", ownOutFen);
        out.ints("figure.payers", payers);
        out.ints("figure.payees", payees);
        out.ints("figure.memberPayers", memberPayers);
        out.ints("figure.memberPayees", memberPayees);
        out.ints("figure.counterparties", counterparties);
        out.ints("figure.memberCounterparties", memberCounterparties);
    }

    static AccountFigures of(LedgerColumns ledger, CompressedGraph byPayer, CompressedGraph byPayee) {
        Sums sums = new Sums(ledger);
        sums.add(byPayer, byPayee);
        return new AccountFigures(sums);
    }

    /** What came in from others than its holder. */
    long othersInFen(int account) {
        return inFen.get(account) - ownInFen.get(account);
    }

    /** What went out to others than its holder. */
    long othersOutFen(int account) {
        return outFen.get(account) - ownOutFen.get(account);
    }

    /** In and out together, in fen. */
    long turnoverFen(int account) {
        return Math.addExact(inFen.get(account), outFen.get(account));
    }

    /** Whether an account counts as another's partner. */
    private interface Partnership {
        boolean holds(int partner, int account);
    }

    /** The columns while they are summed up, ranges of accounts side by side. */
    private static final class Sums {
        private final long[] inFen;
        private final long[] outFen;
        private final long[] memberInFen;
        private final long[] memberOutFen;
        private final long[] ownInFen;
        private final long[] ownOutFen;
        private final int[] inCount;
        private final int[] outCount;
        private final int[] payers;
        private final int[] payees;
        private final int[] memberPayers;
        private final int[] memberPayees;
        private final int[] counterparties;
        private final int[] memberCounterparties;
        private final AccountColumns accounts;
        private final TransferColumns transfers;

        /** How many persons hold accounts, at most. */
        private final int persons;

        Sums(LedgerColumns ledger) {
            accounts = ledger.accounts();
            transfers = ledger.transfers();
            int n = accounts.count();
            persons = 1 + IntStream.range(0, n).map(accounts::person).max().orElse(-1);
            inFen = new long[n];
            outFen = new long[n];
            memberInFen = new long[n];
            memberOutFen = new long[n];
            ownInFen = new long[n];
            ownOutFen = new long[n];
            inCount = new int[n];
            outCount = new int[n];
            payers = new int[n];
            payees = new int[n];
            memberPayers = new int[n];
            memberPayees = new int[n];
            counterparties = new int[n];
            memberCounterparties = new int[n];
        }

        void add(CompressedGraph byPayer, CompressedGraph byPayee) {
            int[] circles = circles(byPayer, byPayee);
            Partnership member =
                    (partner, account) -> isMemberTo(partner, account) && circles[partner] < circles[account];
            AccountRanges.each(byPayer, byPayee, (from, to) -> {
                sum(byPayer, byPayee, member, from, to);
                int[] seen = nobodySeen();
                countPersons(byPayee, member, memberPayers, seen, from, to);
                Arrays.fill(seen, -1);
                countPersons(byPayer, member, memberPayees, seen, from, to);
                countPartners(byPayer, byPayee, from, to);
            });
        }

        /** Whether one account is a member's, seen from the other: held by a person of the scheme who does not hold both. */
        private boolean isMemberTo(int partner, int account) {
            return accounts.isMembers(partner) && accounts.person(partner) != accounts.person(account);
        }

        /** How many persons of the scheme each account was paid by, or paid, whichever are more. */
        private int[] circles(CompressedGraph byPayer, CompressedGraph byPayee) {
            int[] in = new int[accounts.count()];
            int[] out = new int[accounts.count()];
            AccountRanges.each(byPayer, byPayee, (from, to) -> {
                int[] seen = nobodySeen();
                countPersons(byPayee, this::isMemberTo, in, seen, from, to);
                Arrays.fill(seen, -1);
                countPersons(byPayer, this::isMemberTo, out, seen, from, to);
            });
            Arrays.setAll(in, a -> Math.max(in[a], out[a]));
            return in;
        }

        /** By person, the account he was last counted for. */
        private int[] nobodySeen() {
            int[] seen = new int[persons];
            Arrays.fill(seen, -1);
            return seen;
        }

        /** Counts for each account the holders of those partners of it for whom the partnership holds, each person once. */
        private void countPersons(
                CompressedGraph partners, Partnership partnership, int[] counts, int[] seen, int from, int to) {
            for (int a = from; a < to; a++) {
                for (int at = partners.begin(a); at < partners.begin(a + 1); at++) {
                    int partner = partners.head(at);
                    if (partnership.holds(partner, a) && seen[accounts.person(partner)] != a) {
                        seen[accounts.person(partner)] = a;
                        counts[a]++;
                    }
                }
            }
        }

        private void sum(CompressedGraph byPayer, CompressedGraph byPayee, Partnership member, int from, int to) {
            for (int a = from; a < to; a++) {
                for (int at = byPayee.begin(a); at < byPayee.begin(a + 1); at++) {
                    int payer = byPayee.head(at);
                    if (payer != a) {
                        long fen = transfers.amountFen(byPayee.arc(at));
                        inFen[a] = Math.addExact(inFen[a], fen);
                        inCount[a]++;
                        ownInFen[a] += isOwn(payer, a) ? fen : 0;
                        memberInFen[a] += member.holds(payer, a) ? fen : 0;
                    }
                }
                for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                    int payee = byPayer.head(at);
                    if (payee != a) {
                        long fen = transfers.amountFen(byPayer.arc(at));
                        outFen[a] = Math.addExact(outFen[a], fen);
                        outCount[a]++;
                        ownOutFen[a] += isOwn(payee, a) ? fen : 0;
                        memberOutFen[a] += member.holds(payee, a) ? fen : 0;
                    }
                }
            }
        }

        private boolean isOwn(int partner, int account) {
            return accounts.isMembers(account) && accounts.person(partner) == accounts.person(account);
        }

        private void countPartners(CompressedGraph byPayer, CompressedGraph byPayee, int from, int to) {
            int n = accounts.count();
            int[] seenAsPayer = new int[n];
            int[] seenAsPayee = new int[n];
            Arrays.fill(seenAsPayer, -1);
            Arrays.fill(seenAsPayee, -1);
            for (int a = from; a < to; a++) {
                for (int at = byPayee.begin(a); at < byPayee.begin(a + 1); at++) {
                    int payer = byPayee.head(at);
                    if (payer != a && seenAsPayer[payer] != a) {
                        seenAsPayer[payer] = a;
                        int member = isMemberTo(payer, a) ? 1 : 0;
                        payers[a]++;
                        counterparties[a]++;
                        memberCounterparties[a] += member;
                    }
                }
                for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                    int payee = byPayer.head(at);
                    if (payee != a && seenAsPayee[payee] != a) {
                        seenAsPayee[payee] = a;
                        int member = isMemberTo(payee, a) ? 1 : 0;
                        int alsoPayer = seenAsPayer[payee] == a ? 1 : 0;
                        payees[a]++;
                        counterparties[a] += 1 - alsoPayer;
                        memberCounterparties[a] += member * (1 - alsoPayer);
                    }
                }
            }
        }
    }
}
