package org.upline.synthetic;

import org.upline.synthetic.SplitMix.Stream;

/**
 * Under whom each position hangs in the binary tree (双轨). A full referrer spills over to the positions below, mostly down
 * the left leg, so this tree is deeper than the tree of recruiting.
 */
final class Placements {
    private final int[] above;
    private final boolean[] right;

    private Placements(int[] above, boolean[] right) {
        this.above = above;
        this.right = right;
    }

    static Placements draw(GeneratorOptions options, Referrals referrals) {
        int members = referrals.size();
        SplitMix dice = new SplitMix(options.seed(), Stream.PLACEMENT);
        int[] above = new int[members];
        boolean[] isRight = new boolean[members];
        // 0 stands for a free side: member 0 is a root and never below anyone.
        int[] left = new int[members];
        int[] right = new int[members];
        for (int i = 0; i < members; i++) {
            if (i < referrals.roots()) {
                above[i] = Referrals.NONE;
                continue;
            }
            int at = referrals.parent(i) == Referrals.NONE ? i % referrals.roots() : referrals.parent(i);
            while (left[at] != 0 && right[at] != 0) {
                at = dice.chance(80) ? left[at] : right[at];
            }
            boolean toRight = left[at] != 0 || (right[at] == 0 && dice.chance(30));
            (toRight ? right : left)[at] = i;
            above[i] = at;
            isRight[i] = toRight;
        }
        return new Placements(above, isRight);
    }

    /** The member id of the position above, empty for a root. */
    String written(int member) {
        return above[member] == Referrals.NONE ? "" : Referrals.memberId(above[member]);
    }

    /** 左 or 右, empty for a root. */
    String side(int member) {
        if (above[member] == Referrals.NONE) {
            return "";
        }
        return right[member] ? "右" : "左";
    }
}
