package org.upline.synthetic.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.synthetic.SplitMix;

/** What each fee earns those above: by generation, by rank, and for each position placed below. Kept until it is paid out. */
final class Bonuses {
    private static final int SEEING_LEVELS = 15;

    private final Plan plan;
    private final Growth growth;
    private final long[] dueFen;
    private final int[] below;
    private final List<Integer> creditors = new ArrayList<>();

    Bonuses(Plan plan, Growth growth) {
        this.plan = plan;
        this.growth = growth;
        dueFen = new long[growth.members()];
        below = new int[growth.members()];
    }

    /** A fee was paid for a position. */
    void earn(int member, long feeFen) {
        int day = growth.second(member) / Books.DAY;
        int own = growth.person(member);
        int generation = 0;
        for (int up = growth.referrer(member); up != Growth.ROOT; up = growth.referrer(up)) {
            below[up]++;
            if (generation < plan.generations().length) {
                long perMille = plan.generations()[generation]
                        + (generation == 0 && below[up] >= plan.rankFrom() ? plan.rankPerMille() : 0);
                credit(up, own, feeFen * perMille / 1_000, day);
            }
            generation++;
        }
        int at = member;
        for (int level = 0; plan.seeingFen() > 0 && level < SEEING_LEVELS; level++) {
            at = growth.placement(at);
            if (at == Growth.ROOT) {
                break;
            }
            credit(at, own, plan.seeingFen(), day);
        }
    }

    /** Nobody earns by his own further positions, nor after he has withdrawn. */
    private void credit(int member, int own, long fen, int day) {
        int person = growth.person(member);
        Player player = growth.player(person);
        boolean gone = player != null && (long) day * 100 > (long) plan.days() * player.leaves();
        if (person == own || gone || fen == 0) {
            return;
        }
        if (dueFen[person] == 0) {
            creditors.add(person);
        }
        dueFen[person] = Math.addExact(dueFen[person], fen);
    }

    /** Pays out what is due, as far as there is money; the rest waits. */
    void payOut(int day, Till till, TrialAccounts accounts, SplitMix dice) {
        List<Integer> waiting = new ArrayList<>();
        for (int person : creditors) {
            @Nullable Player player = growth.player(person);
            int payee = player == null ? accounts.ofPerson(person, false) : accounts.payee(player);
            // One in twelve asks for cash.
            if (dice.below(12) == 0 || till.pay(day, payee, dueFen[person], "奖金")) {
                dueFen[person] = 0;
            } else {
                waiting.add(person);
            }
        }
        creditors.clear();
        creditors.addAll(waiting);
    }
}
