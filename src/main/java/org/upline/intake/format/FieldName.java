package org.upline.intake.format;

import java.util.List;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** What a field is called in the user's language; row parsers, JSON and mappings call it by its internal name. */
public final class FieldName {
    private FieldName() {}

    /** The name in words. */
    public static Message of(SourceKind kind, String field) {
        return new Message(key(kind, field), List.of());
    }

    /** Key of the name in the bundles. Member lists and site ledgers have words of their own for some fields. */
    public static String key(SourceKind kind, String field) {
        return switch (kind) {
            case MEMBERS -> "field.member." + field;
            case LEDGER -> "field.ledger." + field;
            default -> "field." + field;
        };
    }
}
