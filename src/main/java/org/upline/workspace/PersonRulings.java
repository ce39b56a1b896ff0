package org.upline.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonReports;
import org.upline.model.UplineException;

/** Makes decisions about persons of what an investigator names: persons, or any of their accounts. */
public final class PersonRulings {
    private PersonRulings() {}

    /**
     * These are one person. A person is named in the decision by his smallest account.
     *
     * @throws UplineException if an id is unknown, or all are one person already
     */
    public static Ruling.Merge merge(MemberColumns columns, List<String> ids) {
        Set<Integer> persons = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        for (String id : ids) {
            persons.add(PersonReports.find(columns, id));
            members.add(member(columns, id));
        }
        if (persons.size() < 2) {
            throw UplineException.of(
                    "persons.merge.one", columns.persons().id(persons.iterator().next()));
        }
        return new Ruling.Merge(List.copyOf(members));
    }

    /**
     * The accounts named, together, are another person than the rest of the person's accounts.
     *
     * @param id of the person, or of any of his accounts
     * @throws UplineException if an id is unknown, an account is not this person's, or no account would remain
     */
    public static Ruling.Split split(MemberColumns columns, String id, List<String> accounts) {
        List<String> taken = taken(columns, id, accounts);
        return parts(columns, id, List.of(taken), taken);
    }

    /** Each of the accounts named is a person of his own, and none is the rest; otherwise as {@link #split}. */
    public static Ruling.Split splitApart(MemberColumns columns, String id, List<String> accounts) {
        List<String> taken = taken(columns, id, accounts);
        return parts(columns, id, taken.stream().map(List::of).toList(), taken);
    }

    private static List<String> taken(MemberColumns columns, String id, List<String> accounts) {
        int person = PersonReports.find(columns, id);
        Set<String> taken = new TreeSet<>();
        for (String account : accounts) {
            int member = columns.find(account);
            if (member < 0) {
                throw UplineException.of("person.unknown", account);
            }
            if (columns.person(member) != person) {
                throw UplineException.of(
                        "persons.split.other",
                        account,
                        columns.persons().id(columns.person(member)),
                        columns.persons().id(person));
            }
            taken.add(account);
        }
        return List.copyOf(taken);
    }

    private static Ruling.Split parts(MemberColumns columns, String id, List<List<String>> apart, List<String> taken) {
        int person = PersonReports.find(columns, id);
        Set<String> rest = new TreeSet<>();
        Arrays.stream(columns.persons().members(person)).mapToObj(columns::id).forEach(rest::add);
        taken.forEach(rest::remove);
        List<List<String>> parts = new ArrayList<>();
        if (!rest.isEmpty()) {
            parts.add(List.copyOf(rest));
        }
        parts.addAll(apart);
        if (parts.size() < 2) {
            throw UplineException.of("persons.split.whole", columns.persons().id(person), taken);
        }
        return new Ruling.Split(parts);
    }

    /**
     * The member by whom a decision names a person: the account named, or the person's smallest.
     *
     * @throws UplineException if nobody has the id
     */
    public static String member(MemberColumns columns, String id) {
        if (columns.find(id) >= 0) {
            return id;
        }
        int person = PersonReports.find(columns, id);
        return columns.id(columns.persons().members(person)[0]);
    }
}
