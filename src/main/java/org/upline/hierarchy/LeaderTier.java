package org.upline.hierarchy;

import java.math.BigDecimal;
import java.util.List;
import org.upline.hierarchy.LeaderExplanation.TierRule;

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
        InsiderRole role = factors.role(one);
        boolean labour = role == InsiderRole.LABOUR;
        if (role != null && role.tier().equals("organiser")
                || !labour && base && (control.met() || much.met() || (root && someOrUnknown))) {
            return new LeaderTier("organiser", all);
        }
        boolean core = control.met() || beyond.met() || (base && someOrUnknown);
        return new LeaderTier(
                role != null && role.tier().equals("core") || !labour && core ? "core" : "participant", all);
    }

    private static TierRule flag(String rule, boolean met) {
        return new TierRule(rule, met ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, met);
    }

    private static TierRule recorded(LeaderFactors factors, int one) {
        return flag("recorded", factors.role(one) != null);
    }

    private static TierRule received(String rule, LeaderFactors factors, int one, long percent) {
        return share(rule, factors.receivedFen(one), factors.largestReceipt(), percent);
    }

    private static TierRule share(String rule, long hasFen, long largestFen, long percent) {
        long needed = Math.max(1, (long) ((double) largestFen * percent / 100));
        return new TierRule(rule, BigDecimal.valueOf(hasFen), BigDecimal.valueOf(needed), hasFen >= needed);
    }
}
