package org.upline.hierarchy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;

/**
 * What investigators know of persons beside the seized data: roles in the scheme and penalties before. It changes no
 * figure; priors lower thresholds.
 */
public final class CaseKnowledge {
    private final MemberColumns columns;
    private final SortedMap<Integer, SortedSet<SchemeRole>> roles = new TreeMap<>();
    private final SortedMap<Integer, List<PriorPenalty>> priors = new TreeMap<>();

    /** Nothing is known yet of anybody. */
    public CaseKnowledge(MemberColumns columns) {
        this.columns = columns;
    }

    /** Adds a role of the person who has this account; passed over if nobody has it. */
    public CaseKnowledge role(String memberId, SchemeRole role) {
        int member = columns.find(memberId);
        if (member >= 0) {
            roles.computeIfAbsent(columns.person(member), p -> new TreeSet<>()).add(role);
        }
        return this;
    }

    /** Adds a prior penalty of the person who has this account; passed over if nobody has it. */
    public CaseKnowledge prior(String memberId, PriorPenalty prior) {
        int member = columns.find(memberId);
        if (member >= 0) {
            priors.computeIfAbsent(columns.person(member), p -> new ArrayList<>())
                    .add(prior);
        }
        return this;
    }

    /** The roles of a person, in the order of the enum. */
    public SortedSet<SchemeRole> roles(int person) {
        return Collections.unmodifiableSortedSet(roles.getOrDefault(person, Collections.emptySortedSet()));
    }

    /** The prior penalties of a person, in the order in which they were noted. */
    public List<PriorPenalty> priors(int person) {
        return List.copyOf(priors.getOrDefault(person, List.of()));
    }

    /** Whether a penalty of anybody is known. */
    public boolean hasPriors() {
        return !priors.isEmpty();
    }

    /**
     * Ids of the persons whose thresholds are lowered.
     *
     * @param acts last day of the case's data; where it is unknown, criminal penalties alone count
     */
    public Set<String> repeaters(Optional<LocalDate> acts) {
        return priors.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(
                                prior -> acts.map(prior::countsOn).orElse(prior.kind() == PriorPenalty.Kind.CRIMINAL)))
                .map(entry -> columns.persons().id(entry.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
