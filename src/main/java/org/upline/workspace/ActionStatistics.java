package org.upline.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.funds.Part;

/**
 * The figures of the monthly statistics sheet (月度行动战果统计表).
 *
 * @param months ascending; what nobody dated stands last, under a month that is null
 * @param total of all months; of accounts, each once
 * @param places by code of the region, what is unknown last
 * @param parts in the order of {@link Part}
 */
public record ActionStatistics(List<Month> months, Month total, List<Place> places, List<PartTotal> parts) {
    /** Candidates looked at for tiers; whoever ranks behind them counts as a participant. */
    public static final int CANDIDATES = 50_000;

    /**
     * A month.
     *
     * @param month such as {@code 2021-05}; null for what is not dated, and for the total
     * @param joined units that joined
     * @param organisers how many of them are candidates for organisers, and so on
     * @param accounts accounts with a transfer in yuan
     * @param keyAccounts how many of them collect, pass on or pay out for the scheme
     * @param inFen what others paid into key accounts
     * @param outFen what key accounts paid to others
     * @param measures freezes that began
     * @param frozenFen their limits, as far as banks give any
     */
    public record Month(
            @Nullable String month,
            int joined,
            int organisers,
            int core,
            int participants,
            int accounts,
            int keyAccounts,
            long inFen,
            long outFen,
            int measures,
            long frozenFen) {}

    /**
     * Heads by home.
     *
     * @param region code of two digits, or {@code unknown}
     */
    public record Place(String region, int heads, int organisers, int core, int participants) {}

    /**
     * Accounts of a part.
     *
     * @param obtained how many of them have their own statement in the case
     * @param inFen transfers in yuan that reached them
     * @param outFen transfers in yuan that left them
     */
    public record PartTotal(Part part, int accounts, int obtained, long inFen, long outFen) {}
}
