package org.upline.shell;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** Proposes values while a word is being typed. */
@FunctionalInterface
public interface Completion {
    /** Proposes nothing. */
    Completion NONE = request -> List.of();

    /** More proposals than a person reads; a completion over many ids stops here. */
    int MOST = 100;

    /**
     * Values that begin with what is typed, in the order they are shown, at most {@link #MOST}. Must answer at once, so
     * ids come from an index. Values with blanks are quoted by the caller.
     */
    List<CompletionProposal> propose(Request request);

    /**
     * What is known when the key is pressed.
     *
     * @param typed the word up to the cursor, without quotes
     * @param settings of the shell: home and case
     * @param known what the home and its cases hold
     */
    record Request(String typed, Settings settings, KnownWords known) {}

    /** Proposes fixed words. */
    static Completion words(List<String> words) {
        return new Words(List.copyOf(words));
    }

    /** A few words that never change. */
    record Words(List<String> words) implements Completion {
        @Override
        public List<CompletionProposal> propose(Request request) {
            return words.stream()
                    .filter(word -> word.startsWith(request.typed()))
                    .map(CompletionProposal::new)
                    .toList();
        }
    }
}
