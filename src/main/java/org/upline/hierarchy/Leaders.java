package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.upline.hierarchy.Candidate.Reason;

/**
 * Ranks candidates for organisers and core members.
 *
 * <p>The score is a plain sum: for each factor, its weight times the person's share (0 … 1) of the largest figure in the
 * case ({@link LeaderFactor}). A factor that nobody in the case has (no statement was imported, no fee column) drops out,
 * and the other weights are scaled so that they still come to 100. Every summand is shown, so the order can be checked by
 * hand. Where statements show no receipt of anybody, the bonus column of the member list stands in.
 *
 * <p>The tier is a rule, not a score:
 * <ul>
 *   <li>{@code organiser}: the part below him reaches {@code base}, and he controls a key account, or received a good share
 *       of the largest receipt, or is a root who received more than a little; where nothing is known of receipts, being a
 *       root does;
 *   <li>{@code core}: controls a key account whoever is below him (the scheme's treasurer), or the part below him reaches
 *       {@code base} and he received more than a little; where nothing is known of receipts, {@code base} alone does;
 *   <li>{@code participant}: all others.
 * </ul>
 * So a name lent to the top of the tree, with thousands below and no money, stays behind those who have both.
 *
 * <p>One candidate a person: if accounts are counted, the account with the highest score. Ties go to the smaller member id.
 * Costs O(n) for each factor and O(n log top) for the order.
 */
public final class Leaders {
    private static final LeaderFactor[] FACTORS = LeaderFactor.values();

    private final CountedTree tree;
    private final LeaderFactors factors;
    private final LeaderRules rules;
    private final double points;

    private Leaders(CountedTree tree, MoneyReceived money, LeaderRules rules) {
        this.tree = tree;
        this.factors = new LeaderFactors(tree, money.orMemberList(tree.columns()));
        this.rules = rules;
        this.points = Arrays.stream(FACTORS)
                .filter(factors::known)
                .mapToDouble(this::weight)
                .sum();
    }

    /**
     * The candidates with the highest scores.
     *
     * @param money by person index of the tree's columns
     * @param top how many at most, at least 1
     * @return by rank; nobody whose score is zero
     */
    public static List<Candidate> rank(CountedTree tree, MoneyReceived money, LeaderRules rules, int top) {
        if (money.receivedFen().length != tree.columns().persons().size()) {
            throw new IllegalArgumentException("money is not of the persons of this tree");
        }
        if (top < 1) {
            throw new IllegalArgumentException("top below 1: " + top);
        }
        return new Leaders(tree, money, rules).rank(top);
    }

    private List<Candidate> rank(int top) {
        int[] score = IntStream.range(0, tree.units()).map(this::score).toArray();
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingInt(unit -> score[unit])
                .thenComparing(Comparator.<Integer>comparingInt(tree::member).reversed());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int unit : bestOfEachPerson(score)) {
            if (unit >= 0 && score[unit] > 0) {
                best.add(unit);
                if (best.size() > top) {
                    best.poll();
                }
            }
        }
        List<Integer> ranked = best.stream().sorted(worstFirst.reversed()).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int unit : ranked) {
            candidates.add(candidate(candidates.size() + 1, unit));
        }
        return List.copyOf(candidates);
    }

    private int[] bestOfEachPerson(int[] score) {
        int[] best = new int[tree.columns().persons().size()];
        Arrays.fill(best, -1);
        for (int unit = 0; unit < score.length; unit++) {
            int person = tree.person(unit);
            // Units of one person ascend by member id, so the first of equals has the smallest.
            if (best[person] < 0 || score[unit] > score[best[person]]) {
                best[person] = unit;
            }
        }
        return best;
    }

    private double weight(LeaderFactor factor) {
        return rules.weights().getOrDefault(factor, 0L);
    }

    /** In hundredths of a point, so that sums are exact. */
    private int hundredths(LeaderFactor factor, int unit) {
        return factors.known(factor) && points > 0
                ? (int) Math.round(10_000 * weight(factor) / points * factors.share(factor, unit))
                : 0;
    }

    private int score(int unit) {
        int sum = 0;
        for (LeaderFactor factor : FACTORS) {
            sum += hundredths(factor, unit);
        }
        return sum;
    }

    private Candidate candidate(int rank, int unit) {
        return new Candidate(
                rank,
                tree.memberId(unit),
                tree.columns().persons().id(tree.person(unit)),
                tree.columns().name(tree.member(unit)),
                tier(unit),
                BigDecimal.valueOf(score(unit), 2),
                reasons(unit),
                tree.legalHeadcount(unit),
                tree.legalLevels(unit),
                tree.direct(unit),
                tree.downlineFeesFen(unit),
                factors.receivedFen(unit),
                rules.thresholds().unit(tree, unit));
    }

    private List<Reason> reasons(int unit) {
        return Arrays.stream(FACTORS)
                .filter(factor -> hundredths(factor, unit) > 0)
                .sorted(Comparator.comparingInt((LeaderFactor factor) -> hundredths(factor, unit))
                        .reversed())
                .map(factor -> new Reason(
                        factors.word(factor),
                        factors.shown(factor, unit),
                        BigDecimal.valueOf(hundredths(factor, unit), 2)))
                .toList();
    }

    private String tier(int unit) {
        boolean base = rules.thresholds().reachesBase(tree, unit);
        boolean money = factors.controls(unit) || received(unit, rules.organiserPercent());
        boolean moneyOrUnknown = !factors.known(LeaderFactor.RECEIVED) || received(unit, rules.corePercent());
        if (base && (money || (tree.level(unit) == 1 && moneyOrUnknown))) {
            return "organiser";
        }
        return factors.controls(unit) || (base && moneyOrUnknown) ? "core" : "participant";
    }

    private boolean received(int unit, long percent) {
        long fen = factors.receivedFen(unit);
        return fen > 0 && fen >= factors.largestReceipt() * percent / 100;
    }
}
