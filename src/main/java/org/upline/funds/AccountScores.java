package org.upline.funds;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * How much an account matters to the case, from 0 to the sum of the points in {@link FundsRules.Score} (100 by default):
 *
 * <ul>
 *   <li>turnover, member counterparties, counterparties: points × log(1 + value) / log(1 + largest value of the case),
 *       turnover taken in yuan;
 *   <li>throughput: points × min(in, out) / max(in, out), if money leaves within the hours of a transit account;
 *   <li>the part: its points, put on the reason that decided it.
 * </ul>
 *
 * Each is rounded to hundredths of a point and the score is their sum, so that reasons add up to the score exactly.
 * Logarithms are {@link StrictMath}'s: the same on every machine.
 */
final class AccountScores {
    private static final int FEN_A_YUAN = 100;

    private final AccountFigures figures;
    private final DwellTimes dwell;
    private final AccountParts parts;
    private final FundsRules rules;

    /** The largest turnover in yuan, most member counterparties, most counterparties of the case. */
    private final long[] largest;

    private final double turnoverUnit;
    private final double memberUnit;
    private final double partnerUnit;

    private AccountScores(
            AccountFigures figures, DwellTimes dwell, AccountParts parts, FundsRules rules, long[] largest) {
        this.figures = figures;
        this.dwell = dwell;
        this.parts = parts;
        this.rules = rules;
        this.largest = largest;
        turnoverUnit = StrictMath.log1p(largest[0]);
        memberUnit = StrictMath.log1p(largest[1]);
        partnerUnit = StrictMath.log1p(largest[2]);
    }

    /** O(accounts). */
    static AccountScores of(PartEvidence evidence, AccountParts parts) {
        AccountFigures figures = evidence.figures();
        long[] largest = new long[3];
        for (int a = 0; a < figures.inFen.size(); a++) {
            largest[0] = Math.max(largest[0], figures.turnoverFen(a) / FEN_A_YUAN);
            largest[1] = Math.max(largest[1], figures.memberCounterparties.get(a));
            largest[2] = Math.max(largest[2], figures.counterparties.get(a));
        }
        return new AccountScores(figures, evidence.dwell(), parts, evidence.rules(), largest);
    }

    /** Reads what {@link #write} wrote. */
    static AccountScores read(PartEvidence evidence, AccountParts parts, Snapshot kept) {
        return new AccountScores(
                evidence.figures(), evidence.dwell(), parts, evidence.rules(), kept.longs("score.largest"));
    }

    void write(SnapshotWriter out) throws IOException {
        out.longs("score.largest", largest);
    }

    /** The score in hundredths of a point. */
    long hundredths(int account) {
        return turnover(account)
                + memberCounterparties(account)
                + counterparties(account)
                + throughput(account)
                + ofPart(account);
    }

    private long turnover(int a) {
        return logarithmic(rules.score().turnover(), figures.turnoverFen(a) / FEN_A_YUAN, turnoverUnit);
    }

    private long memberCounterparties(int a) {
        return logarithmic(rules.score().memberCounterparties(), figures.memberCounterparties.get(a), memberUnit);
    }

    private long counterparties(int a) {
        return logarithmic(rules.score().counterparties(), figures.counterparties.get(a), partnerUnit);
    }

    private static long logarithmic(int points, long value, double unit) {
        return unit == 0 ? 0 : StrictMath.round(100.0 * points * StrictMath.log1p(value) / unit);
    }

    private long throughput(int a) {
        BigDecimal hours = dwell.hours(a);
        if (hours == null || hours.compareTo(rules.transit().maxDwellHours()) > 0) {
            return 0;
        }
        long less = Math.min(figures.inFen.get(a), figures.outFen.get(a));
        long more = Math.max(figures.inFen.get(a), figures.outFen.get(a));
        return Share.floor(100L * rules.score().throughput(), less, more);
    }

    private long ofPart(int a) {
        return 100L * rules.score().ofPart(parts.part(a));
    }

    /** Why it scores what it scores and has the part it has: by points, then by name. */
    List<Reason> reasons(int a) {
        List<Reason> reasons = new ArrayList<>(parts.reasons(a));
        reasons.set(0, reasons.get(0).worth(ofPart(a)));
        add(reasons, Reason.of("turnoverFen", figures.turnoverFen(a)), turnover(a));
        add(reasons, Reason.of("memberCounterparties", figures.memberCounterparties.get(a)), memberCounterparties(a));
        add(reasons, Reason.of("counterparties", figures.counterparties.get(a)), counterparties(a));
        long throughput = throughput(a);
        if (throughput > 0) {
            long less = Math.min(figures.inFen.get(a), figures.outFen.get(a));
            long more = Math.max(figures.inFen.get(a), figures.outFen.get(a));
            add(reasons, Reason.of("throughput", Share.decimal(less, more)), throughput);
        }
        reasons.sort(Comparator.comparing(Reason::weight).reversed().thenComparing(Reason::factor));
        return List.copyOf(reasons);
    }

    private static void add(List<Reason> reasons, Reason reason, long hundredths) {
        if (hundredths > 0) {
            reasons.add(reason.worth(hundredths));
        }
    }
}
