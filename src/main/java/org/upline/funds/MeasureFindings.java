package org.upline.funds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.model.Finding;
import org.upline.model.Measure;

/**
 * What an investigator must know of the measures in force, as of the last day of the data: no clock has a say in it, so that
 * the same case gives the same findings on any day.
 */
public final class MeasureFindings {
    /** A request to prolong must reach the bank before the last day; a month leaves time for it. */
    private static final int SOON_DAYS = 30;

    private MeasureFindings() {}

    /**
     * Looks at all measures, in order.
     *
     * @param dataDate last day of the data
     * @return {@code measureEnded} and {@code measureEndsSoon} (details: authority, last day, last day of the data), and
     *     {@code measureUnknownAccount} for a measure on an account the case does not know otherwise
     */
    public static List<Finding> of(LedgerColumns ledger, Optional<LocalDate> dataDate) {
        Measures measures = ledger.measures();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < measures.count(); i++) {
            Measure measure = measures.measure(i);
            if (measures.account(i) < 0) {
                findings.add(new Finding(
                        "measureUnknownAccount",
                        List.of(measure.account()),
                        List.of(measure.row()),
                        List.of(measure.authority())));
            }
            LocalDateTime until = measure.until();
            if (dataDate.isPresent() && until != null && MeasureKind.of(measure) != MeasureKind.LIFTED) {
                LocalDate day = dataDate.get();
                LocalDate last = until.toLocalDate();
                List<String> details = List.of(measure.authority(), last.toString(), day.toString());
                if (last.isBefore(day)) {
                    findings.add(
                            new Finding("measureEnded", List.of(measure.account()), List.of(measure.row()), details));
                } else if (!last.isAfter(day.plusDays(SOON_DAYS))) {
                    findings.add(new Finding(
                            "measureEndsSoon", List.of(measure.account()), List.of(measure.row()), details));
                }
            }
        }
        return findings;
    }
}
