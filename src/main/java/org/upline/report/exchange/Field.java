package org.upline.report.exchange;

import java.util.Locale;

/** A property of nodes or edges. A value that the case does not hold is left out, whatever the format. */
public enum Field {
    MEMBER_ID(FieldType.TEXT),
    PERSON_ID(FieldType.TEXT),
    /** Ids of a person's members, blanks between them. */
    MEMBER_IDS(FieldType.TEXT),
    ACCOUNT(FieldType.TEXT),
    /** What stands behind an account: {@code numbered}, {@code surrogate} (a payee without a number) or {@code cash}. */
    ACCOUNT_KIND(FieldType.TEXT),
    CARDS(FieldType.TEXT),
    HOLDER(FieldType.TEXT),
    HOLDER_ID(FieldType.TEXT),
    BANK(FieldType.TEXT),
    NAME(FieldType.TEXT),
    USERNAME(FieldType.TEXT),
    ID_NUMBER(FieldType.TEXT),
    PHONE(FieldType.TEXT),
    PROVINCE(FieldType.TEXT),
    RANK(FieldType.TEXT),
    SIDE(FieldType.TEXT),
    INACTIVE(FieldType.FLAG),
    BLANK(FieldType.FLAG),
    FEE(FieldType.MONEY),
    BONUS(FieldType.MONEY),
    JOINED(FieldType.TIME),
    OPENED(FieldType.TIME),
    OBTAINED(FieldType.FLAG),
    BALANCE(FieldType.MONEY),
    BALANCE_TIME(FieldType.TIME),
    AMOUNT(FieldType.MONEY),
    /** ISO 4217. */
    CURRENCY(FieldType.TEXT),
    /** Transfers summed. */
    COUNT(FieldType.WHOLE),
    FIRST(FieldType.TIME),
    LAST(FieldType.TIME),
    MEMO(FieldType.TEXT),
    SERIAL(FieldType.TEXT),
    /** Candidate for organiser, core member or participant; there only if it was asked for. */
    TIER(FieldType.TEXT),
    SCORE(FieldType.DECIMAL),
    /** Rows of the seized files that say so, as {@code file:row}. */
    ROWS(FieldType.TEXT);

    private final FieldType type;

    Field(FieldType type) {
        this.type = type;
    }

    public FieldType type() {
        return type;
    }

    /** As it is called in every format: {@code memberId}. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
