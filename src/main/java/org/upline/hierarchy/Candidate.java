package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Someone worth a closer look, and why. A candidate, never a verdict.
 *
 * @param rank 1 for the highest score
 * @param memberId the member, or the shallowest account of the person
 * @param tier organiser, core or participant: candidate for that role
 * @param score 0 … 100, the sum of the weights of the reasons
 * @param reasons heaviest first; all that give any points
 * @param receivedFen bonuses and payouts received
 * @param thresholds he and the part below him against every rule
 */
public record Candidate(
        int rank,
        String memberId,
        String personId,
        String name,
        String tier,
        BigDecimal score,
        List<Reason> reasons,
        int legalHeadcount,
        int legalLevels,
        int direct,
        long downlineFeesFen,
        long receivedFen,
        List<ThresholdCheck> thresholds) {

    /**
     * Why, with the figure.
     *
     * @param factor {@link LeaderFactor#word()}, or {@code bonus} where what was received is only the member list's claim;
     *     its text is {@code hierarchy.factor.} and this
     * @param value the figure behind it
     * @param weight what it adds to the score, two decimals
     */
    public record Reason(String factor, BigDecimal value, BigDecimal weight) {}
}
