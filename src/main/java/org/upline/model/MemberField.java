package org.upline.model;

import java.util.function.Function;

/** The texts of a {@link Member}; what they mean is said there. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold no state
public enum MemberField {
    ID(Member::id),
    USERNAME(Member::username),
    NAME(Member::name),
    ID_NUMBER(Member::idNumber),
    PHONE(Member::phone),
    REFERRER(Member::referrer),
    PLACEMENT(Member::placement),
    SIDE(Member::side),
    RANK(Member::rank),
    BANK(Member::bank),
    CARD(Member::card),
    CENTRE(Member::centre),
    IP(Member::ip),
    PROVINCE(Member::province),
    ADDRESS(Member::address);

    private final Function<Member, String> of;

    MemberField(Function<Member, String> of) {
        this.of = of;
    }

    /** What a member has in this field. */
    public String of(Member member) {
        return of.apply(member);
    }
}
