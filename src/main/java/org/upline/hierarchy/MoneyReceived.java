package org.upline.hierarchy;

/**
 * What the way of the money tells of each person. All by the index of the person in {@link PersonColumns}.
 *
 * @param source where {@code receivedFen} is taken from
 * @param receivedFen bonuses and payouts the person received from the scheme, in fen
 * @param controlsKeyAccount whether the person holds an account that collects for the scheme or pays out for it
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record MoneyReceived(Source source, long[] receivedFen, boolean[] controlsKeyAccount) {
    /** Where a figure of money is taken from. */
    public enum Source {
        /** Statement rows from the scheme's collecting and paying accounts. */
        BANK,
        /** The bonus column (累计奖金) of the member list: what the scheme's own site claims. */
        MEMBER_LIST
    }

    public MoneyReceived {
        if (receivedFen.length != controlsKeyAccount.length) {
            throw new IllegalArgumentException("not of the same persons");
        }
    }

    /** The bonus totals of the member list; nobody is known to control an account. */
    public static MoneyReceived ofMemberList(MemberColumns columns) {
        return listed(columns, new boolean[columns.persons().size()]);
    }

    /** These figures, or those of the member list where the statements show no receipt of anybody. */
    MoneyReceived orMemberList(MemberColumns columns) {
        for (long fen : receivedFen) {
            if (fen > 0) {
                return this;
            }
        }
        return listed(columns, controlsKeyAccount);
    }

    private static MoneyReceived listed(MemberColumns columns, boolean[] controls) {
        long[] bonusFen = new long[columns.persons().size()];
        for (int member = 0; member < columns.size(); member++) {
            int person = columns.person(member);
            bonusFen[person] = Math.addExact(bonusFen[person], columns.bonusFen(member));
        }
        return new MoneyReceived(Source.MEMBER_LIST, bonusFen, controls);
    }
}
