package org.upline.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When an account collects (归集). Shops, landlords, lotteries and employers have to do with many members, too; what sets a
 * collecting account apart is that members pay their entry fees into it. So the fees decide, wherever fees can be made out
 * at all: enough payers paid what looks like a fee, and that is enough of what came in ({@link FeeEvidence}).
 *
 * <p>In a case where that holds for no account, since the list has no fees and summaries say nothing, members decide: enough
 * of them pay in, at least as many as are paid, and enough of what comes in comes from them. And in a case that knows of no
 * member's account, the shape alone: many payers and few payees. Where members' accounts are known, shapes say nothing: in a
 * large scheme an exit has many payers and a transit account many payees, too.
 *
 * <p>Who collects and pays ({@link PayingRule}) collects if it took at least as much from members as it paid to them, or as
 * much in fees.
 */
final class CollectingRule {
    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final FeeEvidence fees;
    private final FundsRules.Collecting limits;
    private final PayingRule paying;
    private final boolean[] platform;

    /** Whether fees can be made out in this case; null before anybody asked. */
    private @Nullable Boolean feesTell;

    CollectingRule(PartEvidence evidence, PayingRule paying, boolean[] platform) {
        this.evidence = evidence;
        this.paying = paying;
        this.platform = platform;
        figures = evidence.figures();
        fees = evidence.fees();
        limits = evidence.rules().collecting();
    }

    private boolean doFeesTell() {
        Boolean known = feesTell;
        if (known == null) {
            known = IntStream.range(0, platform.length).anyMatch(a -> !platform[a] && takesFees(a));
            feesTell = known;
        }
        return known;
    }

    boolean fits(int a) {
        if (platform[a] || !evidence.isNumbered(a)) {
            return false;
        }
        if (doFeesTell()) {
            return takesFees(a) && (!paying.paysMembers(a) || tookFen(a) >= figures.memberOutFen.get(a));
        }
        return collectsFromMembers(a)
                ? !paying.paysMembers(a) || figures.memberInFen.get(a) >= figures.memberOutFen.get(a)
                : !paying.paysMembers(a) && hasShape(a);
    }

    private long tookFen(int a) {
        return Math.max(figures.memberInFen.get(a), fees.fen.get(a));
    }

    private boolean takesFees(int a) {
        return fees.payers.get(a) >= Math.max(1, limits.minFeePayers())
                && Share.atLeast(fees.fen.get(a), limits.minFeeSharePercent(), figures.othersInFen(a));
    }

    private boolean collectsFromMembers(int a) {
        return figures.memberPayers.get(a) >= Math.max(1, limits.minMemberPayers())
                && figures.memberPayers.get(a) >= figures.memberPayees.get(a)
                && Share.atLeast(figures.memberInFen.get(a), limits.minMemberSharePercent(), figures.othersInFen(a));
    }

    private boolean hasShape(int a) {
        return !evidence.membersKnown()
                && figures.payers.get(a) >= Math.max(1, limits.minPayers())
                && Share.atMost(figures.payees.get(a), limits.maxPayeesPercent(), figures.payers.get(a));
    }

    /** Why it collects; the first reason is the one that decided. */
    List<Reason> reasons(int a) {
        List<Reason> reasons = new ArrayList<>();
        if (doFeesTell()) {
            reasons.add(Reason.of("feePayers", fees.payers.get(a)).atLeast(limits.minFeePayers()));
            reasons.add(Reason.of("feeFen", fees.fen.get(a))
                    .atLeast(Share.percent(figures.othersInFen(a), limits.minFeeSharePercent())));
            reasons.add(Reason.of("memberPayers", figures.memberPayers.get(a)));
            reasons.add(Reason.of("memberInFen", figures.memberInFen.get(a)));
        } else if (collectsFromMembers(a)) {
            reasons.add(Reason.of("memberPayers", figures.memberPayers.get(a)).atLeast(limits.minMemberPayers()));
            reasons.add(Reason.of("memberInFen", figures.memberInFen.get(a))
                    .atLeast(Share.percent(figures.othersInFen(a), limits.minMemberSharePercent())));
        } else {
            reasons.add(Reason.of("payers", figures.payers.get(a)).atLeast(limits.minPayers()));
        }
        reasons.add(Reason.of("payees", figures.payees.get(a)));
        return reasons;
    }
}
