package org.upline.intake;

import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.SourceRow;

/** The members that stand, each made from its row when it is asked for: 4 bytes a member beside the rows. */
final class PackedMembers extends AbstractList<Member> implements RandomAccess, MemberTable {
    private final MemberRows rows;

    /** Row of each member. */
    private final int[] standing;

    /** Fees that stand instead of those of the list. */
    private final long @Nullable [] fees;

    PackedMembers(MemberRows rows, int[] standing) {
        this(rows, standing, null);
    }

    private PackedMembers(MemberRows rows, int[] standing, long @Nullable [] fees) {
        this.rows = rows;
        this.standing = standing;
        this.fees = fees;
    }

    /** The same with other entry fees, by member; not to be changed afterwards. */
    PackedMembers paying(long[] fen) {
        return new PackedMembers(rows, standing, fen);
    }

    @Override
    public int size() {
        return standing.length;
    }

    @Override
    public Member get(int index) {
        return block(index).member(at(index), feeFen(index));
    }

    private MemberBlock block(int member) {
        return rows.block(standing[member]);
    }

    private int at(int member) {
        return rows.at(standing[member]);
    }

    @Override
    public String text(MemberField field, int member) {
        return block(member).text(field, at(member));
    }

    @Override
    public boolean inactive(int member) {
        return block(member).inactive(at(member));
    }

    @Override
    public boolean blank(int member) {
        return block(member).blank(at(member));
    }

    @Override
    public long feeFen(int member) {
        return fees == null ? block(member).feeFen(at(member)) : fees[member];
    }

    @Override
    public @Nullable LocalDateTime joined(int member) {
        return block(member).joined(at(member));
    }

    @Override
    public long bonusFen(int member) {
        return block(member).bonusFen(at(member));
    }

    @Override
    public long withdrawnFen(int member) {
        return block(member).withdrawnFen(at(member));
    }

    @Override
    public SourceRow row(int member) {
        return block(member).row(at(member));
    }
}
