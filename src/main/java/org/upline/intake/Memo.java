package org.upline.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary of a payment that its source spreads over several columns. */
final class Memo {
    private Memo() {}

    /** What the columns say, each text once, in their order. */
    static String of(String... columns) {
        return Stream.of(columns).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
    }
}
