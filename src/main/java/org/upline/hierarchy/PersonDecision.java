package org.upline.hierarchy;

import java.util.List;

/** What an investigator decided about who is one natural person. It names members, who may be in the case or not. */
public sealed interface PersonDecision {
    /** By which joins and findings name it. */
    String id();

    /**
     * These members are one person, and with them all who are joined to any of them.
     *
     * @param members at least two ids
     */
    record Merge(String id, List<String> members) implements PersonDecision {
        public Merge {
            members = List.copyOf(members);
        }
    }

    /**
     * Members of different parts are different persons, whatever they have in common.
     *
     * @param parts at least two, each of members who may well be one person
     */
    record Split(String id, List<List<String>> parts) implements PersonDecision {
        public Split {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }
}
