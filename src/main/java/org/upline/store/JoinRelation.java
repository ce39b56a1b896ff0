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

    static int ordinal(PropertyReader from) {
        return Math.toIntExact(from.count("ordinal"));
    }

    static String person(PropertyReader from) {
        return from.text("person");
    }

    static Person.Join read(PropertyReader from, String first, String second) {
        return new Person.Join(
                Person.JoinReason.valueOf(from.text("reason")),
                first,
                second,
                from.text("key"),
                from.row(from.text("firstRow")),
                from.row(from.text("secondRow")));
    }
}
