package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.funds.TraceLimits;
import org.upline.funds.TracePeriod;
import org.upline.model.Money;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;

/** How far money is followed; alike on every command that follows it. */
final class LimitOptions {
    private static final Parameter<Optional<Integer>> HOPS =
            Parameter.optional("hops", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Optional<Long>> MIN = Parameter.optional("min", ValueType.YUAN);
    private static final Parameter<Optional<Integer>> WITHIN =
            Parameter.optional("within", ValueType.whole(0, Integer.MAX_VALUE));
    private static final Parameter<Optional<LocalDateTime>> SINCE = Parameter.optional("since", ValueType.FROM);
    private static final Parameter<Optional<LocalDateTime>> UNTIL = Parameter.optional("until", ValueType.TO);

    private LimitOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.option(HOPS, MIN, WITHIN, SINCE, UNTIL);
    }

    static TraceLimits limits(Invocation in) {
        TracePeriod followed = TraceOptions.checked(
                new TracePeriod(in.get(SINCE).orElse(null), in.get(UNTIL).orElse(null)));
        if (in.get(MIN).filter(fen -> fen <= 0).isPresent()) {
            throw UsageException.of("tracing.min");
        }
        return new TraceLimits(
                in.get(HOPS).orElse(null),
                in.get(MIN).orElse(null),
                in.get(WITHIN).orElse(null),
                followed.from(),
                followed.to());
    }

    /** The limits that were given, each as on the command line. */
    static List<String> words(TraceLimits limits) {
        List<String> words = new ArrayList<>();
        add(words, "--hops", limits.hops());
        Long least = limits.minFen();
        add(words, "--min", least == null ? null : Money.yuan(least));
        add(words, "--within", limits.withinHours());
        add(words, "--since", limits.since());
        add(words, "--until", limits.until());
        return words;
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option + " " + value);
        }
    }
}
