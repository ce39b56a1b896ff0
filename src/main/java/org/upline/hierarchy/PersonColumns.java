package org.upline.hierarchy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.ListView;
import org.upline.model.Person;
import org.upline.model.Person.Join;
import org.upline.model.Person.JoinReason;

/**
 * The natural persons of a case as columns. The index of a person is his place in the order of ids; since an id is made
 * from the person's smallest member, that is the order of those members.
 *
 * <p>Unchangeable and safe for use by several threads.
 */
public final class PersonColumns {
    private final List<String> ids;
    private final int[] personOf;
    private final int[] memberOffsets;
    private final int[] members;
    private final int[] joinOffsets;
    private final List<String> reasons;
    private final int[] firsts;
    private final int[] seconds;
    private final List<String> keys;

    private PersonColumns(
            List<String> ids,
            int[] personOf,
            int[] joinOffsets,
            List<String> reasons,
            int[] firsts,
            int[] seconds,
            List<String> keys) {
        this.ids = ids;
        this.personOf = personOf;
        this.joinOffsets = joinOffsets;
        this.reasons = reasons;
        this.firsts = firsts;
        this.seconds = seconds;
        this.keys = keys;
        memberOffsets = new int[ids.size() + 1];
        for (int person : personOf) {
            memberOffsets[person + 1]++;
        }
        for (int p = 0; p < ids.size(); p++) {
            memberOffsets[p + 1] += memberOffsets[p];
        }
        int[] next = Arrays.copyOf(memberOffsets, ids.size());
        members = new int[personOf.length];
        for (int member = 0; member < personOf.length; member++) {
            members[next[personOf[member]]++] = member;
        }
    }

    /**
     * @param persons by id
     * @param size number of members
     * @param index of the member with an id; {@link MemberColumns#NONE} where none has it
     */
    static PersonColumns of(List<Person> persons, int size, ToIntFunction<String> index) {
        int[] personOf = new int[size];
        Arrays.fill(personOf, -1);
        int[] joinOffsets = new int[persons.size() + 1];
        List<Join> joins = new ArrayList<>();
        for (int p = 0; p < persons.size(); p++) {
            for (String id : persons.get(p).members()) {
                int member = indexOf(id, index);
                if (personOf[member] >= 0) {
                    throw new IllegalArgumentException("member in two persons: " + id);
                }
                personOf[member] = p;
            }
            joins.addAll(persons.get(p).joins());
            joinOffsets[p + 1] = joins.size();
        }
        if (Arrays.stream(personOf).anyMatch(p -> p < 0)) {
            throw new IllegalArgumentException("members without a person");
        }
        return new PersonColumns(
                new ListView<>(persons.size(), p -> persons.get(p).id()),
                personOf,
                joinOffsets,
                joins.stream().map(join -> join.reason().name()).toList(),
                joins.stream().mapToInt(join -> indexOf(join.first(), index)).toArray(),
                joins.stream().mapToInt(join -> indexOf(join.second(), index)).toArray(),
                joins.stream().map(Join::key).toList());
    }

    private static int indexOf(String id, ToIntFunction<String> index) {
        int member = index.applyAsInt(id);
        if (member == MemberColumns.NONE) {
            throw new IllegalArgumentException("person has an unknown member: " + id);
        }
        return member;
    }

    static PersonColumns read(Snapshot snapshot) {
        return new PersonColumns(
                snapshot.strings("person.id"),
                snapshot.ints("person.ofMember"),
                snapshot.ints("person.joinOffsets"),
                snapshot.strings("person.joinReason"),
                snapshot.ints("person.joinFirst"),
                snapshot.ints("person.joinSecond"),
                snapshot.strings("person.joinKey"));
    }

    void write(SnapshotWriter snapshot) throws IOException {
        snapshot.strings("person.id", ids);
        snapshot.ints("person.ofMember", personOf);
        snapshot.ints("person.joinOffsets", joinOffsets);
        snapshot.strings("person.joinReason", reasons);
        snapshot.ints("person.joinFirst", firsts);
        snapshot.ints("person.joinSecond", seconds);
        snapshot.strings("person.joinKey", keys);
    }

    /** Number of persons. */
    public int size() {
        return ids.size();
    }

    public String id(int person) {
        return ids.get(person);
    }

    /** Index of the person with this id, negative if there is none. */
    public int find(String id) {
        return Collections.binarySearch(ids, id);
    }

    /** Index of the person a member is. */
    public int of(int member) {
        return personOf[member];
    }

    /** Indices of the person's members, ascending. */
    public int[] members(int person) {
        return Arrays.copyOfRange(members, memberOffsets[person], memberOffsets[person + 1]);
    }

    /** Whether some of the person's members were joined for this reason. */
    boolean hasJoin(int person, JoinReason reason) {
        for (int j = joinOffsets[person]; j < joinOffsets[person + 1]; j++) {
            if (reasons.get(j).equals(reason.name())) {
                return true;
            }
        }
        return false;
    }

    Person describe(int person, MemberColumns columns) {
        List<Join> joins = new ArrayList<>();
        for (int j = joinOffsets[person]; j < joinOffsets[person + 1]; j++) {
            joins.add(new Join(
                    JoinReason.valueOf(reasons.get(j)),
                    columns.id(firsts[j]),
                    columns.id(seconds[j]),
                    keys.get(j),
                    columns.row(firsts[j]),
                    columns.row(seconds[j])));
        }
        List<String> ofPerson =
                Arrays.stream(members(person)).mapToObj(columns::id).toList();
        return new Person(id(person), ofPerson, joins);
    }
}
