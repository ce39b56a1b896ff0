package org.upline.funds;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.graph.IntColumn;
import org.upline.graph.LongColumn;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.AccountKind;

/**
 * How many paid what looks like an entry fee into each account, and how much that was. Looked at is what one account paid
 * into another on one day, so that a fee paid in two pieces is still a fee:
 *
 * <ul>
 *   <li>a member's payments of a day look like a fee if they add up to a fee of his in the list, or to several of them;
 *   <li>a payment looks like a fee if its summary holds one of the words of the rules, whoever paid it; by somebody who is
 *       no known member, only if the rules allow it.
 * </ul>
 *
 * Members are counted as persons, all others as accounts; who pays into an account of his own is left out. Accounts with
 * fewer payers than {@code collecting.minFeePayers} are passed over.
 *
 * <p>O(transfers), and a look at the summary of each into an account that is not passed over.
 */
final class FeeEvidence {
    private static final long SECONDS_A_DAY = 86_400;
    private static final int MOST_FEES_COMBINED = 8;

    final IntColumn payers;
    final LongColumn fen;

    private FeeEvidence(IntColumn payers, LongColumn fen) {
        this.payers = payers;
        this.fen = fen;
    }

    /** Reads what {@link #write} wrote. */
    static FeeEvidence read(Snapshot kept) {
        return new FeeEvidence(kept.intColumn("fee.payers"), kept.longColumn("fee.fen"));
    }

    void write(SnapshotWriter out) throws IOException {
        out.ints("fee.payers", payers);
        out.longs("fee.fen", fen);
    }

    static FeeEvidence of(
            LedgerColumns ledger,
            CompressedGraph byPayer,
            CompressedGraph byPayee,
            AccountFigures figures,
            MemberFees fees,
            FundsRules rules) {
        int[] payers = new int[ledger.accounts().count()];
        long[] fen = new long[payers.length];
        IntPredicate hasEnough =
                a -> figures.payers.get(a) >= rules.collecting().minFeePayers()
                        && ledger.accounts().kind(a) == AccountKind.NUMBERED;
        AccountRanges.each(byPayer, byPayee, (from, to) -> {
            int[] looked = IntStream.range(from, to).filter(hasEnough).toArray();
            if (looked.length > 0) {
                Look look = new Look(payers, fen, ledger, byPayee, fees, rules.fees());
                Arrays.stream(looked).forEach(look::at);
            }
        });
        return new FeeEvidence(IntColumn.of(payers), LongColumn.of(fen));
    }

    /** Looks at one account after the other. */
    private static final class Look {
        /** What is found, by account. */
        private final int[] payers;

        private final long[] feeFen;
        private final AccountColumns accounts;
        private final TransferColumns transfers;
        private final CompressedGraph byPayee;
        private final MemberFees fees;
        private final FundsRules.Fees rules;

        /** By payer, within one day: all he paid, and how much of it with a word. */
        private final long[] dayFen;

        private final long[] dayWordFen;
        private final int[] touched;
        private int touches;

        /** The last account each person, each account was counted for. */
        private final int[] seenPerson;

        private final int[] seenAccount;

        Look(
                int[] payers,
                long[] feeFen,
                LedgerColumns ledger,
                CompressedGraph byPayee,
                MemberFees fees,
                FundsRules.Fees rules) {
            this.payers = payers;
            this.feeFen = feeFen;
            this.byPayee = byPayee;
            this.fees = fees;
            this.rules = rules;
            accounts = ledger.accounts();
            transfers = ledger.transfers();
            int n = accounts.count();
            dayFen = new long[n];
            dayWordFen = new long[n];
            touched = new int[n];
            int persons = 0;
            for (int a = 0; a < n; a++) {
                persons = Math.max(persons, accounts.person(a) + 1);
            }
            seenPerson = new int[persons];
            seenAccount = new int[n];
            Arrays.fill(seenPerson, -1);
            Arrays.fill(seenAccount, -1);
        }

        void at(int account) {
            long day = Long.MIN_VALUE;
            for (int place = byPayee.begin(account); place < byPayee.begin(account + 1); place++) {
                int transfer = byPayee.arc(place);
                int payer = byPayee.head(place);
                long today = Math.floorDiv(transfers.seconds(transfer), SECONDS_A_DAY);
                if (today != day) {
                    endDay(account);
                    day = today;
                }
                boolean own = accounts.isMembers(payer) && accounts.person(payer) == accounts.person(account);
                if (payer == account || own) {
                    continue;
                }
                if (dayFen[payer] == 0) {
                    touched[touches++] = payer;
                }
                long amount = transfers.amountFen(transfer);
                dayFen[payer] = Math.addExact(dayFen[payer], amount);
                boolean mayUseWord = accounts.isMembers(payer) || rules.unknownPayers();
                if (mayUseWord && Words.in(transfers.memo(transfer), rules.words())) {
                    dayWordFen[payer] += amount;
                }
            }
            endDay(account);
        }

        private void endDay(int account) {
            for (int i = 0; i < touches; i++) {
                int payer = touched[i];
                boolean isFee = isFee(accounts.person(payer), dayFen[payer]);
                long like = isFee ? dayFen[payer] : dayWordFen[payer];
                if (like > 0) {
                    feeFen[account] = Math.addExact(feeFen[account], like);
                    count(account, payer);
                }
                dayFen[payer] = 0;
                dayWordFen[payer] = 0;
            }
            touches = 0;
        }

        private void count(int account, int payer) {
            int person = accounts.person(payer);
            int[] seen = person >= 0 ? seenPerson : seenAccount;
            int who = person >= 0 ? person : payer;
            if (seen[who] != account) {
                seen[who] = account;
                payers[account]++;
            }
        }

        private boolean isFee(int person, long amount) {
            if (person < 0 || person >= fees.byPerson().size()) {
                return false;
            }
            List<Long> his = fees.byPerson().get(person);
            return his.size() <= MOST_FEES_COMBINED ? isSumOfSome(his, amount) : isSumOfEqual(his, amount);
        }

        private static boolean isSumOfSome(List<Long> fees, long amount) {
            for (int chosen = 1; chosen < 1 << fees.size(); chosen++) {
                long sum = 0;
                for (int i = 0; i < fees.size(); i++) {
                    sum += (chosen >> i & 1) * fees.get(i);
                }
                if (sum == amount) {
                    return true;
                }
            }
            return false;
        }

        /** Somebody with very many positions pays for several of a kind, or for all. */
        private static boolean isSumOfEqual(List<Long> ascending, long amount) {
            long total = 0;
            long run = 0;
            for (int i = 0; i < ascending.size(); i++) {
                boolean same = i > 0 && ascending.get(i).equals(ascending.get(i - 1));
                run = same ? run + ascending.get(i) : ascending.get(i);
                total += ascending.get(i);
                if (run == amount) {
                    return true;
                }
            }
            return total == amount;
        }
    }
}
