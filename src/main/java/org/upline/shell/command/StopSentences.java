package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.upline.funds.TraceLimits;
import org.upline.funds.TraceResult;
import org.upline.funds.TraceStop;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;

/** Says what a trace did not follow, how much, where most of it and why. */
final class StopSentences {
    private static final int PLACES = 3;

    private StopSentences() {}

    static List<Message> of(TraceResult result) {
        List<Message> sentences = new ArrayList<>();
        if (result.originFen() == 0) {
            sentences.add(Message.of("tracing.nothing"));
        }
        for (TraceStop stop : result.stopped()) {
            List<Message> places = stop.accounts().stream()
                    .limit(PLACES)
                    .map(place -> Message.of("tracing.stopped.place", place.account(), Money.yuan(place.fen())))
                    .toList();
            sentences.add(Message.of(
                    "tracing.stopped." + CountingRule.word(stop.reason()),
                    Money.yuan(stop.fen()),
                    stop.accounts().size(),
                    places));
        }
        if (!result.stopped().isEmpty()) {
            sentences.add(Message.of("tracing.stopped.counted"));
        } else if (!result.limits().equals(TraceLimits.NONE)) {
            sentences.add(Message.of("tracing.stopped.nothing"));
        }
        return sentences;
    }
}
