package org.upline.hierarchy;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.model.CountingRule.Tree;

/**
 * What each new position may earn the people above it, in the order of joining, and what they are paid meanwhile: one run
 * through the life of the scheme. A position counts towards
 * <ul>
 *   <li>the fees of his recruits, by how many had been recruited within six generations below him until then, for whoever
 *       has a larger team may have a higher rank (级差);
 *   <li>the fees of the second to the sixth generation of recruits;
 *   <li>the positions on each of twenty levels placed below him (见点).
 * </ul>
 * Positions that were not paid for count nowhere, and nobody earns by his own. O(members · steps + payments).
 */
final class BonusEvents {
    private static final int[] TEAMS = {10, 20, 30, 40, 50, 60, 80, 120};
    private static final int GENERATIONS = 6;
    private static final int LEVELS = 20;

    /** Steps of recruits by the size of the team; the first is the smallest. */
    static final int RANKS = TEAMS.length + 1;

    /** Steps that are about fees. */
    static final int FEE_STEPS = RANKS + GENERATIONS - 1;

    /** All steps: fees, then levels of positions. */
    static final int STEPS = FEE_STEPS + LEVELS;

    private final MemberColumns columns;
    private final Receipts receipts;
    private final int[] referrer;
    private final int[] placement;
    private final int[] order;
    private final int[] joinDay;

    BonusEvents(MemberColumns columns, Receipts receipts) {
        this.columns = columns;
        this.receipts = receipts;
        referrer = Forest.of(columns, Tree.REFERRAL).parents();
        placement = Forest.of(columns, Tree.PLACEMENT).parents();
        joinDay = new int[columns.size()];
        for (int member = 0; member < joinDay.length; member++) {
            LocalDateTime joined = columns.joined(member);
            joinDay[member] = joined == null
                    ? Integer.MAX_VALUE
                    : Math.toIntExact(joined.toLocalDate().toEpochDay());
        }
        long[] keys = IntStream.range(0, joinDay.length)
                .mapToLong(member -> ((long) joinDay[member] << 32) + member)
                .sorted()
                .toArray();
        order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    MemberColumns columns() {
        return columns;
    }

    Receipts receipts() {
        return receipts;
    }

    /** Told of what happens. */
    interface Life {
        /** A position below a person came that counts so much on a step. */
        void earns(int person, int step, long amount);

        /** A payment, by its index. */
        void paid(int payment);
    }

    /**
     * Runs through it.
     *
     * @param lag days from joining until a payment may be for it; those of the same day come before the payment at 0
     */
    void run(int lag, Life life) {
        int[] team = new int[columns.size()];
        int next = 0;
        for (int payment = 0; payment < receipts.count(); payment++) {
            int until = receipts.day()[payment] - lag;
            while (next < order.length && joinDay[order[next]] <= until) {
                join(order[next++], team, life);
            }
            life.paid(payment);
        }
    }

    /** Tells of the positions of which nobody knows when they came. */
    void undated(Life life) {
        int[] team = new int[columns.size()];
        for (int k = order.length - 1; k >= 0 && joinDay[order[k]] == Integer.MAX_VALUE; k--) {
            join(order[k], team, life);
        }
    }

    private void join(int member, int[] team, Life life) {
        if (columns.inactive(member) || columns.blank(member)) {
            return;
        }
        int own = columns.person(member);
        long fee = columns.feeFen(member);
        int up = referrer[member];
        for (int generation = 0; generation < GENERATIONS && up >= 0; generation++) {
            team[up]++;
            if (fee > 0 && columns.person(up) != own) {
                life.earns(columns.person(up), generation == 0 ? rank(team[up]) : RANKS + generation - 1, fee);
            }
            up = referrer[up];
        }
        int at = placement[member];
        for (int level = 0; level < LEVELS && at >= 0; level++) {
            if (columns.person(at) != own) {
                life.earns(columns.person(at), FEE_STEPS + level, 1);
            }
            at = placement[at];
        }
    }

    private static int rank(int team) {
        int rank = 0;
        while (rank < TEAMS.length && team >= TEAMS[rank]) {
            rank++;
        }
        return rank;
    }
}
