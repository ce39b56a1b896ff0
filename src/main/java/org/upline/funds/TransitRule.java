package org.upline.funds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When money only passes through an account (过账): enough came in, about as much went out, within hours, next to nothing is
 * left, and enough of it came from collecting or transit accounts. What left unseen because a page of the statement is
 * missing counts as gone out ({@link UnseenMoney}). Of an account whose own statement is not there only those payments are
 * known that others' statements show; less of them will do, and there must be no balance that speaks against it.
 */
final class TransitRule {
    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final FundsRules.Transit limits;

    TransitRule(PartEvidence evidence) {
        this.evidence = evidence;
        figures = evidence.figures();
        limits = evidence.rules().transit();
    }

    /** Whether money passes, wherever it comes from. */
    boolean passes(int a) {
        BigDecimal hours = evidence.dwell().hours(a);
        Long balance = balance(a);
        int least = evidence.accounts().obtained(a) || !evidence.membersKnown()
                ? limits.minPassThroughPercent()
                : limits.minSeenOutPercent();
        return figures.inFen[a] >= limits.minInFen()
                && figures.inFen[a] > 0
                && Share.atLeast(goneFen(a), least, figures.inFen[a])
                && Share.atMost(goneFen(a), limits.maxPassThroughPercent(), figures.inFen[a])
                && (balance == null || Share.atMost(balance, limits.maxBalancePercent(), figures.inFen[a]))
                && hours != null
                && hours.compareTo(limits.maxDwellHours()) <= 0;
    }

    /** Whether enough of what came in came from collecting or transit accounts. */
    boolean isFed(int a, long schemeInFen) {
        int percent =
                evidence.accounts().isMembers(a) ? limits.minSchemePercentForMembers() : limits.minSchemePercent();
        return schemeInFen > 0 && Share.atLeast(schemeInFen, percent, figures.inFen[a]);
    }

    private long goneFen(int a) {
        return Math.addExact(figures.outFen[a], evidence.unseen().outFen(a));
    }

    private @Nullable Long balance(int a) {
        return evidence.accounts().isYuan(a) ? evidence.accounts().balanceFen(a) : null;
    }

    /** Why it is one; the first reason is the one that decided. */
    List<Reason> reasons(int a, long schemeInFen) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal hours = evidence.dwell().hours(a);
        Long balance = balance(a);
        if (hours != null) {
            reasons.add(Reason.of("dwellHours", hours).atMost(limits.maxDwellHours()));
        }
        reasons.add(Reason.of("passThrough", Share.decimal(goneFen(a), figures.inFen[a])));
        if (evidence.unseen().outFen(a) > 0) {
            reasons.add(Reason.of("unseenOutFen", evidence.unseen().outFen(a)));
        }
        if (balance != null) {
            reasons.add(Reason.of("balanceFen", balance)
                    .atMost(Share.floor(figures.inFen[a], Math.min(100, limits.maxBalancePercent()), 100)));
        }
        if (schemeInFen > 0) {
            reasons.add(Reason.of("schemeInFen", schemeInFen));
        }
        return reasons;
    }
}
