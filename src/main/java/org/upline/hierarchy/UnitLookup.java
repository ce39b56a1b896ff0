package org.upline.hierarchy;

import java.util.List;
import org.upline.model.CountingRule.Unit;
import org.upline.model.UplineException;

/** Finds the unit a user means by an id. */
public final class UnitLookup {
    private static final int SUGGESTIONS = 3;

    private UnitLookup() {}

    /**
     * The unit a member id belongs to. If persons are counted, any id of the person will do, also one the rule leaves out
     * while another of his is kept.
     *
     * @throws UplineException if nobody has the id, naming the nearest ids; or if the rule leaves him out, saying so
     */
    public static int unit(CountedTree tree, String id) {
        MemberColumns columns = tree.columns();
        int member = columns.find(id);
        if (member < 0) {
            String near = String.join(", ", nearest(columns, -member - 1));
            throw UplineException.of(
                    near.isEmpty() ? "hierarchy.member.unknownInEmptyCase" : "hierarchy.member.unknown", id, near);
        }
        int unit = kept(tree, member);
        if (unit < 0) {
            String words = String.join(",", RuleWords.of(tree.rule()).exclude());
            throw UplineException.of("hierarchy.member.excluded", id, columns.name(member), words);
        }
        return unit;
    }

    /** The unit of a member, or, if persons are counted, of any other member of the person; negative if all are left out. */
    static int kept(CountedTree tree, int member) {
        MemberColumns columns = tree.columns();
        int unit = tree.unitOf(member);
        if (unit < 0 && tree.rule().unit() == Unit.PERSONS) {
            for (int other : columns.persons().members(columns.person(member))) {
                unit = Math.max(unit, tree.unitOf(other));
            }
        }
        return unit;
    }

    /** The ids that would stand around an absent one. */
    private static List<String> nearest(MemberColumns columns, int place) {
        int from = Math.max(0, Math.min(place - 1, columns.size() - SUGGESTIONS));
        int to = Math.min(columns.size(), from + SUGGESTIONS);
        return columns.texts(MemberText.ID).subList(from, to);
    }
}
