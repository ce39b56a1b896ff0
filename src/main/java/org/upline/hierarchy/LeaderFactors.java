package org.upline.hierarchy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.upline.graph.ForestPageRank;

/** The figures of every factor for every unit, and the largest of each. */
final class LeaderFactors {
    private final CountedTree tree;
    private final MoneyReceived money;
    private final ForestPageRank pageRank;
    private final double leafRank;
    private final Map<LeaderFactor, Double> largest = new EnumMap<>(LeaderFactor.class);

    LeaderFactors(CountedTree tree, MoneyReceived money) {
        this.tree = tree;
        this.money = money;
        this.pageRank = new ForestPageRank(tree.parents(), ForestPageRank.DAMPING);
        double least = 1;
        for (int unit = 0; unit < tree.units(); unit++) {
            least = Math.min(least, pageRank.score(unit));
        }
        this.leafRank = least;
        for (LeaderFactor factor : LeaderFactor.values()) {
            double most = 0;
            for (int unit = 0; unit < tree.units(); unit++) {
                most = Math.max(most, figure(factor, unit));
            }
            largest.put(factor, most);
        }
    }

    /** Whether anybody in the case has it. */
    boolean known(LeaderFactor factor) {
        return largest(factor) > 0;
    }

    /** 0 … 1. */
    double share(LeaderFactor factor, int unit) {
        return factor.share(figure(factor, unit), largest(factor));
    }

    /** The largest amount anyone received, in fen. */
    double largestReceipt() {
        return largest(LeaderFactor.RECEIVED);
    }

    private double largest(LeaderFactor factor) {
        return largest.getOrDefault(factor, 0.0);
    }

    private double figure(LeaderFactor factor, int unit) {
        return switch (factor) {
            case DOWNLINE -> tree.downline(unit);
            case LEVELS -> tree.levelsBelow(unit);
            case DIRECT -> tree.direct(unit);
            case PAGE_RANK -> tree.direct(unit) == 0 ? 0 : pageRank.score(unit) - leafRank;
            case POSITION -> tree.downline(unit) == 0 ? 0 : 1.0 / tree.level(unit);
            case FEES -> tree.downlineFeesFen(unit);
            case RECEIVED -> receivedFen(unit);
            case CONTROL -> controls(unit) ? 1 : 0;
        };
    }

    long receivedFen(int unit) {
        return money.receivedFen()[tree.person(unit)];
    }

    boolean controls(int unit) {
        return money.controlsKeyAccount()[tree.person(unit)];
    }

    /**
     * The figure as it is shown: heads, levels, fen; of {@link LeaderFactor#POSITION} the level; of {@link
     * LeaderFactor#PAGE_RANK} how many times the mean of all; of {@link LeaderFactor#CONTROL} 1.
     */
    BigDecimal shown(LeaderFactor factor, int unit) {
        return switch (factor) {
            case POSITION -> BigDecimal.valueOf(tree.level(unit));
            case PAGE_RANK ->
                BigDecimal.valueOf(pageRank.score(unit) * tree.units()).setScale(2, RoundingMode.HALF_EVEN);
            case FEES -> BigDecimal.valueOf(tree.downlineFeesFen(unit));
            case RECEIVED -> BigDecimal.valueOf(receivedFen(unit));
            default -> BigDecimal.valueOf((long) figure(factor, unit));
        };
    }

    /** The name of a factor in this case: a claim of the member list is not called received. */
    String word(LeaderFactor factor) {
        return factor == LeaderFactor.RECEIVED && money.source() == MoneyReceived.Source.MEMBER_LIST
                ? "bonus"
                : factor.word();
    }
}
