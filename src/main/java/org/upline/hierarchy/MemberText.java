package org.upline.hierarchy;

import java.util.List;
import java.util.function.Function;
import org.upline.graph.Snapshot;
import org.upline.model.Member;

/** The text columns of a member, each with its name in the snapshot. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold no state
public enum MemberText {
    ID("id", Member::id),
    USERNAME("username", Member::username),
    NAME("name", Member::name),
    ID_NUMBER("idNumber", Member::idNumber),
    PHONE("phone", Member::phone),
    SIDE("side", Member::side),
    RANK("rank", Member::rank),
    BANK("bank", Member::bank),
    CARD("card", Member::card),
    CENTRE("centre", Member::centre),
    IP("ip", Member::ip),
    PROVINCE("province", Member::province),
    ADDRESS("address", Member::address);

    final String column;
    final Function<Member, String> of;

    MemberText(String column, Function<Member, String> of) {
        this.column = "member." + column;
        this.of = of;
    }

    /** The column of a snapshot, without reading any other. */
    public List<String> read(Snapshot snapshot) {
        return snapshot.strings(column);
    }
}
