package org.upline.report.exchange;

import java.util.List;
import java.util.Locale;

/** What a node stands for. */
public enum NodeKind {
    /** A position in the scheme, one accepted row of a member list. */
    MEMBER(
            "Member",
            Field.MEMBER_ID,
            Field.NAME,
            Field.USERNAME,
            Field.ID_NUMBER,
            Field.PHONE,
            Field.PROVINCE,
            Field.RANK,
            Field.SIDE,
            Field.INACTIVE,
            Field.BLANK,
            Field.FEE,
            Field.BONUS,
            Field.JOINED,
            Field.PERSON_ID,
            Field.TIER,
            Field.SCORE,
            Field.ROWS),
    /** An id that is named as referrer or placement and stands in no list. */
    MISSING("MissingMember", Field.MEMBER_ID),
    /** A natural person. */
    PERSON(
            "Person",
            Field.PERSON_ID,
            Field.NAME,
            Field.ID_NUMBER,
            Field.PHONE,
            Field.MEMBER_IDS,
            Field.TIER,
            Field.SCORE),
    /** An account that money ran through. */
    ACCOUNT(
            "Account",
            Field.ACCOUNT,
            Field.ACCOUNT_KIND,
            Field.CARDS,
            Field.HOLDER,
            Field.HOLDER_ID,
            Field.BANK,
            Field.CURRENCY,
            Field.OPENED,
            Field.OBTAINED,
            Field.BALANCE,
            Field.BALANCE_TIME,
            Field.PERSON_ID);

    private final String label;
    private final List<Field> fields;

    NodeKind(String label, Field... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    /** As a label of Neo4j or a type of entity. */
    public String label() {
        return label;
    }

    /** In the order of a node's values. The first one names the node among its kind. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * Names a node among all of them, such as {@code member:M01}. A backslash is doubled: formats spell unseen characters
     * out with one, and two ids must not become the same by it.
     */
    public String id(String key) {
        return name().toLowerCase(Locale.ROOT) + ":" + key.replace("\\", "\\\\");
    }
}
