package org.upline.synthetic;

import java.util.BitSet;
import org.upline.synthetic.SplitMix.Stream;

/**
 * Who recruited whom, by member index in the order of joining. New members come to those who already recruited many
 * (preferential attachment by copying: Kumar et al., Stochastic models for the web graph, 2000), one chain reaches the
 * wanted number of levels, and a few rows are wrong in the ways seized lists are wrong.
 */
final class Referrals {
    /** No referrer: a root. */
    static final int NONE = -1;

    /** Codes from this down name an id that no row has. */
    private static final int FIRST_MISSING = -2;

    private final int[] referrer;
    private final int[] level;
    private final BitSet chain = new BitSet();
    private final int roots;

    private Referrals(int[] referrer, int[] level, int roots) {
        this.referrer = referrer;
        this.level = level;
        this.roots = roots;
    }

    /** Draws the relation. Cost: linear in the members, whatever the number of levels. */
    static Referrals draw(GeneratorOptions options) {
        int members = options.members();
        SplitMix dice = new SplitMix(options.seed(), Stream.RECRUITMENT);
        int roots = members < 50 ? 1 : members < 1_000 ? 3 : 5;
        Referrals drawn = new Referrals(new int[members], new int[members], roots);
        int tip = 0;
        for (int i = 0; i < members; i++) {
            int wrong = drawn.wrongReferrer(i);
            if (i < roots) {
                drawn.set(i, NONE);
            } else if (wrong != NONE) {
                drawn.set(i, wrong);
            } else if (drawn.level[tip]
                    < Math.min(options.levels(), (long) i * options.levels() * 10 / (9L * members))) {
                drawn.set(i, tip);
                tip = i;
                drawn.chain.set(i);
            } else {
                drawn.set(i, drawn.recruiter(dice, i, options.levels()));
            }
        }
        return drawn;
    }

    private void set(int member, int code) {
        referrer[member] = code;
        int parent = parent(member);
        level[member] = parent == NONE ? 1 : level[parent] + 1;
    }

    private int recruiter(SplitMix dice, int member, int levels) {
        int chosen = dice.below(member);
        if (dice.chance(55) && parent(chosen) != NONE) {
            chosen = parent(chosen);
        }
        while (level[chosen] >= levels) {
            chosen = parent(chosen);
        }
        return chosen;
    }

    /** The referrer of a row that is to be wrong; {@link #NONE} for a row in order. */
    private int wrongReferrer(int member) {
        int members = referrer.length;
        int inCycle = cycleMember(member);
        if (inCycle != NONE) {
            return inCycle;
        }
        if (members < 20) {
            return NONE;
        }
        if (member == members * 2L / 5) {
            return member;
        }
        // The first two orphans name the same absent id.
        long firstOrphan = members * 3L / 5;
        if (member == firstOrphan || member == firstOrphan + 1) {
            return FIRST_MISSING;
        }
        return member % 500 == 300 ? FIRST_MISSING - 1 - member / 500 : NONE;
    }

    /** Cycles of two, three and five: each member names the one before, the first the last. */
    private int cycleMember(int member) {
        long members = referrer.length;
        int cycles = members < 40 ? 0 : members < 100 ? 1 : 3;
        long[] starts = {members / 2, members * 7 / 10, members * 8 / 10};
        int[] lengths = {2, 3, 5};
        for (int c = 0; c < cycles; c++) {
            long place = member - starts[c];
            if (place >= 0 && place < lengths[c]) {
                return place == 0 ? member + lengths[c] - 1 : member - 1;
            }
        }
        return NONE;
    }

    int size() {
        return referrer.length;
    }

    /** How many members, the first ones, founded a tree each. */
    int roots() {
        return roots;
    }

    /** The member above in the repaired forest, always an earlier one; {@link #NONE} for a root, an orphan, the member a
     * cycle is broken at and one who named himself. */
    int parent(int member) {
        int code = referrer[member];
        return code >= 0 && code < member ? code : NONE;
    }

    /** Level in the repaired forest, from 1. */
    int level(int member) {
        return level[member];
    }

    /** Whether the member is on the one chain that has all the levels, below its root. */
    boolean onChain(int member) {
        return chain.get(member);
    }

    boolean namesItself(int member) {
        return referrer[member] == member;
    }

    boolean namesMissing(int member) {
        return referrer[member] <= FIRST_MISSING;
    }

    /** Last member of the cycle that is broken at this one; {@link #NONE} if none is. */
    int cycleEnd(int member) {
        return referrer[member] > member ? referrer[member] : NONE;
    }

    /** The referrer as the list has it: a member's id, an id no row has, or one of the ways to say "none". */
    String written(int member) {
        int code = referrer[member];
        if (code >= 0) {
            return memberId(code);
        }
        if (code == NONE) {
            return new String[] {"", "无", "0", "-1", "null"}[member % 5];
        }
        return "X" + (FIRST_MISSING - code + 900_001);
    }

    static String memberId(int member) {
        StringBuilder id = new StringBuilder(9).append('H');
        Digits.append(id, member + 1L, 7);
        return id.toString();
    }

    /** How many members stand below each in the repaired forest. */
    int[] downlines() {
        int[] below = new int[referrer.length];
        for (int i = referrer.length - 1; i > 0; i--) {
            if (parent(i) != NONE) {
                below[parent(i)] += below[i] + 1;
            }
        }
        return below;
    }
}
