package org.upline.hierarchy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose bonuses may have been paid to somebody else of the same name: a person nobody paid anything, whose name one single
 * paid person bears. The list has such people where a further position of one person came with neither number nor phone nor
 * card that would join it to his first.
 */
final class Namesakes {
    private static final int SEVERAL = -2;

    private Namesakes() {}

    /** For each person who may have been paid for his positions: himself, or the one of his name. O(members). */
    static int[] payees(MemberColumns columns, Receipts receipts) {
        int persons = columns.persons().size();
        boolean[] paid = new boolean[persons];
        for (int person : receipts.person()) {
            if (person < persons) {
                paid[person] = true;
            }
        }
        Map<String, Integer> paidOf = new HashMap<>();
        for (int member = 0; member < columns.size(); member++) {
            int person = columns.person(member);
            if (paid[person] && !columns.name(member).isEmpty()) {
                paidOf.merge(columns.name(member), person, (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
        int[] payee = new int[persons];
        Arrays.setAll(payee, person -> person);
        for (int member = 0; member < columns.size(); member++) {
            int person = columns.person(member);
            int other = paid[person] ? person : paidOf.getOrDefault(columns.name(member), person);
            if (other != SEVERAL) {
                payee[person] = other;
            }
        }
        return payee;
    }
}
