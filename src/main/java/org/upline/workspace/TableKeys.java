package org.upline.workspace;

import org.upline.hierarchy.MemberColumns;
import org.upline.model.UplineException;

/** What the index in the first column of a result table stands for in the case. */
record TableKeys(OpenCase opened, String key) {
    TableKeys {
        switch (key) {
            case "member", "person", "account", "transfer" -> {}
            default -> throw UplineException.of("tables.unknownKey", key);
        }
    }

    /** How many there are; an index is below it. */
    int count() {
        return switch (key) {
            case "member" -> opened.members().size();
            case "person" -> opened.members().persons().size();
            case "account" -> opened.ledger().accounts().count();
            default -> opened.ledger().transfers().count();
        };
    }

    String id(int index) {
        return switch (key) {
            case "member" -> opened.members().id(index);
            case "person" -> opened.members().persons().id(index);
            case "account" -> opened.ledger().accounts().number(index);
            default -> opened.ledger().transfers().id(index);
        };
    }

    /** Empty for a transfer. */
    String name(int index) {
        MemberColumns members = opened.members();
        return switch (key) {
            case "member" -> members.name(index);
            case "person" -> members.name(members.persons().members(index)[0]);
            case "account" -> opened.ledger().accounts().holder(index);
            default -> "";
        };
    }
}
