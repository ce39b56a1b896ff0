package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Measure;

/**
 * A measure in force as it is told of beside its account.
 *
 * @param type as the bank writes it
 * @param kind what it does
 * @param amountFen limit; null where the bank gives none
 * @param from first day; null where unknown
 * @param until last day; null where unknown
 * @param row where it stands, as {@code file:row}
 */
public record AccountMeasure(
        String type,
        MeasureKind kind,
        @Nullable Long amountFen,
        String authority,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        String serial,
        String remark,
        String row) {

    /** The measures on an account, in order. */
    public static List<AccountMeasure> of(LedgerColumns ledger, int account) {
        return ledger.measures().on(account).stream().map(AccountMeasure::of).toList();
    }

    private static AccountMeasure of(Measure measure) {
        return new AccountMeasure(
                measure.type(),
                MeasureKind.of(measure),
                measure.amountFen(),
                measure.authority(),
                measure.from(),
                measure.until(),
                measure.serial(),
                measure.remark(),
                measure.row().toString());
    }
}
