package org.upline.hierarchy;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The persons of a case by id: all, those with several accounts, those with a flag. An entry is made when asked for. */
public final class PersonList extends AbstractList<PersonEntry> implements RandomAccess {
    private final MemberColumns columns;
    private final PersonFlags flags;
    private final int[] persons;

    private PersonList(MemberColumns columns, PersonFlags flags, int[] persons) {
        this.columns = columns;
        this.flags = flags;
        this.persons = persons;
    }

    /** All persons. */
    public static PersonList of(MemberColumns columns, PersonRules rules) {
        int[] all = IntStream.range(0, columns.persons().size()).toArray();
        return new PersonList(columns, new PersonFlags(columns, rules), all);
    }

    /** Those of this list who have several accounts. */
    public PersonList withSeveralAccounts() {
        return filtered(person -> columns.persons().members(person).length > 1);
    }

    /** Those of this list with any flag. */
    public PersonList flagged() {
        return filtered(person -> !flags.of(person).isEmpty());
    }

    private PersonList filtered(IntPredicate which) {
        return new PersonList(
                columns, flags, Arrays.stream(persons).filter(which).toArray());
    }

    @Override
    public PersonEntry get(int index) {
        int person = persons[index];
        int[] members = columns.persons().members(person);
        List<String> ids = Arrays.stream(members).mapToObj(columns::id).toList();
        return new PersonEntry(columns.persons().id(person), columns.name(members[0]), ids, flags.of(person));
    }

    @Override
    public int size() {
        return persons.length;
    }
}
