package org.upline.hierarchy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.upline.hierarchy.Candidate.Reason;
import org.upline.model.UplineException;

/**
 * Ranks candidates for organisers and core members.
 *
 * <p>The score is a plain sum: for each factor, its weight times the person's share (0 … 1) of the largest figure in the
 * case ({@link LeaderFactor}). A factor that nobody in the case has (no statement was imported, no fee column) drops out,
 * and the other weights are scaled so that they still come to 100. Every summand is shown, so the order can be checked by
 * hand. Where statements show no receipt of anybody, the bonus column of the member list stands in.
 *
 * <p>The tier is a rule, not a score; {@link LeaderTier} has it. So a name lent to the top of the tree, with thousands below
 * and no money, stays behind those who have both.
 *
 * <p>One candidate a person: if accounts are counted, the account with the highest score. Somebody in no member list is one
 * if he holds a collecting, transit or paying account and got money from the scheme; who only holds one may have lent his
 * name, and is found with {@code accounts}. Ties go to the smaller member id, people of the list first. Costs O(n) for each
 * factor and O(n log n) for the order of joining.
 */
public final class Leaders {
    private static final LeaderFactor[] FACTORS = LeaderFactor.values();

    private final CountedTree tree;
    private final LeaderFactors factors;
    private final LeaderRules rules;
    private final double points;
    private final int[] score;

    private Leaders(CountedTree tree, LeaderEvidence evidence, LeaderRules rules) {
        this.tree = tree;
        this.factors = new LeaderFactors(tree, evidence.orMemberList(tree.columns()), rules);
        this.rules = rules;
        this.points = Arrays.stream(FACTORS)
                .filter(factors::known)
                .mapToDouble(this::weight)
                .sum();
        this.score =
                IntStream.range(0, factors.people()).parallel().map(this::score).toArray();
    }

    /**
     * Scores everyone of a case.
     *
     * @param evidence by person of the tree's columns
     */
    public static Leaders of(CountedTree tree, LeaderEvidence evidence, LeaderRules rules) {
        if (evidence.received().receivedFen().length != tree.columns().persons().size()) {
            throw new IllegalArgumentException("money is not of the persons of this tree");
        }
        return new Leaders(tree, evidence, rules);
    }

    /** {@code of(tree, LeaderEvidence.of(money), rules).top(top)}. */
    public static List<Candidate> rank(CountedTree tree, MoneyReceived money, LeaderRules rules, int top) {
        return of(tree, LeaderEvidence.of(money), rules).top(top);
    }

    /**
     * The candidates with the highest scores.
     *
     * @param top how many at most, at least 1
     * @return by rank; nobody whose score is zero
     */
    public List<Candidate> top(int top) {
        if (top < 1) {
            throw new IllegalArgumentException("top below 1: " + top);
        }
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingInt(one -> score[one])
                .thenComparing(Comparator.<Integer>comparingInt(this::order).reversed());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int one : standing()) {
            if (score[one] > 0) {
                best.add(one);
                if (best.size() > top) {
                    best.poll();
                }
            }
        }
        List<Integer> ranked = best.stream().sorted(worstFirst.reversed()).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int one : ranked) {
            candidates.add(candidate(candidates.size() + 1, one));
        }
        return List.copyOf(candidates);
    }

    /**
     * Every factor of one person, whatever his rank, and by which rules he has his tier. O(n) for each factor.
     *
     * @param personId id of a person of the list, or of an outsider
     * @throws org.upline.model.UplineException if nobody in this count has it
     */
    public LeaderExplanation explain(String personId) {
        int[] standing = standing();
        int one = find(standing, personId);
        int rank = 1
                + (int) Arrays.stream(standing)
                        .filter(each ->
                                score[each] > score[one] || (score[each] == score[one] && order(each) < order(one)))
                        .count();
        List<LeaderExplanation.Line> lines = new ArrayList<>();
        for (LeaderFactor factor : FACTORS) {
            double figure = factors.figure(factor, one);
            int place = 1
                    + (int) Arrays.stream(standing)
                            .filter(each -> factors.figure(factor, each) > figure)
                            .count();
            lines.add(new LeaderExplanation.Line(
                    factors.word(factor),
                    factors.known(factor),
                    factors.shown(factor, one),
                    place,
                    standing.length,
                    BigDecimal.valueOf(hundredths(factor, one), 2),
                    BigDecimal.valueOf(most(factor), 2)));
        }
        return new LeaderExplanation(candidate(rank, one), lines, tier(one).rules(), factors.plan());
    }

    /**
     * The payments to one person that the scheme's bonus plan does not explain; empty if the payments show no plan. O(members
     * + payments).
     *
     * @param personId id of a person of the list, or of an outsider
     * @throws org.upline.model.UplineException if nobody in this count has it
     */
    public Optional<PaymentsBeyondPlan> beyondPlan(String personId) {
        return factors.beyondPlan(find(standing(), personId));
    }

    private int find(int[] standing, String personId) {
        return Arrays.stream(standing)
                .filter(each -> factors.personId(each).equals(personId))
                .findFirst()
                .orElseThrow(() -> UplineException.of("hierarchy.leaders.nobody", personId));
    }

    private int order(int one) {
        return factors.isOutsider(one) ? tree.columns().size() + one : tree.member(one);
    }

    /** Those who stand for themselves: the best unit of each person, and the outsiders who are more than a name. */
    private int[] standing() {
        int[] best = new int[tree.columns().persons().size()];
        Arrays.fill(best, -1);
        for (int unit = 0; unit < tree.units(); unit++) {
            int person = tree.person(unit);
            // Units of one person ascend by member id, so the first of equals has the smallest.
            if (best[person] < 0 || score[unit] > score[best[person]]) {
                best[person] = unit;
            }
        }
        return IntStream.concat(
                        Arrays.stream(best).filter(unit -> unit >= 0),
                        IntStream.range(tree.units(), factors.people()).filter(one -> !factors.isMereName(one)))
                .toArray();
    }

    private double weight(LeaderFactor factor) {
        return rules.weights().getOrDefault(factor, 0L);
    }

    /** The most a factor can give in this case, in hundredths of a point. */
    private int most(LeaderFactor factor) {
        return factors.known(factor) && points > 0 ? (int) Math.round(10_000 * weight(factor) / points) : 0;
    }

    /** In hundredths of a point, so that sums are exact. */
    private int hundredths(LeaderFactor factor, int one) {
        return factors.known(factor) && points > 0
                ? (int) Math.round(10_000 * weight(factor) / points * factors.share(factor, one))
                : 0;
    }

    private int score(int one) {
        int sum = 0;
        for (LeaderFactor factor : FACTORS) {
            sum += hundredths(factor, one);
        }
        return sum;
    }

    private LeaderTier tier(int one) {
        return LeaderTier.of(tree, factors, rules, one);
    }

    private Candidate candidate(int rank, int one) {
        boolean outside = factors.isOutsider(one);
        return new Candidate(
                rank,
                outside ? "" : tree.memberId(one),
                factors.personId(one),
                outside ? factors.outsider(one).name() : tree.columns().name(tree.member(one)),
                tier(one).word(),
                BigDecimal.valueOf(score[one], 2),
                reasons(one),
                outside ? 0 : tree.legalHeadcount(one),
                outside ? 0 : tree.legalLevels(one),
                outside ? 0 : tree.direct(one),
                outside ? 0 : tree.downlineFeesFen(one),
                factors.receivedFen(one),
                outside ? List.of() : rules.thresholds().unit(tree, one));
    }

    private List<Reason> reasons(int one) {
        return Arrays.stream(FACTORS)
                .filter(factor -> hundredths(factor, one) > 0)
                .sorted(Comparator.comparingInt((LeaderFactor factor) -> hundredths(factor, one))
                        .reversed())
                .map(factor -> new Reason(
                        factors.word(factor),
                        factors.shown(factor, one),
                        BigDecimal.valueOf(hundredths(factor, one), 2),
                        BigDecimal.valueOf(hundredths(factor, one))
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(score[one]), 1, RoundingMode.HALF_UP)))
                .toList();
    }
}
