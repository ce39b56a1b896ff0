package org.upline.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one way of looking found in all cases of a family.
 *
 * @param family word of the family, or {@code all}
 * @param subject as in {@link Hits}
 * @param measure as in {@link Hits}
 * @param cases in how many cases there was anything to find or anything named
 * @param truth how many there are in all of them
 * @param named how many were named
 * @param right how many of those are such
 */
public record QualityRow(String family, String subject, String measure, int cases, int truth, int named, int right) {

    QualityRow and(Hits hits) {
        return new QualityRow(
                family,
                subject,
                measure,
                cases + (hits.truth() + hits.named() > 0 ? 1 : 0),
                truth + hits.truth(),
                named + hits.named(),
                right + hits.right());
    }

    /** Share of those named who are such, three decimals; null if nobody was named. */
    public @Nullable BigDecimal precision() {
        return share(named);
    }

    /** Share of those who are such that were named, three decimals; null if there is nobody. */
    public @Nullable BigDecimal recall() {
        return share(truth);
    }

    private @Nullable BigDecimal share(int of) {
        return of == 0 ? null : BigDecimal.valueOf(right).divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP);
    }
}
