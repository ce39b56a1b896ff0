package org.upline.hierarchy;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.upline.model.MemberTable;
import org.upline.model.Person;
import org.upline.model.Person.Join;

/**
 * Persons by smallest member id, each made when he is asked for: most are one member alone, of whom nothing need be kept but
 * his place.
 */
final class FoldedList extends AbstractList<Person> implements RandomAccess {
    private final MemberTable members;
    private final int[] smallest;
    private final Map<Integer, List<String>> several;
    private final Map<Integer, List<Join>> joins;

    /**
     * @param members by id
     * @param smallest the smallest member of each person, ascending
     * @param several ids of the members of those who are more than one, by the smallest member
     * @param joins why, likewise
     */
    FoldedList(
            MemberTable members, int[] smallest, Map<Integer, List<String>> several, Map<Integer, List<Join>> joins) {
        this.members = members;
        this.smallest = smallest;
        this.several = several;
        this.joins = joins;
    }

    @Override
    public int size() {
        return smallest.length;
    }

    @Override
    public Person get(int index) {
        int first = smallest[index];
        String id = members.id(first);
        List<String> all = several.get(first);
        return new Person("P-" + id, all == null ? List.of(id) : all, joins.getOrDefault(first, List.of()));
    }
}
