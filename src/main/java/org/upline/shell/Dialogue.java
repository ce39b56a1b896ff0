package org.upline.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.shell.core.InputReader;
import org.upline.model.Message;

/** Asks the user. */
final class Dialogue {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    private final Screen screen;
    private final Messages messages;
    private final InputReader reader;

    Dialogue(Screen screen, Messages messages, InputReader reader) {
        this.screen = screen;
        this.messages = messages;
        this.reader = reader;
    }

    /** A line that says something; nothing if nobody can be asked. */
    Optional<String> asked(Message question) {
        return screen.hearsPerson() ? answer(question).filter(answer -> !answer.isBlank()) : Optional.empty();
    }

    /** The same without showing what is typed. */
    Optional<String> askedInSecret(Message question) {
        return screen.hearsPerson()
                ? answer(question, words -> String.valueOf(reader.readPassword(words)))
                        .filter(answer -> !answer.isBlank())
                : Optional.empty();
    }

    /**
     * Asks for a number.
     *
     * @param most the largest that will do; one is the smallest
     * @return nothing if the user gave none
     */
    OptionalInt chosen(Message question, int most) {
        try {
            int number = Integer.parseInt(
                    reader.readInput(messages.text(question) + " ").strip());
            return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (Exception noAnswer) {
            // Ctrl-C, Ctrl-D, an empty line or a word: all mean none.
            return OptionalInt.empty();
        }
    }

    boolean hearsPerson() {
        return screen.hearsPerson();
    }

    /** A line; nothing after Ctrl-C, Ctrl-D or where the terminal is closed. */
    Optional<String> answer(Message question) {
        return answer(question, reader::readInput);
    }

    private interface Reading {
        String read(String question) throws Exception;
    }

    private Optional<String> answer(Message question, Reading reading) {
        try {
            return Optional.of(reading.read(messages.text(question) + " "));
        } catch (Exception noAnswer) {
            return Optional.empty();
        }
    }

    boolean confirmed(Message question) {
        if (!screen.hearsPerson()) {
            throw UsageException.of("shell.confirm.nobody", question);
        }
        try {
            String answer = reader.readInput(messages.text(question) + " [y/N] ");
            return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (Exception noAnswer) {
            // Ctrl-C, Ctrl-D or a closed terminal: all mean no.
            return false;
        }
    }
}
