package org.upline.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.upline.model.Message;

/** One run of a command: its values, its settings, and the ways to talk to the user while it runs. */
public final class Invocation {
    private final Binding binding;
    private final Settings settings;
    private final Session session;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Dialogue dialogue;

    Invocation(
            Binding binding,
            Settings settings,
            Session session,
            Progress progress,
            Cancellation cancellation,
            Dialogue dialogue) {
        this.binding = binding;
        this.settings = settings;
        this.session = session;
        this.progress = progress;
        this.cancellation = cancellation;
        this.dialogue = dialogue;
    }

    /**
     * The value of a parameter.
     *
     * @param parameter one that the command's spec names
     */
    public <T> T get(Parameter<T> parameter) {
        return binding.get(parameter);
    }

    /** Home, case, language, format and file, after all defaults. */
    public Settings settings() {
        return settings;
    }

    /** The file of {@code --out}, for a command that writes it itself and cannot do without. */
    public Path requiredOut() {
        return settings.out().orElseThrow(() -> UsageException.of("shell.option.missing", "--out"));
    }

    /** Settings as far as the line gives them; for {@code run}, whose lines inherit them. */
    public GivenSettings given() {
        return binding.settings();
    }

    public Session session() {
        return session;
    }

    public Progress progress() {
        return progress;
    }

    /** Whether the user pressed Ctrl-C. Long work asks now and then, here or through {@link Progress#at}. */
    public boolean cancelled() {
        return cancellation.isRequested();
    }

    /**
     * Ends the command here if it shall end.
     *
     * @throws CancelledException if the user pressed Ctrl-C
     */
    public void checkCancelled() {
        cancellation.check();
    }

    /** Whether somebody can be asked. */
    public boolean hearsPerson() {
        return dialogue.hearsPerson();
    }

    /** What the user says to a question; nothing if he will not say anything more. */
    public Optional<String> answer(Message question) {
        return dialogue.answer(question);
    }

    /**
     * Asks before something is lost.
     *
     * @return whether the user said yes
     * @throws UsageException if nobody can be asked; it says that {@code --yes} answers beforehand
     */
    public boolean confirmed(Message question) {
        return dialogue.confirmed(question);
    }

    /** What the user types in answer; nothing if nobody can be asked, or says nothing. */
    public Optional<String> asked(Message question) {
        return dialogue.asked(question);
    }

    /** The same for what nobody else may see: it is not shown while it is typed, and kept nowhere. */
    public Optional<String> askedInSecret(Message question) {
        return dialogue.askedInSecret(question);
    }

    /**
     * A passphrase that opens something: {@code UPLINE_PASSPHRASE}, else asked for without showing it. Never a word of the
     * line, which the journal, the history and the system's list of processes would keep.
     *
     * @throws UsageException if nobody can be asked
     */
    public char[] passphrase(Message question) {
        return session.passphrase().map(String::toCharArray).orElseGet(() -> typed(question));
    }

    /**
     * A passphrase that is to close something: as {@link #passphrase}, but who types it types it twice.
     *
     * @throws UsageException if nobody can be asked, or the two are not the same
     */
    public char[] newPassphrase(Message question, Message again) {
        return session.passphrase().map(String::toCharArray).orElseGet(() -> {
            char[] first = typed(question);
            if (!Arrays.equals(first, typed(again))) {
                throw UsageException.of("seal.passphrase.different");
            }
            return first;
        });
    }

    private char[] typed(Message question) {
        return askedInSecret(question)
                .orElseThrow(() -> UsageException.of("seal.passphrase.nobody"))
                .toCharArray();
    }
}
