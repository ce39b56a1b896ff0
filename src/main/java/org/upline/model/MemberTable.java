package org.upline.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a case field by field, for whoever goes through millions of them: no {@link Member} need be made. What the
 * fields mean is said there. Any number of threads may ask.
 */
public interface MemberTable {
    /** @param members taken as they are if they are a table, which costs nothing */
    static MemberTable of(List<Member> members) {
        return members instanceof MemberTable table ? table : new ListedMembers(members);
    }

    int size();

    String text(MemberField field, int member);

    boolean inactive(int member);

    boolean blank(int member);

    long feeFen(int member);

    @Nullable
    LocalDateTime joined(int member);

    long bonusFen(int member);

    long withdrawnFen(int member);

    SourceRow row(int member);

    default String id(int member) {
        return text(MemberField.ID, member);
    }

    /** A text of all members, made as it is asked for. */
    default List<String> texts(MemberField field) {
        return new ListView<>(size(), member -> text(field, member));
    }
}
