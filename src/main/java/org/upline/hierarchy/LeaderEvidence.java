package org.upline.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upline.model.SchemeRole;

/**
 * What is known of people beside the tree. Columns are by person: first those of the member list by their index in {@link
 * PersonColumns}, then {@link #outsiders}, who are in no list.
 *
 * @param received as a candidate's {@code receivedFen} shows it, and where from; persons of the list only
 * @param gotFen all that came to him from the scheme, directly or through others
 * @param paidFen his own fees
 * @param controlledFen what ran through his key accounts; any number above zero if only that he holds one is known
 * @param outsiders people known only by the accounts they hold
 * @param roles what an investigator has recorded, by id of the person or, for an outsider, by {@link Outsider#id}
 * @param receipts the payments that make up {@code gotFen}, what was handed on to somebody as his
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record LeaderEvidence(
        MoneyReceived received,
        long[] gotFen,
        long[] paidFen,
        long[] controlledFen,
        List<Outsider> outsiders,
        Map<String, Set<SchemeRole>> roles,
        Receipts receipts) {

    /** Where single payments are not known. */
    public LeaderEvidence(
            MoneyReceived received,
            long[] gotFen,
            long[] paidFen,
            long[] controlledFen,
            List<Outsider> outsiders,
            Map<String, Set<SchemeRole>> roles) {
        this(received, gotFen, paidFen, controlledFen, outsiders, roles, Receipts.unknown());
    }

    /**
     * Somebody who is in no member list.
     *
     * @param idNumber valid identity number with which he opened an account
     * @param name as the account has it
     */
    public record Outsider(String idNumber, String name) {
        /** His id among persons, {@code ID-} and the number. */
        public String id() {
            return "ID-" + idNumber;
        }
    }

    public LeaderEvidence {
        outsiders = List.copyOf(outsiders);
        roles = Map.copyOf(roles);
        int people = received.receivedFen().length + outsiders.size();
        if (gotFen.length != people || paidFen.length != people || controlledFen.length != people) {
            throw new IllegalArgumentException("not of the same people");
        }
    }

    /** Nothing but receipts and who holds a key account. */
    public static LeaderEvidence of(MoneyReceived received) {
        int persons = received.receivedFen().length;
        long[] controlled = new long[persons];
        Arrays.setAll(controlled, person -> received.controlsKeyAccount()[person] ? 1 : 0);
        return new LeaderEvidence(received, received.receivedFen(), new long[persons], controlled, List.of(), Map.of());
    }

    /** The same with the parts that are recorded. */
    public LeaderEvidence with(Map<String, Set<SchemeRole>> recorded) {
        return new LeaderEvidence(received, gotFen, paidFen, controlledFen, outsiders, recorded, receipts);
    }

    /** This, or with the bonuses of the member list in their place where the statements show no receipt of anybody. */
    LeaderEvidence orMemberList(MemberColumns columns) {
        MoneyReceived listed = received.orMemberList(columns);
        boolean unknown = Arrays.stream(gotFen).allMatch(fen -> fen <= 0);
        if (listed.source() == received.source() || !unknown) {
            return new LeaderEvidence(listed, gotFen, paidFen, controlledFen, outsiders, roles, receipts);
        }
        long[] bonuses = Arrays.copyOf(listed.receivedFen(), gotFen.length);
        return new LeaderEvidence(listed, bonuses, paidFen, controlledFen, outsiders, roles, receipts);
    }
}
