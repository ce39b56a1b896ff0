package org.upline.funds;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account and its place in the case.
 *
 * @param rank from 1, by score, ties by account number
 * @param account number of the account
 * @param score points, two decimals; the weights of the reasons add up to it
 * @param inFen what came in, in fen; transfers to itself and foreign money are left out here and below
 * @param inCount number of transfers that brought it
 * @param counterparties number of other accounts, cash and unnamed ones included, that paid it or were paid
 * @param memberCounterparties how many of them are held by persons of the scheme other than its own holder
 * @param passThrough out / in, four decimals; null if nothing came in
 * @param dwellHours how long money stays, see {@link DwellTimes}; null if nothing that came in went out
 * @param balanceFen last known balance, in its own currency
 * @param obtained whether its own statement is in the case
 * @param reasons for score and part, by weight, then by factor
 * @param signs ways to behave that stand out, each with its limit, in the order of {@link Sign}
 */
public record AccountProfile(
        int rank,
        String account,
        List<String> cards,
        String holder,
        String bank,
        Part part,
        BigDecimal score,
        long inFen,
        long outFen,
        int inCount,
        int outCount,
        int counterparties,
        int memberCounterparties,
        @Nullable BigDecimal passThrough,
        @Nullable BigDecimal dwellHours,
        @Nullable Long balanceFen,
        @Nullable LocalDateTime balanceTime,
        boolean obtained,
        List<Reason> reasons,
        List<Reason> signs) {}
