package org.upline.funds;

import java.util.ArrayList;
import java.util.List;

/**
 * When an account pays out for the scheme (发放): it pays many members, at least as many as pay it, enough of what goes out
 * to others than its own holder goes to them, and its money comes from the scheme. An employer pays many members as well, but not with the scheme's money.
 *
 * <p>Where the account's own statement is not there, nobody sees where its money comes from; nor does anybody if the case
 * has no collecting account. Then the summaries of what members got must say that it is the scheme's; in a case without a
 * collecting account it is enough that they do not say wages. And where no member's account is known at all, the shape
 * decides: many payees, few payers.
 */
final class PayingRule {
    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final FundsRules.Paying limits;

    PayingRule(PartEvidence evidence) {
        this.evidence = evidence;
        figures = evidence.figures();
        limits = evidence.rules().paying();
    }

    /** Whether it pays members as paying accounts do, wherever the money comes from. */
    boolean paysMembers(int a) {
        return figures.memberPayees.get(a) >= Math.max(1, limits.minMemberPayees())
                && figures.memberPayees.get(a) >= figures.memberPayers.get(a)
                && Share.atLeast(figures.memberOutFen.get(a), limits.minMemberSharePercent(), figures.othersOutFen(a));
    }

    /** Whether enough of what came in came from accounts of the scheme. */
    boolean isFed(int a, long fromSchemeFen) {
        return fromSchemeFen > 0 && Share.atLeast(fromSchemeFen, limits.minSchemePercent(), figures.inFen.get(a));
    }

    /** Whether the summaries of what members got say that it is the scheme's money. */
    boolean isTold(int a) {
        return Share.atLeast(wordFen(a), limits.minWordPercent(), figures.memberOutFen.get(a));
    }

    private long wordFen(int a) {
        return evidence.toMembersFen(a, limits.words());
    }

    boolean hasShape(int a) {
        return !evidence.membersKnown()
                && figures.payees.get(a) >= Math.max(1, limits.minPayees())
                && Share.atMost(figures.payers.get(a), limits.maxPayersPercent(), figures.payees.get(a));
    }

    /**
     * Why it pays out; the first reason is the one that decided.
     *
     * @param fromSchemeFen what came in from accounts of the scheme
     */
    List<Reason> reasons(int a, long fromSchemeFen) {
        List<Reason> reasons = new ArrayList<>();
        if (paysMembers(a)) {
            reasons.add(Reason.of("memberPayees", figures.memberPayees.get(a)).atLeast(limits.minMemberPayees()));
            reasons.add(Reason.of("memberOutFen", figures.memberOutFen.get(a))
                    .atLeast(Share.percent(figures.othersOutFen(a), limits.minMemberSharePercent())));
            if (isFed(a, fromSchemeFen)) {
                reasons.add(Reason.of("fromSchemeFen", fromSchemeFen)
                        .atLeast(Share.percent(figures.inFen.get(a), limits.minSchemePercent())));
            } else if (isTold(a)) {
                reasons.add(Reason.of("bonusWordFen", wordFen(a))
                        .atLeast(Share.percent(figures.memberOutFen.get(a), limits.minWordPercent())));
            }
        } else {
            reasons.add(Reason.of("payees", figures.payees.get(a)).atLeast(limits.minPayees()));
        }
        reasons.add(Reason.of("payers", figures.payers.get(a)));
        return reasons;
    }
}
