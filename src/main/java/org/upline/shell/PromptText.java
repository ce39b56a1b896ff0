package org.upline.shell;

import java.util.Optional;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.VisibleText;
import org.upline.workspace.CaseRegister;

/** What stands before the line one types: the case, and what is in it. */
final class PromptText {
    /** A narrow terminal needs its columns for the line. */
    private static final int LEAST_WIDTH = 80;

    private PromptText() {}

    /**
     * @param width columns of the terminal
     */
    static String of(Settings settings, KnownWords known, int width) {
        String name = "upline:" + VisibleText.of(settings.caseName());
        return width < LEAST_WIDTH
                ? name + "> "
                : name
                        + holdings(settings, known)
                                .map(text -> " [" + text + "]")
                                .orElse("") + "> ";
    }

    /** Nothing for a case that holds nothing, or cannot be read: commands then say why. */
    private static Optional<String> holdings(Settings settings, KnownWords known) {
        try {
            Messages messages = Messages.in(settings.language());
            return known.register(settings)
                    .filter(register -> register.dataDate().isPresent())
                    .map(register -> messages.text(holdings(register)));
        } catch (UplineException unusable) {
            return Optional.empty();
        }
    }

    private static Message holdings(CaseRegister register) {
        return Message.of(
                "shell.prompt.holdings",
                register.members(),
                register.transfers(),
                register.dataDate().orElseThrow().toString());
    }
}
