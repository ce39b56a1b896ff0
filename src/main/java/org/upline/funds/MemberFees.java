package org.upline.funds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upline.model.CaseData;
import org.upline.model.Member;
import org.upline.model.Person;

/**
 * What each person ought to have paid to enter, as the member list has it: a fee (报单金额) for each of his members.
 *
 * @param byPerson fees in fen by index of the person, ascending, with repetitions, without zeros
 */
public record MemberFees(List<List<Long>> byPerson) {
    /** A list that says nothing of fees. */
    public static final MemberFees NONE = new MemberFees(List.of());

    public MemberFees {
        byPerson = byPerson.stream().map(List::copyOf).toList();
    }

    /**
     * The fees of all members, blank orders and inactive ones included: whether money was paid is the question here.
     *
     * @throws ArithmeticException if the sum of all exceeds a {@code long}
     */
    public static MemberFees of(CaseData data, List<Person> persons) {
        Map<String, Member> memberById = new HashMap<>();
        for (Member member : data.members()) {
            memberById.put(member.id(), member);
        }
        List<List<Long>> byPerson = new ArrayList<>();
        for (Person person : persons) {
            List<Long> fees = new ArrayList<>();
            for (String id : person.members()) {
                Member member = memberById.get(id);
                if (member != null && member.feeFen() > 0) {
                    fees.add(member.feeFen());
                }
            }
            Collections.sort(fees);
            byPerson.add(fees);
        }
        MemberFees all = new MemberFees(byPerson);
        all.totalFen();
        return all;
    }

    /** What the person's fees add up to, in fen. */
    public long totalFen(int person) {
        return byPerson.get(person).stream().reduce(0L, Math::addExact);
    }

    /** What all fees add up to, in fen. */
    public long totalFen() {
        long total = 0;
        for (int p = 0; p < byPerson.size(); p++) {
            total = Math.addExact(total, totalFen(p));
        }
        return total;
    }
}
