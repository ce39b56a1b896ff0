package org.upline.shell.command;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.model.Money;

/** The figures of a threshold in a table's cell, such as {@code 人数 18, 层级 4}. */
final class ThresholdText {
    private ThresholdText() {}

    static String of(Map<String, Long> figures, Function<Message, String> words) {
        StringJoiner text = new StringJoiner(", ");
        figures.forEach((figure, value) -> text.add(words.apply(Message.of("figure." + figure)) + " "
                + (figure.endsWith("Fen") ? Money.yuan(value) : value.toString())));
        return text.toString();
    }
}
