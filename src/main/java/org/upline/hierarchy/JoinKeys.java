package org.upline.hierarchy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.model.IdentityNumber;
import org.upline.model.Member;
import org.upline.model.Person.JoinReason;
import org.upline.model.Placeholder;
import org.upline.model.WrittenNumber;

/**
 * What of a member is compared under each rule of joining. Null where the member has nothing to compare: a placeholder, or
 * a number that has lost digits.
 */
final class JoinKeys {
    private static final Pattern PUNCTUATION = Pattern.compile("[-–—()]");

    private JoinKeys() {}

    /** The number both members must have: identity number, phone or card. */
    static @Nullable String number(JoinReason reason, Member member) {
        return switch (reason) {
            case ID_NUMBER -> identity(member, true);
            case INVALID_ID_NUMBER_AND_NAME -> identity(member, false);
            case NAME_AND_PHONE -> unlessPlaceholder(phone(member.phone()));
            case NAME_AND_CARD ->
                unlessPlaceholder(WrittenNumber.compact(member.card()).replace("-", ""));
        };
    }

    /** Number and name together, equal exactly for members the rule joins. */
    static @Nullable String key(JoinReason reason, Member member) {
        String number = number(reason, member);
        if (number == null || reason == JoinReason.ID_NUMBER) {
            return number;
        }
        // The length keeps number and name apart, whatever signs a seized cell holds.
        return Placeholder.isOne(member.name()) ? null : number.length() + ":" + number + member.name();
    }

    private static @Nullable String identity(Member member, boolean valid) {
        IdentityNumber number = IdentityNumber.read(member.idNumber()).orElse(null);
        return number != null && number.valid() == valid ? number.text() : null;
    }

    private static @Nullable String unlessPlaceholder(String number) {
        return Placeholder.isOne(number) || WrittenNumber.hasLostDigits(number) ? null : number;
    }

    /** Without blanks, dashes and brackets, and without the country code 86 before it. */
    static String phone(String written) {
        String number = WrittenNumber.compact(written);
        if (WrittenNumber.hasLostDigits(number)) {
            return number;
        }
        number = PUNCTUATION.matcher(number).replaceAll("");
        if (number.startsWith("+86")) {
            return number.substring(3);
        }
        if (number.startsWith("0086")) {
            return number.substring(4);
        }
        return number.startsWith("86") && number.length() == 13 ? number.substring(2) : number;
    }
}
