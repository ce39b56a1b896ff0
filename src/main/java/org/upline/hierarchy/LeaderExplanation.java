package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody stands where he stands.
 *
 * @param candidate he himself, with his rank among all
 * @param factors every factor, those included that give nothing or nobody has
 * @param rules by which he has his tier, and what would give him another
 * @param plan the bonus plan that payments were held against; null where they show none, so that sums were held against
 *     what recruiting usually earns
 */
public record LeaderExplanation(
        Candidate candidate,
        List<Line> factors,
        List<TierRule> rules,
        @Nullable Plan plan) {
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

    /**
     * The bonus plan as the payments show it.
     *
     * @param agreesPercent how many of the payments looked at agree with it
     * @param lagDays days from joining to the payment for it
     * @param generationPercent of the fee of each generation of recruits, the nearest first, one decimal; none after the last
     *     that pays
     * @param rankPercent of the fee of the nearest generation for those with the largest teams
     * @param levelFen for each position on each level placed below; none after the last that pays
     */
    public record Plan(
            int agreesPercent,
            int lagDays,
            List<BigDecimal> generationPercent,
            BigDecimal rankPercent,
            List<Long> levelFen) {
        public Plan {
            generationPercent = List.copyOf(generationPercent);
            levelFen = List.copyOf(levelFen);
        }
    }
}
