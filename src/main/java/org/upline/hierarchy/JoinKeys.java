package org.upline.hierarchy;

import org.jspecify.annotations.Nullable;
import org.upline.model.IdentityNumber;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.Person.JoinReason;
import org.upline.model.Placeholder;

/**
 * What of a member is compared under each rule of joining. Null where the member has nothing to compare: a placeholder, or
 * a number that has lost digits; and under {@link JoinReason#BY_HAND}, which compares nothing.
 */
final class JoinKeys {
    private JoinKeys() {}

    /** What the rules look at, as written. */
    record Written(String name, String idNumber, String phone, String card) {
        static Written of(MemberTable members, int member) {
            return new Written(
                    members.text(MemberField.NAME, member),
                    members.text(MemberField.ID_NUMBER, member),
                    members.text(MemberField.PHONE, member),
                    members.text(MemberField.CARD, member));
        }
    }

    /** The number both members must have: identity number, phone or card. */
    static @Nullable String number(JoinReason reason, Written member) {
        return switch (reason) {
            case BY_HAND -> null;
            case ID_NUMBER -> identity(member, true);
            case INVALID_ID_NUMBER_AND_NAME -> identity(member, false);
            case NAME_AND_PHONE -> MemberKey.PHONE.comparable(member.phone());
            case NAME_AND_CARD -> MemberKey.CARD.comparable(member.card());
        };
    }

    /** Number and name together, equal exactly for members the rule joins. */
    static @Nullable String key(JoinReason reason, Written member) {
        String number = number(reason, member);
        if (number == null || reason == JoinReason.ID_NUMBER) {
            return number;
        }
        // The length keeps number and name apart, whatever signs a seized cell holds.
        return Placeholder.isOne(member.name()) ? null : number.length() + ":" + number + member.name();
    }

    private static @Nullable String identity(Written member, boolean valid) {
        IdentityNumber number = IdentityNumber.read(member.idNumber()).orElse(null);
        return number != null && number.valid() == valid ? number.text() : null;
    }
}
