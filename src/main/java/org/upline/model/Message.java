package org.upline.model;

import java.util.List;

/**
 * Something to be said to the user, as a key of the resource bundle and its arguments; put into words only where it is
 * shown, so that one result can be read in Chinese and in English.
 *
 * @param key of the bundle, in dotted lower case
 * @param arguments numbered from {@code {0}} as in {@link java.text.MessageFormat}
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
