package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Someone worth a closer look, and why. A candidate, never a verdict.
 *
 * @param rank 1 for the highest score
 * @param memberId the member, or the shallowest account of the person; empty for somebody who is in no member list
 * @param personId id of the person; for somebody in no list {@code ID-} and his identity number
 * @param tier organiser, core or participant: candidate for that role
 * @param score 0 … 100, the sum of the weights of the reasons
 * @param reasons heaviest first; all that give any points
 * @param receivedFen bonuses and payouts received; the factor {@code received} has what he kept of all that came to him
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
     * @param share the same in percent of his score, one decimal
     */
    public record Reason(String factor, BigDecimal value, BigDecimal weight, BigDecimal share) {}
}
