package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.upline.hierarchy.PersonDecision.Merge;
import org.upline.hierarchy.PersonDecision.Split;
import org.upline.hierarchy.PersonFolding.Joined;
import org.upline.model.Finding;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.Person.Join;
import org.upline.model.Person.JoinReason;

/**
 * Carries decisions about persons out, before any rule joins anybody. The latest goes first, so that an earlier one that
 * says otherwise comes too late; where it does, that is said.
 */
final class DecidedPersons {
    private final MemberTable members;
    private final List<String> ids;
    private final PersonSets sets;
    private final List<PersonDecision> decisions;
    private final List<List<Joined>> joins = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param members by id
     * @param sets of these members, each alone; they are joined and parted here
     * @param decisions in the order in which they were taken
     */
    DecidedPersons(MemberTable members, PersonSets sets, List<PersonDecision> decisions) {
        this.members = members;
        this.ids = decisions.isEmpty() ? List.of() : members.texts(MemberField.ID);
        this.sets = sets;
        this.decisions = decisions;
        for (int at = decisions.size() - 1; at >= 0; at--) {
            PersonDecision decision = decisions.get(at);
            if (decision instanceof Merge merge) {
                joins.add(0, merge(merge));
            } else if (decision instanceof Split split) {
                split(at, split);
            }
        }
    }

    /** By decision, then second member. */
    List<Joined> joins() {
        return joins.stream().flatMap(List::stream).toList();
    }

    List<Finding> findings() {
        return findings;
    }

    private List<Joined> merge(Merge merge) {
        List<Joined> made = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        SortedSet<Integer> against = new TreeSet<>();
        for (int member : present(merge.members())) {
            boolean placed = false;
            for (int i = 0; i < heads.size() && !placed; i++) {
                placed = sets.join(heads.get(i), member);
                if (placed) {
                    made.add(joined(merge, heads.get(i), member));
                }
            }
            if (!placed) {
                heads.forEach(head -> against.addAll(sets.apart(head, member)));
                heads.add(member);
            }
        }
        if (heads.size() > 1) {
            findings.add(overruled(merge, heads, against));
        }
        return made;
    }

    private Joined joined(Merge merge, int first, int second) {
        return new Joined(
                second,
                new Join(
                        JoinReason.BY_HAND,
                        members.id(first),
                        members.id(second),
                        merge.id(),
                        members.row(first),
                        members.row(second)));
    }

    private void split(int at, Split split) {
        Map<Integer, Integer> partOf = new TreeMap<>();
        for (int part = 0; part < split.parts().size(); part++) {
            for (int member : present(split.parts().get(part))) {
                partOf.put(member, part);
            }
        }
        Collection<Integer> mixed = sets.split(at, partOf);
        for (int set : mixed) {
            List<Integer> together = partOf.keySet().stream()
                    .filter(member -> sets.smallest(member) == set)
                    .toList();
            SortedSet<Integer> by = new TreeSet<>();
            for (int later = at + 1; later < decisions.size(); later++) {
                if (decisions.get(later) instanceof Merge merge
                        && present(merge.members()).stream().anyMatch(member -> sets.smallest(member) == set)) {
                    by.add(later);
                }
            }
            findings.add(overruled(split, together, by));
        }
    }

    private Finding overruled(PersonDecision decision, List<Integer> subjects, SortedSet<Integer> by) {
        return new Finding(
                "decisionOverruled",
                subjects.stream().map(members::id).toList(),
                subjects.stream().map(members::row).toList(),
                List.of(
                        decision.id(),
                        by.stream().map(later -> decisions.get(later).id()).collect(Collectors.joining(", "))));
    }

    /** Those who are in the case, ascending, each once. */
    private List<Integer> present(List<String> named) {
        SortedSet<Integer> present = new TreeSet<>();
        for (String id : named) {
            int at = Collections.binarySearch(ids, id);
            if (at >= 0) {
                present.add(at);
            }
        }
        return List.copyOf(present);
    }
}
