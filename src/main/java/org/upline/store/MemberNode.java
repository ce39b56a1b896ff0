package org.upline.store;

import org.upline.model.Member;

/** A member as a node {@code (:Member)}. */
final class MemberNode {
    static final String LABEL = "Member";

    private MemberNode() {}

    static void write(Member member, PropertyWriter to) {
        to.key("id", member.id())
                .indexed("username", member.username())
                .indexed("name", member.name())
                .indexed("idNumber", member.idNumber())
                .indexed("phone", member.phone())
                .text("referrer", member.referrer())
                .text("placement", member.placement())
                .text("side", member.side())
                .text("rank", member.rank())
                .flag("inactive", member.inactive())
                .flag("blank", member.blank())
                .number("feeFen", member.feeFen())
                .time("joined", member.joined())
                .text("bank", member.bank())
                .indexed("card", member.card())
                .number("bonusFen", member.bonusFen())
                .number("withdrawnFen", member.withdrawnFen())
                .text("centre", member.centre())
                .indexed("ip", member.ip())
                .text("province", member.province())
                .text("address", member.address())
                .place(member.row());
    }
}
