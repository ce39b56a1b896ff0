package org.upline.hierarchy;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Person;
import org.upline.model.SourceRow;

/**
 * All that the member list says of one natural person.
 *
 * @param person his accounts, and why they were joined
 * @param accounts his accounts with their rows, by id
 * @param identities his identity numbers and what they say
 * @param joined when his first account was opened; null where no row says
 * @param ageAtJoining whole years then; null where either is unknown
 * @param shared what others have in common with him
 */
public record PersonReport(
        Person person,
        List<Account> accounts,
        List<PersonIdentity> identities,
        @Nullable LocalDateTime joined,
        @Nullable Integer ageAtJoining,
        List<PersonFlag> flags,
        List<Shared> shared) {

    /** One of his accounts. */
    public record Account(
            String memberId,
            String name,
            @Nullable LocalDateTime joined,
            String phone,
            String card,
            String address,
            boolean inactive,
            boolean blank,
            SourceRow row) {}

    /**
     * A phone, card or address that he has and other persons too.
     *
     * @param value in the form in which it is compared
     * @param persons how many other persons have it
     * @param others the first of them, by id
     */
    public record Shared(MemberKey key, String value, int persons, List<Other> others) {}

    /** Another person, by the account that has the same. */
    public record Other(String personId, String memberId, String name, SourceRow row) {}
}
