package org.upline.funds;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Message;

/**
 * Accounts that are looked at as one.
 *
 * @param parts what programs call it, a part for each dimension, the same in every language
 * @param names the same in words
 */
public record AccountGroup(Kind kind, List<String> parts, List<Message> names) {

    /** What holds the accounts of a group together. */
    public enum Kind {
        /** What the dimensions say of them. */
        NAMED,
        /** The dimensions say nothing of them, such as a level of an account that no member holds. */
        UNKNOWN,
        /** They are cash. */
        CASH,
        /** They are counterparties without a number. */
        UNNAMED
    }

    public AccountGroup {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    static AccountGroup named(String key, Message name) {
        return new AccountGroup(Kind.NAMED, List.of(key), List.of(name));
    }

    static AccountGroup special(Kind kind, String key) {
        return new AccountGroup(kind, List.of(key), List.of(Message.of("flows.group." + key)));
    }

    /** The parts with a stroke between them. */
    public String key() {
        return String.join("/", parts);
    }

    /** What is in both. */
    AccountGroup and(AccountGroup other) {
        List<String> bothParts = new ArrayList<>(parts);
        bothParts.addAll(other.parts);
        List<Message> bothNames = new ArrayList<>(names);
        bothNames.addAll(other.names);
        return new AccountGroup(kind == Kind.NAMED ? other.kind : kind, bothParts, bothNames);
    }
}
