package org.upline.funds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.upline.model.Measure;

/** What the freezes known to the case leave of an account's money on a day. */
final class EarlierFreezes {
    /** A request to prolong must reach the bank before the last day; a month leaves time for it. */
    private static final int SOON_DAYS = 30;

    private final LedgerColumns ledger;
    private final LocalDate day;

    /** The accounts that have any measure: few, while every resting place is asked for. */
    private final BitSet measured = new BitSet();

    /**
     * What is left.
     *
     * @param freeFen what no freeze in force holds
     * @param measures all on the account, those that ended or wait included
     * @param reasons what the measures do to the amount
     */
    record Left(long freeFen, List<AccountMeasure> measures, List<Reason> reasons) {}

    EarlierFreezes(LedgerColumns ledger, LocalDate day) {
        this.ledger = ledger;
        this.day = day;
        for (int i = 0; i < ledger.measures().count(); i++) {
            if (ledger.measures().account(i) >= 0) {
                measured.set(ledger.measures().account(i));
            }
        }
    }

    LocalDate day() {
        return day;
    }

    /** What is left of so much money on the account. O(1) without measures, else O(measures). */
    Left left(int account, long thereFen) {
        if (!measured.get(account)) {
            return new Left(Math.max(0, thereFen), List.of(), List.of());
        }
        Frozen frozen = ledger.measures().frozen(account, day);
        List<Reason> reasons = new ArrayList<>();
        if (frozen.whole()) {
            reasons.add(Reason.of("frozenWholly", 0));
        } else if (frozen.isAny()) {
            reasons.add(Reason.of("frozenUpToFen", frozen.limitFen()));
        }
        addCounts(account, reasons);
        return new Left(frozen.freeFen(thereFen), AccountMeasure.of(ledger, account), reasons);
    }

    private void addCounts(int account, List<Reason> reasons) {
        int waiting = 0;
        int ended = 0;
        int soon = 0;
        for (Measure measure : ledger.measures().on(account)) {
            MeasureKind kind = MeasureKind.of(measure);
            LocalDateTime until = measure.until();
            if (kind == MeasureKind.WAITING) {
                waiting++;
            } else if (kind.binds() && until != null && until.toLocalDate().isBefore(day)) {
                ended++;
            } else if (kind.binds()
                    && Measures.isInForce(measure, day)
                    && until != null
                    && !until.toLocalDate().isAfter(day.plusDays(SOON_DAYS))) {
                soon++;
            }
        }
        add(reasons, "freezesEndSoon", soon);
        add(reasons, "freezesEnded", ended);
        add(reasons, "freezesWaiting", waiting);
    }

    private static void add(List<Reason> reasons, String factor, int count) {
        if (count > 0) {
            reasons.add(Reason.of(factor, count));
        }
    }
}
