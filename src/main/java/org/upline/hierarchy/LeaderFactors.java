package org.upline.hierarchy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.graph.ArcDirection;
import org.upline.graph.ForestBetweenness;
import org.upline.graph.ForestPageRank;
import org.upline.model.SchemeRole;

/**
 * The figures of every factor for everyone who may be a candidate, and the largest of each. Who may be: 0 … units−1 the units
 * of the tree, then the outsiders of the evidence.
 */
final class LeaderFactors {
    private final CountedTree tree;
    private final LeaderEvidence evidence;
    private final LeaderRules rules;
    private final ForestPageRank pageRank;
    private final ForestBetweenness betweenness;
    private final JoinOrder joining;
    private final Optional<BonusPlan> plan;
    private final long[] beyondFen;
    private final int listed;
    private final int[] monthsPaid;
    private final long[] paidInFen;
    private final double leafRank;
    private final long largestReceipt;
    private final Map<LeaderFactor, Double> largest = new EnumMap<>(LeaderFactor.class);

    LeaderFactors(CountedTree tree, LeaderEvidence evidence, LeaderRules rules) {
        this.tree = tree;
        this.evidence = evidence;
        this.rules = rules;
        this.pageRank = new ForestPageRank(tree.parents(), ForestPageRank.DAMPING);
        this.betweenness = new ForestBetweenness(tree.parents(), ArcDirection.BOTH);
        this.joining = JoinOrder.of(tree, rules.growthDays());
        this.listed = tree.columns().persons().size();
        this.monthsPaid = monthsPaid();
        this.paidInFen = paidInFen();
        BonusEvents events = new BonusEvents(tree.columns(), evidence.receipts());
        this.plan = BonusPlan.learn(events);
        this.beyondFen = beyond(events);
        this.largestReceipt =
                Arrays.stream(evidence.received().receivedFen()).max().orElse(0);
        this.leafRank = IntStream.range(0, tree.units())
                .parallel()
                .mapToDouble(pageRank::score)
                .min()
                .orElse(1);
        for (LeaderFactor factor : LeaderFactor.values()) {
            double most = IntStream.range(0, people())
                    .parallel()
                    .filter(one -> !isMereName(one))
                    .mapToDouble(one -> figure(factor, one))
                    .max()
                    .orElse(0);
            largest.put(factor, most);
        }
    }

    private long[] beyond(BonusEvents events) {
        if (plan.isEmpty()) {
            return beyondUsual();
        }
        int all = listed + evidence.outsiders().size();
        long[] fen = PayBeyondPlan.of(events, plan.get(), all, rules.beyondTolerance());
        // What was passed on to others was no pay of his.
        return IntStream.range(0, people())
                .mapToLong(one -> Math.min(fen[person(one)], Math.max(0, gotFen(one))))
                .toArray();
    }

    /** The payments behind what somebody got beyond the plan; empty if there is no plan. */
    Optional<PaymentsBeyondPlan> beyondPlan(int one) {
        BonusEvents events = new BonusEvents(tree.columns(), evidence.receipts());
        int all = listed + evidence.outsiders().size();
        return plan.map(found -> PayBeyondPlan.ofOne(events, found, all, rules.beyondTolerance(), person(one)));
    }

    private long[] beyondUsual() {
        long[] got = new long[tree.units()];
        Arrays.setAll(got, unit -> evidence.gotFen()[tree.person(unit)]);
        UsualPay usual = UsualPay.of(tree, got);
        long[] beyond = new long[people()];
        for (int one = 0; one < beyond.length; one++) {
            double expected = isOutsider(one) ? 0 : usual.expectedFen(one) * (100 + rules.beyondTolerance()) / 100;
            beyond[one] = Math.max(0, gotFen(one) - (long) expected);
        }
        return beyond;
    }

    /** The plan payments were held against; null if there is none. */
    LeaderExplanation.@Nullable Plan plan() {
        return plan.map(BonusPlan::shown).orElse(null);
    }

    /** How many may be candidates. */
    int people() {
        return tree.units() + evidence.outsiders().size();
    }

    boolean isOutsider(int one) {
        return one >= tree.units();
    }

    LeaderEvidence.Outsider outsider(int one) {
        return evidence.outsiders().get(one - tree.units());
    }

    private int person(int one) {
        return isOutsider(one) ? tree.columns().persons().size() + one - tree.units() : tree.person(one);
    }

    String personId(int one) {
        return isOutsider(one) ? outsider(one).id() : tree.columns().persons().id(tree.person(one));
    }

    /** Whether anybody in the case has it. */
    boolean known(LeaderFactor factor) {
        return largest(factor) > 0;
    }

    /** 0 … 1. */
    double share(LeaderFactor factor, int one) {
        return factor.share(figure(factor, one), largest(factor));
    }

    /** The largest figure in the case. */
    double largest(LeaderFactor factor) {
        return largest.getOrDefault(factor, 0.0);
    }

    /** What the share is taken of. */
    double figure(LeaderFactor factor, int one) {
        return switch (factor) {
            case RECEIVED -> Math.max(0, gotFen(one) - evidence.paidFen()[person(one)]);
            case BEYOND, PROFIT -> beyondFen[one];
            case ENGAGED -> isEngaged(one) ? beyondFen[one] : 0;
            case CONTROL -> evidence.controlledFen()[person(one)];
            case ROLE -> roleFigure(one);
            default -> isOutsider(one) ? 0 : inTree(factor, one);
        };
    }

    private double inTree(LeaderFactor factor, int unit) {
        return switch (factor) {
            case DOWNLINE -> tree.downline(unit);
            case LEVELS -> tree.levelsBelow(unit);
            case DIRECT -> tree.direct(unit);
            case PAGE_RANK -> tree.direct(unit) == 0 ? 0 : pageRank.score(unit) - leafRank;
            case BETWEENNESS -> betweenness.score(unit);
            case POSITION -> tree.downline(unit) == 0 ? 0 : 1.0 / tree.level(unit);
            case FEES -> tree.downlineFeesFen(unit);
            case FOUNDING -> tree.downline(unit) == 0 ? 0 : joining.founding(unit);
            case GROWTH -> joining.followed(unit);
            default -> throw new IllegalArgumentException(factor.word());
        };
    }

    private double roleFigure(int one) {
        return roles(one).stream()
                .mapToLong(role -> rules.roles().getOrDefault(role, 0L))
                .max()
                .orElse(0);
    }

    /** What an investigator has recorded for him. */
    Set<SchemeRole> roles(int one) {
        return evidence.roles().isEmpty() ? Set.of() : evidence.roles().getOrDefault(personId(one), Set.of());
    }

    private long gotFen(int one) {
        return evidence.gotFen()[person(one)];
    }

    /** As results show it: from collecting and paying accounts, or by the member list. */
    long receivedFen(int one) {
        return isOutsider(one) ? gotFen(one) : evidence.received().receivedFen()[person(one)];
    }

    /** The largest of {@link #receivedFen} in the list, by which tiers are given. */
    long largestReceipt() {
        return largestReceipt;
    }

    boolean controls(int one) {
        return isOutsider(one)
                ? evidence.controlledFen()[person(one)] > 0
                : evidence.received().controlsKeyAccount()[person(one)];
    }

    /** Recruits, or runs an account of the scheme: not labour alone (劳务性工作). */
    private boolean isEngaged(int one) {
        return controls(one) || (!isOutsider(one) && tree.direct(one) > 0);
    }

    /**
     * Somebody in no list who may only have lent his name: he holds an account of the scheme and got nothing, or holds none and
     * was not paid in as many months as would make him one of its staff, or passed more than half of it on.
     */
    boolean isMereName(int one) {
        if (!isOutsider(one) || !roles(one).isEmpty()) {
            return false;
        }
        int outsider = person(one) - listed;
        boolean staff = monthsPaid[outsider] >= rules.outsiderMonths() && gotFen(one) >= paidInFen[outsider] / 2;
        return gotFen(one) <= 0 || !(controls(one) || staff);
    }

    /** What each outsider was paid before he passed anything on. */
    private long[] paidInFen() {
        long[] fen = new long[evidence.outsiders().size()];
        Receipts receipts = evidence.receipts();
        for (int payment = 0; payment < receipts.count(); payment++) {
            int outsider = receipts.person()[payment] - listed;
            if (outsider >= 0) {
                fen[outsider] = Math.addExact(fen[outsider], receipts.fen()[payment]);
            }
        }
        return fen;
    }

    /** In how many calendar months each outsider was paid. */
    private int[] monthsPaid() {
        int[] months = new int[evidence.outsiders().size()];
        long[] last = new long[months.length];
        Receipts receipts = evidence.receipts();
        for (int payment = 0; payment < receipts.count(); payment++) {
            int outsider = receipts.person()[payment] - listed;
            if (outsider >= 0) {
                LocalDate day = LocalDate.ofEpochDay(receipts.day()[payment]);
                long month = day.getYear() * 12L + day.getMonthValue();
                months[outsider] += month == last[outsider] ? 0 : 1;
                last[outsider] = month;
            }
        }
        return months;
    }

    /**
     * The figure as it is shown: heads, levels, pairs, fen; of {@link LeaderFactor#POSITION} the level; of {@link
     * LeaderFactor#FOUNDING} the place in the order of joining; of {@link LeaderFactor#PAGE_RANK} how many times the mean of
     * all.
     */
    BigDecimal shown(LeaderFactor factor, int one) {
        return switch (factor) {
            case POSITION -> BigDecimal.valueOf(isOutsider(one) ? 0 : tree.level(one));
            case FOUNDING -> BigDecimal.valueOf(isOutsider(one) ? 0 : joining.place(one));
            case PAGE_RANK ->
                BigDecimal.valueOf(isOutsider(one) ? 0 : pageRank.score(one) * tree.units())
                        .setScale(2, RoundingMode.HALF_EVEN);
            default -> BigDecimal.valueOf((long) figure(factor, one));
        };
    }

    /** The name of a factor in this case: a claim of the member list is not called received. */
    String word(LeaderFactor factor) {
        boolean listed = evidence.received().source() == MoneyReceived.Source.MEMBER_LIST;
        return factor == LeaderFactor.RECEIVED && listed ? "bonus" : factor.word();
    }
}
