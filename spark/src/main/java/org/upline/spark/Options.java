package org.upline.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of the command line: pairs of {@code --name value}. */
final class Options {
    private final Map<String, String> given = new TreeMap<>();

    Options(String[] words, List<String> known) {
        for (int at = 0; at < words.length; at += 2) {
            String name = words[at].startsWith("--") ? words[at].substring(2) : words[at];
            if (!known.contains(name) || at + 1 == words.length) {
                throw new IllegalArgumentException(words[at] + ": options are --" + String.join(" VALUE --", known));
            }
            given.put(name, words[at + 1]);
        }
    }

    String required(String name) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return given.get(name);
    }

    String or(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    long number(String name, long otherwise) {
        return given.containsKey(name) ? Long.parseLong(given.get(name)) : otherwise;
    }

    /** A fraction such as {@code 1e-6}, greater than 0 and less than 1. */
    double fraction(String name, double otherwise) {
        if (!given.containsKey(name)) {
            return otherwise;
        }
        try {
            double fraction = Double.parseDouble(given.get(name));
            if (fraction > 0 && fraction < 1) {
                return fraction;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as a number that will not do is.
        }
        throw new IllegalArgumentException(
                "--" + name + ": a number between 0 and 1, such as 1e-6, not " + given.get(name));
    }

    List<String> list(String name) {
        return Arrays.stream(or(name, "").split(","))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
