package org.upline.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of all accounts and the figures they were given by, for tests that hold another program to them. */
public final class PartFigures {
    /** Names of {@link #figure}. */
    public static final List<String> NAMES = List.of(
            "inFen",
            "outFen",
            "payers",
            "payees",
            "ownInFen",
            "ownOutFen",
            "memberPayers",
            "memberInFen",
            "memberPayees",
            "memberOutFen",
            "feePayers",
            "feeFen",
            "bonusWordFen",
            "wageWordFen",
            "fromSchemeFen",
            "schemeInFen",
            "schemeOutFen",
            "supplierFen",
            "unseenOutFen",
            "passedFen");

    private final PartEvidence evidence;
    private final AccountParts parts;
    private final FreshMoney fresh;

    public PartFigures(LedgerColumns ledger, MemberFees listed, FundsRules rules) {
        evidence = PartEvidence.of(ledger, listed, rules);
        parts = AccountParts.of(evidence);
        long seconds = rules.transit()
                .maxDwellHours()
                .multiply(BigDecimal.valueOf(3600))
                .longValue();
        fresh = new FreshMoney(new AccountMoves(ledger, evidence.byPayer(), evidence.byPayee()), seconds);
    }

    public String part(int a) {
        return parts.part(a).name().toLowerCase(Locale.ROOT);
    }

    /** The figure that decided. */
    public String decidedBy(int a) {
        return parts.reasons(a).get(0).factor();
    }

    public boolean isPlatform(int a) {
        return parts.isPlatform(a);
    }

    public boolean isSupplier(int a) {
        return parts.isSupplier(a);
    }

    /** Hundredths of an hour. */
    public @Nullable Long dwellHundredths(int a) {
        BigDecimal hours = evidence.dwell().hours(a);
        return hours == null ? null : Long.valueOf(hours.unscaledValue().longValueExact());
    }

    public long figure(String name, int a) {
        AccountFigures figures = evidence.figures();
        FundsRules rules = evidence.rules();
        return switch (name) {
            case "inFen" -> figures.inFen.get(a);
            case "outFen" -> figures.outFen.get(a);
            case "payers" -> figures.payers.get(a);
            case "payees" -> figures.payees.get(a);
            case "ownInFen" -> figures.ownInFen.get(a);
            case "ownOutFen" -> figures.ownOutFen.get(a);
            case "memberPayers" -> figures.memberPayers.get(a);
            case "memberInFen" -> figures.memberInFen.get(a);
            case "memberPayees" -> figures.memberPayees.get(a);
            case "memberOutFen" -> figures.memberOutFen.get(a);
            case "feePayers" -> evidence.fees().payers.get(a);
            case "feeFen" -> evidence.fees().fen.get(a);
            case "bonusWordFen" -> evidence.toMembersFen(a, rules.paying().words());
            case "wageWordFen" -> evidence.toMembersFen(a, rules.outsiders().employerWords());
            case "fromSchemeFen" -> parts.fromSchemeFen(a);
            case "schemeInFen" -> parts.schemeInFen(a);
            case "schemeOutFen" -> parts.schemeOutFen(a);
            case "supplierFen" -> parts.supplierFen(a);
            case "unseenOutFen" -> evidence.unseen().outFen(a);
            case "passedFen" -> fresh.passedFen(a);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
