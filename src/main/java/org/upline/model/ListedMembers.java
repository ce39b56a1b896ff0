package org.upline.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of members as a table. */
record ListedMembers(List<Member> members) implements MemberTable {
    @Override
    public int size() {
        return members.size();
    }

    @Override
    public String text(MemberField field, int member) {
        return field.of(members.get(member));
    }

    @Override
    public boolean inactive(int member) {
        return members.get(member).inactive();
    }

    @Override
    public boolean blank(int member) {
        return members.get(member).blank();
    }

    @Override
    public long feeFen(int member) {
        return members.get(member).feeFen();
    }

    @Override
    public @Nullable LocalDateTime joined(int member) {
        return members.get(member).joined();
    }

    @Override
    public long bonusFen(int member) {
        return members.get(member).bonusFen();
    }

    @Override
    public long withdrawnFen(int member) {
        return members.get(member).withdrawnFen();
    }

    @Override
    public SourceRow row(int member) {
        return members.get(member).row();
    }
}
