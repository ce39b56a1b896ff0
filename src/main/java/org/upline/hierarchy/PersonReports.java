package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.model.UplineException;

/** Tells of one natural person. */
public final class PersonReports {
    private static final List<MemberKey> SHARED = List.of(MemberKey.PHONE, MemberKey.CARD, MemberKey.ADDRESS);
    private static final int OTHERS_TOLD = 100;

    private PersonReports() {}

    /**
     * Index of the person somebody means.
     *
     * @param id of a person, or of any of his accounts
     * @throws UplineException if there is none
     */
    public static int find(MemberColumns columns, String id) {
        int person = columns.persons().find(id);
        int member = person < 0 ? columns.find(id) : -1;
        if (person < 0 && member < 0) {
            throw UplineException.of("person.unknown", id);
        }
        return person < 0 ? columns.person(member) : person;
    }

    /** The report on a person; O(n). */
    public static PersonReport of(MemberColumns columns, int person, PersonRules rules) {
        List<PersonIdentity> identities = PersonIdentity.of(columns, person);
        return new PersonReport(
                columns.describe(person),
                Arrays.stream(columns.persons().members(person))
                        .mapToObj(member -> account(columns, member))
                        .toList(),
                identities,
                PersonFlags.joined(columns, person),
                PersonFlags.ageAtJoining(columns, person, identities),
                new PersonFlags(columns, rules).of(person),
                SHARED.stream()
                        .flatMap(key -> shared(columns, person, key).stream())
                        .toList());
    }

    private static PersonReport.Account account(MemberColumns columns, int member) {
        return new PersonReport.Account(
                columns.id(member),
                columns.name(member),
                columns.joined(member),
                columns.text(MemberText.PHONE, member),
                columns.text(MemberText.CARD, member),
                columns.text(MemberText.ADDRESS, member),
                columns.inactive(member),
                columns.blank(member),
                columns.row(member));
    }

    private static List<PersonReport.Shared> shared(MemberColumns columns, int person, MemberKey key) {
        SortedMap<String, List<PersonReport.Other>> others = new TreeMap<>();
        SortedMap<String, BitSet> persons = new TreeMap<>();
        for (int member : columns.persons().members(person)) {
            String value = key.of(columns, member);
            if (value != null) {
                others.putIfAbsent(value, new ArrayList<>());
                persons.putIfAbsent(value, new BitSet());
            }
        }
        for (int member = 0; member < columns.size() && !others.isEmpty(); member++) {
            int other = columns.person(member);
            String value = other == person ? null : key.of(columns, member);
            BitSet known = value == null ? null : persons.get(value);
            if (value != null && known != null && !known.get(other)) {
                known.set(other);
                List<PersonReport.Other> told = others.getOrDefault(value, List.of());
                if (told.size() < OTHERS_TOLD) {
                    told.add(new PersonReport.Other(
                            columns.persons().id(other),
                            columns.id(member),
                            columns.name(member),
                            columns.row(member)));
                }
            }
        }
        List<PersonReport.Shared> shared = new ArrayList<>();
        persons.forEach((value, known) -> {
            if (!known.isEmpty()) {
                shared.add(new PersonReport.Shared(
                        key, value, known.cardinality(), others.getOrDefault(value, List.of())));
            }
        });
        return shared;
    }
}
