package org.upline.report.exchange;

import java.util.List;

/** What an edge says. */
public enum EdgeKind {
    /** From the referrer to whom he recruited, as the member list has it, not repaired. */
    REFERRED(Field.JOINED, Field.ROWS),
    /** From the member above to the one who was placed under him, as the member list has it. */
    PLACED(Field.SIDE, Field.JOINED, Field.ROWS),
    /** From a person to each of his positions. */
    HAS_POSITION(),
    /** From a person of the member list to an account of his. */
    HOLDS(),
    /** From the account that paid to the one that was paid. */
    TRANSFERRED(
            Field.AMOUNT, Field.CURRENCY, Field.COUNT, Field.FIRST, Field.LAST, Field.MEMO, Field.SERIAL, Field.ROWS);

    private final List<Field> fields;

    EdgeKind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** In the order of an edge's values. */
    public List<Field> fields() {
        return fields;
    }
}
