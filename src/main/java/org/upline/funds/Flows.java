package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money between groups of accounts. Without a choice of groups, the flows add up to all transfers of the period to the fen:
 * {@code shownFen = totalFen}; payments from a group to itself are among them. Money is in fen of yuan.
 *
 * @param by what accounts and transfers are grouped by
 * @param groups those that took part in the period, in the order of their dimension; a drawing's nodes
 * @param flows by amount, largest first, then by the order of groups; month by month if months are told apart; a drawing's
 *     links
 * @param totalFen all transfers of the period
 * @param totalCount their number
 * @param shownFen sum of {@code flows}
 * @param shownCount number of the transfers in them
 * @param foreign what is in other currencies in the period and in no flow
 */
public record Flows(
        List<FlowDimension> by,
        List<Group> groups,
        List<Flow> flows,
        long totalFen,
        int totalCount,
        long shownFen,
        int shownCount,
        List<ForeignTotal> foreign) {

    /**
     * A group with all that moved in the period, whatever flows are shown.
     *
     * @param accounts how many accounts it has
     * @param inFen what came from other groups
     * @param outFen what went to other groups
     * @param withinFen what moved between its own accounts
     */
    public record Group(String key, AccountGroup.Kind kind, int accounts, long inFen, long outFen, long withinFen) {}

    /**
     * All transfers from one group to another, in one month if months are told apart.
     *
     * @param from key of the group that paid
     * @param to key of the group that was paid
     * @param count number of transfers
     * @param first time of the earliest
     * @param last time of the latest
     * @param month as {@code yyyy-MM}; null where months are not told apart
     */
    public record Flow(
            String from,
            String to,
            long amountFen,
            int count,
            LocalDateTime first,
            LocalDateTime last,
            @Nullable String month) {}
}
