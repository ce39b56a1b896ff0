package org.upline.funds;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.graph.CompressedGraph;
import org.upline.model.AccountKind;

/**
 * Gives every account its part, by the limits of {@link FundsRules}. The first that fits stands:
 *
 * <ol>
 *   <li>cash: a cash node.
 *   <li>collecting: enough members pay in, at least as many as are paid, and enough of what comes in comes from them; or, in
 *       a case that knows of no member's account, by its shape alone, many payers and few payees.
 *   <li>paying: the mirror image. An account that fits both by its members is collecting if it took at least as much from
 *       members as it paid to them. Where members' accounts are known, shapes say nothing: in a large scheme an exit has many
 *       payers and a transit account many payees, too, and so has a member who is paid by every paying account.
 *   <li>transit: enough came in, about as much went out, within hours, and next to nothing is left. A member's own account
 *       must also have got enough of it from collecting or transit accounts; this spreads from account to account until
 *       nothing changes, and the result does not depend on the order.
 *   <li>exit: much came from collecting or transit accounts, and little went back to accounts of the scheme.
 *   <li>member: held by a person of the scheme; other: the rest.
 * </ol>
 *
 * O(accounts + transfers).
 */
final class AccountParts {
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final AccountFigures figures;
    private final DwellTimes dwell;
    private final FundsRules rules;
    private final CompressedGraph byPayer;
    private final Part[] parts;

    /** Whether any account is known to be a member's; if so, members tell more than shapes do. */
    private final boolean membersKnown;

    /** What came in from collecting and transit accounts. */
    private final long[] schemeInFen;

    /** What went to collecting, transit and paying accounts. */
    private final long[] schemeOutFen;

    private AccountParts(
            LedgerColumns ledger, CompressedGraph byPayer, AccountFigures figures, DwellTimes dwell, FundsRules rules) {
        accounts = ledger.accounts();
        transfers = ledger.transfers();
        this.byPayer = byPayer;
        this.figures = figures;
        this.dwell = dwell;
        this.rules = rules;
        parts = new Part[accounts.count()];
        membersKnown = IntStream.range(0, accounts.count()).anyMatch(accounts::isMembers);
        schemeInFen = new long[accounts.count()];
        schemeOutFen = new long[accounts.count()];
    }

    static AccountParts of(
            LedgerColumns ledger, CompressedGraph byPayer, AccountFigures figures, DwellTimes dwell, FundsRules rules) {
        AccountParts parts = new AccountParts(ledger, byPayer, figures, dwell, rules);
        parts.assign();
        return parts;
    }

    Part part(int account) {
        return parts[account];
    }

    private void assign() {
        ArrayDeque<Integer> spreading = new ArrayDeque<>();
        long collectedFen = 0;
        for (int a = 0; a < parts.length; a++) {
            parts[a] = accounts.isMembers(a) ? Part.MEMBER : Part.OTHER;
            if (accounts.kind(a) == AccountKind.CASH) {
                parts[a] = Part.CASH;
            } else if (accounts.kind(a) == AccountKind.NUMBERED) {
                if (collects(a)) {
                    parts[a] = Part.COLLECTING;
                    collectedFen = Math.addExact(collectedFen, figures.inFen[a]);
                    spreading.add(a);
                } else if (pays(a)) {
                    parts[a] = Part.PAYING;
                } else if (!accounts.isMembers(a) && passesOn(a)) {
                    parts[a] = Part.TRANSIT;
                    spreading.add(a);
                }
            }
        }
        spread(spreading);
        sumSchemeOut();
        for (int a = 0; a < parts.length; a++) {
            boolean open = parts[a] == Part.MEMBER || parts[a] == Part.OTHER;
            if (open && isExit(a, collectedFen)) {
                parts[a] = Part.EXIT;
            }
        }
    }

    private boolean collectsFromMembers(int a) {
        return figures.memberPayers[a] >= Math.max(1, rules.collecting().minMemberPayers())
                && figures.memberPayers[a] >= figures.memberPayees[a]
                && Share.atLeast(figures.memberInFen[a], rules.collecting().minMemberSharePercent(), figures.inFen[a]);
    }

    private boolean paysToMembers(int a) {
        return figures.memberPayees[a] >= Math.max(1, rules.paying().minMemberPayees())
                && figures.memberPayees[a] >= figures.memberPayers[a]
                && Share.atLeast(figures.memberOutFen[a], rules.paying().minMemberSharePercent(), figures.outFen[a]);
    }

    private boolean hasCollectingShape(int a) {
        return !membersKnown
                && figures.payers[a] >= Math.max(1, rules.collecting().minPayers())
                && Share.atMost(figures.payees[a], rules.collecting().maxPayeesPercent(), figures.payers[a]);
    }

    private boolean hasPayingShape(int a) {
        return !membersKnown
                && figures.payees[a] >= Math.max(1, rules.paying().minPayees())
                && Share.atMost(figures.payers[a], rules.paying().maxPayersPercent(), figures.payees[a]);
    }

    private boolean collects(int a) {
        boolean both = collectsFromMembers(a) && paysToMembers(a);
        return both
                ? figures.memberInFen[a] >= figures.memberOutFen[a]
                : collectsFromMembers(a) || !paysToMembers(a) && hasCollectingShape(a);
    }

    private boolean pays(int a) {
        return paysToMembers(a) || hasPayingShape(a);
    }

    private boolean passesOn(int a) {
        FundsRules.Transit rule = rules.transit();
        BigDecimal hours = dwell.hours(a);
        Long balance = knownBalance(a);
        return figures.inFen[a] >= rule.minInFen()
                && figures.inFen[a] > 0
                && Share.atLeast(figures.outFen[a], rule.minPassThroughPercent(), figures.inFen[a])
                && Share.atMost(figures.outFen[a], rule.maxPassThroughPercent(), figures.inFen[a])
                && (balance == null || Share.atMost(balance, rule.maxBalancePercent(), figures.inFen[a]))
                && hours != null
                && hours.compareTo(rule.maxDwellHours()) <= 0;
    }

    private @Nullable Long knownBalance(int a) {
        return accounts.isYuan(a) ? accounts.balanceFen(a) : null;
    }

    /** Takes in members' accounts that pass on the scheme's money; each account is spread from once. */
    private void spread(ArrayDeque<Integer> spreading) {
        while (!spreading.isEmpty()) {
            int a = spreading.remove();
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int payee = byPayer.head(at);
                if (payee == a) {
                    continue;
                }
                schemeInFen[payee] = Math.addExact(schemeInFen[payee], transfers.amountFen(byPayer.arc(at)));
                boolean fed = Share.atLeast(
                        schemeInFen[payee], rules.transit().minSchemePercentForMembers(), figures.inFen[payee]);
                if (parts[payee] == Part.MEMBER && fed && passesOn(payee)) {
                    parts[payee] = Part.TRANSIT;
                    spreading.add(payee);
                }
            }
        }
    }

    private void sumSchemeOut() {
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            if (transfers.isYuan(t) && payer != payee && parts[payee].isKey()) {
                schemeOutFen[payer] = Math.addExact(schemeOutFen[payer], transfers.amountFen(t));
            }
        }
    }

    private boolean isExit(int a, long collectedFen) {
        FundsRules.Exit rule = rules.exit();
        return schemeInFen[a] > 0
                && schemeInFen[a] >= rule.minSchemeInFen()
                && Share.atLeast(schemeInFen[a], rule.minShareOfCollectedPercent(), collectedFen)
                && Share.atMost(schemeOutFen[a], rule.maxBackPercent(), figures.inFen[a]);
    }

    /** Why the account has its part; the first reason is the one that decided. */
    List<Reason> reasons(int a) {
        List<Reason> reasons = new ArrayList<>();
        switch (parts[a]) {
            case CASH -> reasons.add(Reason.of("cashFen", figures.turnoverFen(a)));
            case COLLECTING -> {
                if (collectsFromMembers(a)) {
                    reasons.add(Reason.of("memberPayers", figures.memberPayers[a]));
                    reasons.add(Reason.of("memberInFen", figures.memberInFen[a]));
                } else {
                    reasons.add(Reason.of("payers", figures.payers[a]));
                }
                reasons.add(Reason.of("payees", figures.payees[a]));
            }
            case PAYING -> {
                if (paysToMembers(a)) {
                    reasons.add(Reason.of("memberPayees", figures.memberPayees[a]));
                    reasons.add(Reason.of("memberOutFen", figures.memberOutFen[a]));
                } else {
                    reasons.add(Reason.of("payees", figures.payees[a]));
                }
                reasons.add(Reason.of("payers", figures.payers[a]));
            }
            case TRANSIT -> reasons.addAll(transitReasons(a));
            case EXIT -> {
                reasons.add(Reason.of("schemeInFen", schemeInFen[a]));
                reasons.add(Reason.of("schemeOutFen", schemeOutFen[a]));
                reasons.add(Reason.of("outsideOutFen", figures.outFen[a] - schemeOutFen[a]));
            }
            case MEMBER -> reasons.add(Reason.of("heldByMember", 1));
            case OTHER -> reasons.add(Reason.of("noKeyPart", 0));
        }
        return reasons;
    }

    private List<Reason> transitReasons(int a) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal hours = dwell.hours(a);
        Long balance = knownBalance(a);
        if (hours != null) {
            reasons.add(Reason.of("dwellHours", hours));
        }
        reasons.add(Reason.of("passThrough", Share.decimal(figures.outFen[a], figures.inFen[a])));
        if (balance != null) {
            reasons.add(Reason.of("balanceFen", balance));
        }
        if (schemeInFen[a] > 0) {
            reasons.add(Reason.of("schemeInFen", schemeInFen[a]));
        }
        return reasons;
    }
}
