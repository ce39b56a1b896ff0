package org.upline.report.exchange;

import org.upline.report.Column;

/** What a column becomes in i2 Analyst's Notebook. */
enum I2Role {
    IDENTITY("Identity", ""),
    LABEL("Label", ""),
    /** Says what the whole file is of; not imported. */
    KIND("Ignore", ""),
    END_1("End 1 identity", ""),
    END_2("End 2 identity", ""),
    TEXT("Attribute: Text", ""),
    NUMBER("Attribute: Number", "decimal point, no grouping"),
    TIME("Attribute: Date & Time", "yyyy-MM-dd'T'HH:mm:ss"),
    /** When a link began: also the date and time of the link itself, by which charts are laid out in time. */
    LINK_TIME("Link date & time", "yyyy-MM-dd'T'HH:mm:ss");

    private final String importAs;
    private final String format;

    I2Role(String importAs, String format) {
        this.importAs = importAs;
        this.format = format;
    }

    String importAs() {
        return importAs;
    }

    String format() {
        return format;
    }

    boolean isAttribute() {
        return this == TEXT || this == NUMBER || this == TIME;
    }

    static I2Role of(Column column) {
        return switch (column.key()) {
            case "id" -> IDENTITY;
            case "label" -> LABEL;
            case "kind" -> KIND;
            case "source" -> END_1;
            case "target" -> END_2;
            case "first" -> LINK_TIME;
            default ->
                switch (column.type()) {
                    case TIME -> TIME;
                    case INT, NUMBER -> NUMBER;
                    default -> TEXT;
                };
        };
    }

    /** The entity type of i2's standard types that fits a kind best. */
    static String entityType(NodeKind kind) {
        return switch (kind) {
            case MEMBER, MISSING -> "Account (User)";
            case PERSON -> "Person";
            case ACCOUNT -> "Account (Bank)";
        };
    }

    static String linkType(EdgeKind kind) {
        return switch (kind) {
            case REFERRED -> "Recruited";
            case PLACED -> "Placed below";
            case HAS_POSITION -> "Has position";
            case HOLDS -> "Account holder";
            case TRANSFERRED -> "Transaction";
        };
    }
}
