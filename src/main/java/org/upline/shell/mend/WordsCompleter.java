package org.upline.shell.mend;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.report.VisibleText;
import org.upline.shell.Proposals;

/**
 * Completes command words, options, and the values of options and arguments.
 *
 * <p>Mends Spring Shell 4.0.1, whose {@code CommandCompleter} completes no arguments (issue 1346, mended in 4.0.3) and does
 * not quote values with blanks.
 */
public final class WordsCompleter implements Completer {
    private final Supplier<Proposals> proposals;

    public WordsCompleter(Supplier<Proposals> proposals) {
        this.proposals = proposals;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, Math.max(line.wordIndex(), 0));
        String typed =
                line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        int order = 0;
        for (CompletionProposal proposal : proposals.get().of(before, typed)) {
            String description = proposal.description();
            candidates.add(new Candidate(
                    proposal.value(),
                    VisibleText.of(proposal.displayText()),
                    null,
                    description == null ? null : VisibleText.of(description),
                    null,
                    null,
                    proposal.complete(),
                    order++));
        }
    }
}
