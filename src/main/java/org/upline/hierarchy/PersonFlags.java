package org.upline.hierarchy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upline.model.Person.JoinReason;
import org.upline.model.Placeholder;

/** Tells for each person of a case what about him is out of the ordinary. Made in O(n log n), then O(accounts) a person. */
public final class PersonFlags {
    private final MemberColumns columns;
    private final PersonRules rules;
    private final BitSet withSharedKey = new BitSet();

    public PersonFlags(MemberColumns columns, PersonRules rules) {
        this.columns = columns;
        this.rules = rules;
        for (SharedKeys.Shared shared : SharedKeys.find(columns, rules)) {
            shared.members().forEach(member -> withSharedKey.set(columns.person(member)));
        }
    }

    /** The flags of a person, in the order of the enum. */
    public List<PersonFlag> of(int person) {
        Set<PersonFlag> flags = EnumSet.noneOf(PersonFlag.class);
        List<PersonIdentity> valid = PersonIdentity.of(columns, person).stream()
                .filter(PersonIdentity::valid)
                .toList();
        Integer age = ageAtJoining(columns, person, valid);
        if (age != null && age < rules.fullAge()) {
            flags.add(PersonFlag.MINOR);
        }
        if (valid.size() > 1) {
            flags.add(PersonFlag.SEVERAL_ID_NUMBERS);
        }
        Set<String> names = new HashSet<>();
        for (int member : columns.persons().members(person)) {
            if (!Placeholder.isOne(columns.name(member))) {
                names.add(columns.name(member));
            }
        }
        if (names.size() > 1) {
            flags.add(PersonFlag.SEVERAL_NAMES);
        }
        if (withSharedKey.get(person)) {
            flags.add(PersonFlag.SHARED_KEY);
        }
        if (columns.persons().hasJoin(person, JoinReason.BY_HAND)) {
            flags.add(PersonFlag.BY_HAND);
        }
        return List.copyOf(flags);
    }

    /** When the person's first account was opened; null where no row says. */
    static @Nullable LocalDateTime joined(MemberColumns columns, int person) {
        LocalDateTime first = null;
        for (int member : columns.persons().members(person)) {
            LocalDateTime joined = columns.joined(member);
            if (joined != null && (first == null || joined.isBefore(first))) {
                first = joined;
            }
        }
        return first;
    }

    /** Whole years at the first joining, by the youngest of the valid numbers; null where either is unknown. */
    static @Nullable Integer ageAtJoining(MemberColumns columns, int person, List<PersonIdentity> identities) {
        LocalDateTime joined = joined(columns, person);
        LocalDate youngest = null;
        for (PersonIdentity identity : identities) {
            LocalDate born = identity.born();
            if (born != null && (youngest == null || born.isAfter(youngest))) {
                youngest = born;
            }
        }
        return joined == null || youngest == null
                ? null
                : Integer.valueOf((int) ChronoUnit.YEARS.between(youngest, joined.toLocalDate()));
    }
}
