package org.upline.hierarchy.statistics;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;

/** When each unit of a counted tree joined: a person with the earliest of his kept accounts. */
public final class UnitTimes {
    private final @Nullable LocalDateTime[] joined;

    private UnitTimes(@Nullable LocalDateTime[] joined) {
        this.joined = joined;
    }

    /** O(members). */
    public static UnitTimes of(CountedTree tree) {
        MemberColumns columns = tree.columns();
        @Nullable LocalDateTime[] joined = new LocalDateTime[tree.units()];
        for (int member = 0; member < columns.size(); member++) {
            int unit = tree.unitOf(member);
            LocalDateTime time = unit < 0 ? null : columns.joined(member);
            if (time != null) {
                LocalDateTime known = joined[unit];
                joined[unit] = known == null || time.isBefore(known) ? time : known;
            }
        }
        return new UnitTimes(joined);
    }

    /** Local; null where no file says. */
    public @Nullable LocalDateTime joined(int unit) {
        return joined[unit];
    }

    /** Number of units. */
    public int units() {
        return joined.length;
    }
}
