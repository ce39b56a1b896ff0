package org.upline.model;

import java.util.List;

/**
 * A natural person: the members (positions) that are held to be one human being.
 *
 * @param id {@code P-} and the smallest id of the members
 * @param members ids of the members, in plain string order, never empty
 * @param joins why they were joined, empty for a person with one member
 */
public record Person(String id, List<String> members, List<Join> joins) {
    public Person {
        members = List.copyOf(members);
        joins = List.copyOf(joins);
    }

    /**
     * A reason why two members are one person.
     *
     * @param reason the rule that joined them
     * @param first id of the one member
     * @param second id of the other
     * @param key what both have, such as the identity number
     * @param firstRow row of the one
     * @param secondRow row of the other
     */
    public record Join(
            JoinReason reason, String first, String second, String key, SourceRow firstRow, SourceRow secondRow) {}

    /** The rules by which members are joined, strongest first. */
    public enum JoinReason {
        /** An investigator decided so; the key is the id of the decision. */
        BY_HAND,
        /** The same valid identity number (GB 11643). */
        ID_NUMBER,
        /** The same invalid identity number together with the same name. */
        INVALID_ID_NUMBER_AND_NAME,
        /** The same name and the same phone. */
        NAME_AND_PHONE,
        /** The same name and the same bank card. */
        NAME_AND_CARD
    }
}
