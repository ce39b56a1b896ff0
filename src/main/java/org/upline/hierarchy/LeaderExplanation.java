package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why somebody stands where he stands.
 *
 * @param candidate he himself, with his rank among all
 * @param factors every factor, those included that give nothing or nobody has
 * @param rules by which he has his tier, and what would give him another
 */
public record LeaderExplanation(Candidate candidate, List<Line> factors, List<TierRule> rules) {
    public LeaderExplanation {
        factors = List.copyOf(factors);
        rules = List.copyOf(rules);
    }

    /**
     * One factor.
     *
     * @param factor as in {@link Candidate.Reason}
     * @param known whether anybody in the case has it; if not, it gives nobody points
     * @param value his figure
     * @param place how many have more, and one
     * @param of how many there are
     * @param points what it adds to his score
     * @param most what it gives to whoever has the most
     */
    public record Line(
            String factor, boolean known, BigDecimal value, int place, int of, BigDecimal points, BigDecimal most) {}

    /**
     * A condition of the rules of tiers.
     *
     * @param rule its text is {@code hierarchy.tierRule.} and this
     * @param value what he has
     * @param needed what is needed
     * @param met whether he has it
     */
    public record TierRule(String rule, BigDecimal value, BigDecimal needed, boolean met) {}
}
