package org.upline.funds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.FeePayment.Ground;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * Which transfers are entry fees (报单), to be held against the fees of the member list.
 *
 * <p>Looked at are transfers in yuan into a {@link Part#COLLECTING} account from an account that is not key to the scheme
 * itself ({@link Part#isKey}) unless a member holds it. Who pays into a collecting account of his own pays a fee only if both
 * the amount and a word say so: he may well be a member who enters, but he also moves money about. One of a member is a fee if its
 * amount is one of his fees in the list or its summary holds one of the words of the rules. Each fee of the list is used up
 * by one payment. They are handed out in rounds, each in the order in which money moved, so that the stronger ground goes
 * first: amount and word; amount alone; the sum of all fees still open, if there are several; word alone. One whose payer is
 * no known member is a fee if the word stands there and the rules allow it; nobody's fees are used up by it.
 */
public final class FeePayments {
    private final List<FeePayment> payments;
    private final long[] paidFen;
    private final long unknownFen;
    private final long totalFen;

    private FeePayments(LedgerColumns ledger, int persons, List<FeePayment> payments) {
        this.payments = List.copyOf(payments);
        paidFen = new long[persons];
        long unknown = 0;
        long total = 0;
        for (FeePayment payment : payments) {
            long fen = ledger.transfers().amountFen(payment.transfer());
            total = Math.addExact(total, fen);
            if (payment.person() < 0) {
                unknown += fen;
            } else {
                paidFen[payment.person()] += fen;
            }
        }
        unknownFen = unknown;
        totalFen = total;
    }

    /**
     * Finds the fees. O(transfers), and a look at the summary of each into a collecting account.
     *
     * @param fees by the same persons as the ledger's accounts are linked to
     */
    public static FeePayments find(AccountProfiles profiles, MemberFees fees, FundsRules.Fees rules) {
        return new FeePayments(profiles.ledger(), fees.byPerson().size(), new Finder(profiles, fees, rules).run());
    }

    /** Reads what {@link #write} wrote, of the same ledger. */
    public static FeePayments read(LedgerColumns ledger, int persons, Snapshot kept) {
        Ground[] grounds = Ground.values();
        int[] transfer = kept.ints("feePayment.transfer");
        int[] person = kept.ints("feePayment.person");
        byte[] ground = kept.bytes("feePayment.ground");
        List<FeePayment> payments = new ArrayList<>(transfer.length);
        for (int i = 0; i < transfer.length; i++) {
            payments.add(new FeePayment(transfer[i], person[i], grounds[ground[i]]));
        }
        return new FeePayments(ledger, persons, payments);
    }

    public void write(SnapshotWriter out) throws IOException {
        byte[] ground = new byte[payments.size()];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = (byte) payments.get(i).ground().ordinal();
        }
        out.ints("feePayment.transfer", transfers());
        out.ints(
                "feePayment.person",
                payments.stream().mapToInt(FeePayment::person).toArray());
        out.bytes("feePayment.ground", ground);
    }

    /** In the order money moved. */
    public List<FeePayment> payments() {
        return payments;
    }

    /** Indexes of the transfers, ascending: an origin to trace from. */
    public int[] transfers() {
        return payments.stream().mapToInt(FeePayment::transfer).toArray();
    }

    /** What a person paid, in fen. */
    public long paidFen(int person) {
        return paidFen[person];
    }

    /** What payers who are no known members paid, in fen. */
    public long unknownFen() {
        return unknownFen;
    }

    /** What all paid, known and unknown, in fen. */
    public long totalFen() {
        return totalFen;
    }

    /** One search. */
    private static final class Finder {
        private final AccountColumns accounts;
        private final TransferColumns transfers;
        private final AccountProfiles profiles;
        private final FundsRules.Fees rules;
        private final MemberFees fees;

        /** By person; of those who pay in, made when the first payment is looked at. */
        private final @Nullable OpenFees[] open;

        private final List<FeePayment> found = new ArrayList<>();

        Finder(AccountProfiles profiles, MemberFees fees, FundsRules.Fees rules) {
            this.profiles = profiles;
            this.rules = rules;
            accounts = profiles.ledger().accounts();
            transfers = profiles.ledger().transfers();
            this.fees = fees;
            open = new OpenFees[fees.byPerson().size()];
        }

        List<FeePayment> run() {
            List<Integer> withWord = new ArrayList<>();
            List<Integer> ownWithWord = new ArrayList<>();
            List<Integer> withoutWord = new ArrayList<>();
            int[] candidates = IntStream.range(0, transfers.count())
                    .parallel()
                    .filter(this::isCandidate)
                    .toArray();
            boolean[] word = new boolean[candidates.length];
            IntStream.range(0, candidates.length).parallel().forEach(i -> word[i] = hasWord(candidates[i]));
            for (int i = 0; i < candidates.length; i++) {
                int t = candidates[i];
                if (!isToHimself(t)) {
                    (word[i] ? withWord : withoutWord).add(t);
                } else if (word[i]) {
                    ownWithWord.add(t);
                }
            }
            List<Integer> wordOnly = claim(withWord, Ground.AMOUNT_AND_MEMO);
            claim(ownWithWord, Ground.AMOUNT_AND_MEMO);
            claimSums(claim(withoutWord, Ground.AMOUNT));
            for (int t : claimSums(wordOnly)) {
                int person = accounts.person(transfers.payer(t));
                if (person >= 0 || rules.unknownPayers()) {
                    found.add(new FeePayment(t, person, person >= 0 ? Ground.MEMO : Ground.MEMO_OF_UNKNOWN_PAYER));
                }
            }
            found.sort(Comparator.comparingInt(FeePayment::transfer));
            return found;
        }

        private boolean isCandidate(int t) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            return transfers.isYuan(t)
                    && payer != payee
                    && profiles.part(payee) == Part.COLLECTING
                    && (accounts.isMembers(payer) || !profiles.part(payer).isKey());
        }

        private boolean isToHimself(int t) {
            int person = accounts.person(transfers.payer(t));
            return person >= 0 && person == accounts.person(transfers.payee(t));
        }

        private OpenFees open(int person) {
            OpenFees his = open[person];
            if (his == null) {
                his = new OpenFees(fees.byPerson().get(person));
                open[person] = his;
            }
            return his;
        }

        private boolean hasWord(int t) {
            return Words.in(transfers.memo(t), rules.words());
        }

        /** Hands out open fees of just the amount; returns the transfers that got none. */
        private List<Integer> claim(List<Integer> candidates, Ground ground) {
            List<Integer> rest = new ArrayList<>();
            for (int t : candidates) {
                int person = accounts.person(transfers.payer(t));
                if (person >= 0 && open(person).use(transfers.amountFen(t))) {
                    found.add(new FeePayment(t, person, ground));
                } else {
                    rest.add(t);
                }
            }
            return rest;
        }

        /** Hands out all that a person has open at once; returns the transfers that got none. */
        private List<Integer> claimSums(List<Integer> candidates) {
            List<Integer> rest = new ArrayList<>();
            for (int t : candidates) {
                int person = accounts.person(transfers.payer(t));
                if (person >= 0 && open(person).useAll(transfers.amountFen(t))) {
                    found.add(new FeePayment(t, person, Ground.SUM_OF_FEES));
                } else {
                    rest.add(t);
                }
            }
            return rest;
        }
    }

    /** A person's fees that no payment has used up yet. */
    private static final class OpenFees {
        private final Map<Long, Integer> countByFen = new HashMap<>();
        private long sumFen;
        private int count;

        OpenFees(List<Long> fees) {
            for (long fee : fees) {
                countByFen.merge(fee, 1, Integer::sum);
                sumFen = Math.addExact(sumFen, fee);
                count++;
            }
        }

        boolean use(long fen) {
            Integer left = countByFen.get(fen);
            if (left == null) {
                return false;
            }
            if (left == 1) {
                countByFen.remove(fen);
            } else {
                countByFen.put(fen, left - 1);
            }
            sumFen -= fen;
            count--;
            return true;
        }

        boolean useAll(long fen) {
            if (count < 2 || sumFen != fen) {
                return false;
            }
            countByFen.clear();
            sumFen = 0;
            count = 0;
            return true;
        }
    }
}
