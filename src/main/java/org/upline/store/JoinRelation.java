package org.upline.store;

import org.upline.model.Person;

/** Why two members are one person, as a relation {@code (:Member)-[:SAME_PERSON]->(:Member)}. */
final class JoinRelation {
    static final String TYPE = "SAME_PERSON";

    private JoinRelation() {}

    /** @param ordinal place among the joins of the case, persons in their order, from 0 */
    static void write(String person, Person.Join join, int ordinal, PropertyWriter to) {
        to.text("person", person)
                .number("ordinal", (long) ordinal)
                .text("reason", join.reason().name())
                .text("key", join.key())
                .text("firstRow", join.firstRow().toString())
                .text("secondRow", join.secondRow().toString());
    }
}
