package org.upline.shell;

import java.util.Locale;
import java.util.Optional;
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

    Optional<String> asked(Message question) {
        return answer(question, reader::readInput);
    }

    Optional<String> askedInSecret(Message question) {
        return answer(question, words -> String.valueOf(reader.readPassword(words)));
    }

    private interface Reading {
        String read(String question) throws Exception;
    }

    private Optional<String> answer(Message question, Reading reading) {
        if (!screen.hearsPerson()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(messages.text(question) + " ")).filter(answer -> !answer.isBlank());
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
