package org.upline.hierarchy;

import java.util.List;
import org.upline.graph.Snapshot;
import org.upline.model.MemberField;

/** The text columns of a member, each with its name in the snapshot. */
public enum MemberText {
    ID("id", MemberField.ID),
    USERNAME("username", MemberField.USERNAME),
    NAME("name", MemberField.NAME),
    ID_NUMBER("idNumber", MemberField.ID_NUMBER),
    PHONE("phone", MemberField.PHONE),
    SIDE("side", MemberField.SIDE),
    RANK("rank", MemberField.RANK),
    BANK("bank", MemberField.BANK),
    CARD("card", MemberField.CARD),
    CENTRE("centre", MemberField.CENTRE),
    IP("ip", MemberField.IP),
    PROVINCE("province", MemberField.PROVINCE),
    ADDRESS("address", MemberField.ADDRESS);

    final String column;
    final MemberField field;

    MemberText(String column, MemberField field) {
        this.column = "member." + column;
        this.field = field;
    }

    /** The column of a snapshot, without reading any other. */
    public List<String> read(Snapshot snapshot) {
        return snapshot.strings(column);
    }
}
