package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.upline.hierarchy.LeaderExplanation.TierRule;
import org.upline.model.SchemeRole;

/**
 * For what somebody is a candidate, by these rules:
 * <ul>
 *   <li>{@code organiser}: the part below him reaches {@code base}, and he controls a key account, or received a good share
 *       of the largest receipt, or is a root who received more than a little; where nothing is known of receipts, being a
 *       root does;
 *   <li>{@code core}: controls a key account whoever is below him (the scheme's treasurer), or got clearly more than
 *       recruiting earns, or the part below him reaches {@code base} and he received more than a little; where nothing is
 *       known of receipts, {@code base} alone does;
 *   <li>{@code participant}: all others.
 * </ul>
 * A part that an investigator has recorded comes first: it gives at least its tier, and labour alone gives none.
 *
 * @param word the tier
 * @param rules every condition, met or not
 */
record LeaderTier(String word, List<TierRule> rules) {
    /** Recorded parts that make at least a core member. */
    private static final Set<SchemeRole> CORE =
            EnumSet.of(SchemeRole.MANAGING, SchemeRole.TRAINING, SchemeRole.FINANCE);

    static LeaderTier of(CountedTree tree, LeaderFactors factors, LeaderRules rules, int one) {
        boolean outside = factors.isOutsider(one);
        boolean base = !outside && rules.thresholds().reachesBase(tree, one);
        boolean root = !outside && tree.level(one) == 1;
        boolean known = factors.largestReceipt() > 0;
        TierRule control = flag("control", factors.controls(one));
        TierRule much = received("receivedMuch", factors, one, rules.organiserPercent());
        TierRule some = received("receivedSome", factors, one, rules.corePercent());
        TierRule beyond = share(
                "beyond",
                (long) factors.figure(LeaderFactor.BEYOND, one),
                (long) factors.largest(LeaderFactor.BEYOND),
                rules.beyondPercent());
        boolean someOrUnknown = !known || some.met();
        List<TierRule> all =
                List.of(flag("base", base), flag("root", root), control, much, some, beyond, recorded(factors, one));
        Set<SchemeRole> roles = factors.roles(one);
        boolean labour = roles.equals(Set.of(SchemeRole.LABOUR));
        if (roles.contains(SchemeRole.PLANNING)
                || !labour && base && (control.met() || much.met() || (root && someOrUnknown))) {
            return new LeaderTier("organiser", all);
        }
        boolean core = control.met() || beyond.met() || (base && someOrUnknown);
        return new LeaderTier(!Collections.disjoint(roles, CORE) || !labour && core ? "core" : "participant", all);
    }

    private static TierRule flag(String rule, boolean met) {
        return new TierRule(rule, met ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, met);
    }

    private static TierRule recorded(LeaderFactors factors, int one) {
        return flag("recorded", !factors.roles(one).isEmpty());
    }

    private static TierRule received(String rule, LeaderFactors factors, int one, long percent) {
        return share(rule, factors.receivedFen(one), factors.largestReceipt(), percent);
    }

    private static TierRule share(String rule, long hasFen, long largestFen, long percent) {
        long needed = Math.max(1, (long) ((double) largestFen * percent / 100));
        return new TierRule(rule, BigDecimal.valueOf(hasFen), BigDecimal.valueOf(needed), hasFen >= needed);
    }
}
