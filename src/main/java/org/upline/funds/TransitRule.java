package org.upline.funds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When money only passes through an account (过账): enough came in, about as much went out, within hours, next to nothing is
 * left, and enough of it came from collecting or transit accounts. What left unseen because a page of the statement is
 * missing counts as gone out ({@link UnseenMoney}).
 *
 * <p>Of an account whose own statement is not there only those payments are known that others' statements show. It is enough
 * that a share of what is known passed within hours ({@link FreshMoney}).
 */
final class TransitRule {
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);

    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final FundsRules.Transit limits;
    private final FreshMoney fresh;

    /** What was found of each account; null before anybody asked. */
    private final @Nullable Boolean[] passes;

    TransitRule(PartEvidence evidence) {
        this.evidence = evidence;
        figures = evidence.figures();
        limits = evidence.rules().transit();
        passes = new Boolean[evidence.accounts().count()];
        long seconds = limits.maxDwellHours()
                .min(MOST_HOURS)
                .multiply(DwellTimes.SECONDS_AN_HOUR)
                .longValue();
        fresh = new FreshMoney(new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee()), seconds);
    }

    /** Whether money passes, wherever it comes from. O(transfers of the account) at the first question. */
    boolean passes(int a) {
        Boolean known = passes[a];
        if (known == null) {
            known = figures.inFen.get(a) >= Math.max(1, limits.minInFen())
                    && (evidence.accounts().obtained(a) ? passesInFull(a) : passesByOthers(a));
            passes[a] = known;
        }
        return known;
    }

    /** Whether money passes, and all that is known of it says so, as a statement of its own would. */
    boolean passesInFull(int a) {
        BigDecimal hours = evidence.dwell().hours(a);
        Long balance = balance(a);
        return figures.inFen.get(a) >= Math.max(1, limits.minInFen())
                && Share.atLeast(goneFen(a), limits.minPassThroughPercent(), figures.inFen.get(a))
                && Share.atMost(goneFen(a), limits.maxPassThroughPercent(), figures.inFen.get(a))
                && (balance == null || Share.atMost(balance, limits.maxBalancePercent(), figures.inFen.get(a)))
                && hours != null
                && hours.compareTo(limits.maxDwellHours()) <= 0;
    }

    private boolean passesByOthers(int a) {
        long passed = fresh.passedFen(a);
        return passed >= limits.minInFen()
                && Share.atLeast(
                        passed, limits.minSeenPassedPercent(), Math.max(figures.inFen.get(a), figures.outFen.get(a)));
    }

    /** Whether enough of what came in came from collecting or transit accounts. */
    boolean isFed(int a, long schemeInFen) {
        int percent =
                evidence.accounts().isMembers(a) ? limits.minSchemePercentForMembers() : limits.minSchemePercent();
        return schemeInFen > 0 && Share.atLeast(schemeInFen, percent, figures.inFen.get(a));
    }

    private long goneFen(int a) {
        return Math.addExact(figures.outFen.get(a), evidence.unseen().outFen(a));
    }

    private @Nullable Long balance(int a) {
        return evidence.accounts().isYuan(a) ? evidence.accounts().balanceFen(a) : null;
    }

    /** Why it is one; the first reason is the one that decided. */
    List<Reason> reasons(int a, long schemeInFen) {
        List<Reason> reasons = evidence.accounts().obtained(a) ? byStatement(a) : byOthers(a);
        if (schemeInFen > 0) {
            reasons.add(Reason.of("schemeInFen", schemeInFen));
        }
        return reasons;
    }

    private List<Reason> byStatement(int a) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal hours = evidence.dwell().hours(a);
        Long balance = balance(a);
        if (hours != null) {
            reasons.add(Reason.of("dwellHours", hours).atMost(limits.maxDwellHours()));
        }
        reasons.add(Reason.of("passThrough", Share.decimal(goneFen(a), figures.inFen.get(a)))
                .atLeast(BigDecimal.valueOf(limits.minPassThroughPercent(), 2)));
        if (evidence.unseen().outFen(a) > 0) {
            reasons.add(Reason.of("unseenOutFen", evidence.unseen().outFen(a)));
        }
        if (balance != null) {
            reasons.add(Reason.of("balanceFen", balance)
                    .atMost(Share.percent(figures.inFen.get(a), limits.maxBalancePercent())));
        }
        return reasons;
    }

    private List<Reason> byOthers(int a) {
        long known = Math.max(figures.inFen.get(a), figures.outFen.get(a));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("passedFen", fresh.passedFen(a))
                .atLeast(Share.percent(known, limits.minSeenPassedPercent())));
        return reasons;
    }
}
