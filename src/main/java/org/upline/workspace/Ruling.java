package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.PersonDecision;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;

/**
 * The content of a decision. It names members by their ids, never persons: who is one person may change with the next
 * import, a member's row does not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ruling.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Ruling.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Ruling.Role.class, name = "role"),
    @JsonSubTypes.Type(value = Ruling.Prior.class, name = "prior")
})
public sealed interface Ruling {
    /** In a word, as the file has it. */
    String type();

    /** Ids of all members it names. */
    List<String> named();

    /** What it says of who is one person, under the id of its decision. */
    default Optional<PersonDecision> ofPersons(String id) {
        return Optional.empty();
    }

    /** Adds what it says of roles and penalties. */
    default void addTo(CaseKnowledge knowledge) {}

    /** These members are one person. */
    record Merge(List<String> members) implements Ruling {
        @Override
        public String type() {
            return "merge";
        }

        @Override
        public List<String> named() {
            return members;
        }

        @Override
        public Optional<PersonDecision> ofPersons(String id) {
            return Optional.of(new PersonDecision.Merge(id, members));
        }
    }

    /** Members of different parts are different persons. */
    record Split(List<List<String>> parts) implements Ruling {
        @Override
        public String type() {
            return "split";
        }

        @Override
        public List<String> named() {
            return parts.stream().flatMap(List::stream).toList();
        }

        @Override
        public Optional<PersonDecision> ofPersons(String id) {
            return Optional.of(new PersonDecision.Split(id, parts));
        }
    }

    /** The person of this member had this role in the scheme. */
    record Role(String member, SchemeRole role) implements Ruling {
        @Override
        public String type() {
            return "role";
        }

        @Override
        public List<String> named() {
            return List.of(member);
        }

        @Override
        public void addTo(CaseKnowledge knowledge) {
            knowledge.role(member, role);
        }
    }

    /**
     * The person of this member was punished before.
     *
     * @param date ISO 8601
     */
    record Prior(String member, PriorPenalty.Kind penalty, String date) implements Ruling {
        @Override
        public String type() {
            return "prior";
        }

        @Override
        public List<String> named() {
            return List.of(member);
        }

        @Override
        public void addTo(CaseKnowledge knowledge) {
            knowledge.prior(member, new PriorPenalty(penalty, LocalDate.parse(date)));
        }
    }
}
