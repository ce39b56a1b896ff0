package org.upline.hierarchy;

/**
 * The figures of one unit, a row of the table of all; see {@link CountedTree} for what each means.
 *
 * @param memberId the member, or the shallowest account of the person
 */
public record MemberFigures(
        String memberId,
        int level,
        int direct,
        int downline,
        int levelsBelow,
        int legalHeadcount,
        int legalLevels,
        long downlineFeesFen) {

    static MemberFigures of(CountedTree tree, int unit) {
        return new MemberFigures(
                tree.memberId(unit),
                tree.level(unit),
                tree.direct(unit),
                tree.downline(unit),
                tree.levelsBelow(unit),
                tree.legalHeadcount(unit),
                tree.legalLevels(unit),
                tree.downlineFeesFen(unit));
    }
}
