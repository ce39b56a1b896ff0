package org.upline.shell;

import java.util.Locale;
import java.util.Set;
import org.springframework.shell.core.InputReader;
import org.upline.model.Message;

/** Asks the user for a yes, or for a passphrase. */
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

    /**
     * What the user types, which is not shown.
     *
     * @throws UsageException if nobody can be asked, or nothing was typed
     */
    char[] secret(Message question) {
        if (screen.hearsPerson()) {
            try {
                char[] typed = reader.readPassword(messages.text(question) + " ");
                if (typed != null && typed.length > 0) {
                    return typed;
                }
            } catch (Exception noAnswer) {
                // Ctrl-C, Ctrl-D or a closed terminal: nothing was typed.
            }
        }
        throw UsageException.of("seal.passphrase.nobody");
    }
}
