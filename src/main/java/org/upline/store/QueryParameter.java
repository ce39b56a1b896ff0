package org.upline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a saved query.
 *
 * @param name as it stands in the query after {@code $}
 * @param choices the words allowed, for {@link Type#CHOICE}; else empty
 * @param standard what it is when it is not given, as it would be written; null where it must be given
 * @param zh what it means, in Chinese; may be empty
 * @param en what it means, in English; may be empty
 */
public record QueryParameter(
        String name,
        Type type,
        List<String> choices,
        @Nullable String standard,
        String zh,
        String en) {

    /** What may be written for a parameter. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** An amount in yuan, such as {@code 1234.50}; the query gets fen. */
        MONEY,
        /** A date, or a date and a time of day: {@code 2021-05-01}, {@code 2021-05-01T10:00:00}. */
        TIME,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of some words. */
        CHOICE,
        /**
         * How many steps a path may have, from 1 to 100,000. Cypher takes no parameter there, so the number is put into the
         * text of the query.
         */
        HOPS
    }

    public QueryParameter {
        choices = List.copyOf(choices);
    }
}
