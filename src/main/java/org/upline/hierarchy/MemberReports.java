package org.upline.hierarchy;

import java.util.Arrays;
import org.upline.model.UplineException;

/** Tells of one member, given by any id of the person. */
public final class MemberReports {
    private MemberReports() {}

    /**
     * The report on the unit the id belongs to, see {@link UnitLookup#unit}.
     *
     * @throws UplineException if nobody has the id, or the rule leaves him out
     */
    public static MemberReport of(CountedTree tree, String id, Thresholds thresholds) {
        int unit = UnitLookup.unit(tree, id);
        MemberColumns columns = tree.columns();
        int person = tree.person(unit);
        return new MemberReport(
                tree.memberId(unit),
                columns.name(tree.member(unit)),
                columns.persons().id(person),
                tree.level(unit),
                tree.direct(unit),
                tree.downline(unit),
                tree.levelsBelow(unit),
                tree.legalHeadcount(unit),
                tree.legalLevels(unit),
                tree.downlineFeesFen(unit),
                Arrays.stream(TreePaths.units(tree, unit))
                        .mapToObj(tree::memberId)
                        .toList(),
                Arrays.stream(columns.persons().members(person))
                        .mapToObj(columns::id)
                        .toList(),
                thresholds.unit(tree, unit),
                RuleWords.of(tree.rule()));
    }
}
