package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upline.funds.AccountGroups;
import org.upline.funds.FlowDimension;
import org.upline.funds.FlowRequest;
import org.upline.funds.MoneyFlows;
import org.upline.funds.TracePeriod;
import org.upline.model.CountingRule;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.MoneyGroups;
import org.upline.workspace.OpenCase;

/** By what money is put together, and which of it; alike on {@code flows}, {@code flows chart} and {@code flows view}. */
final class FlowOptions {
    private static final Parameter<List<FlowDimension>> BY = Parameter.any("by", ValueType.oneOf(FlowDimension.class));
    private static final Parameter<List<String>> FROM = Parameter.any("from", ValueType.TEXT);
    private static final Parameter<List<String>> TO = Parameter.any("to", ValueType.TEXT);
    private static final Parameter<Optional<LocalDateTime>> SINCE = Parameter.optional("since", ValueType.FROM);
    private static final Parameter<Optional<LocalDateTime>> UNTIL = Parameter.optional("until", ValueType.TO);

    private FlowOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.option(BY, FROM, TO, SINCE, UNTIL);
    }

    /** Dimensions; the part if none is given. */
    static List<FlowDimension> by(Invocation in) {
        List<FlowDimension> by = in.get(BY).isEmpty() ? List.of(FlowDimension.PART) : in.get(BY);
        if (new HashSet<>(by).size() < by.size()) {
            throw UsageException.of("flows.by.twice");
        }
        return by;
    }

    /** The case with what the dimensions need. */
    static OpenCase open(Cases cases, Invocation in) {
        OpenCase opened = cases.openWithTransfers(in);
        List<FlowDimension> by = by(in);
        boolean needsMembers = by.contains(FlowDimension.LEVEL) || by.contains(FlowDimension.PERSON);
        return needsMembers ? cases.openWithMembers(in) : opened;
    }

    /** The flows asked for, the largest ones up to a number. */
    static MoneyFlows sum(Cases cases, OpenCase opened, int top, Invocation in) {
        List<FlowDimension> by = by(in);
        TracePeriod period = TraceOptions.checked(
                new TracePeriod(in.get(SINCE).orElse(null), in.get(UNTIL).orElse(null)));
        AccountGroups groups = new MoneyGroups(opened, cases.rules(in).funds(), CountingOptions.rule(in)).by(by);
        return MoneyFlows.sum(
                opened.ledger(),
                new FlowRequest(
                        by,
                        groups,
                        period,
                        groups.named(in.get(FROM), Cases.words(in)),
                        groups.named(in.get(TO), Cases.words(in)),
                        top));
    }

    /** What was asked for, as it can be typed. */
    static List<String> words(Invocation in) {
        List<String> words = new ArrayList<>();
        words.add("--by " + by(in).stream().map(CountingRule::word).collect(Collectors.joining(",")));
        if (!in.get(FROM).isEmpty()) {
            words.add("--from " + String.join(",", in.get(FROM)));
        }
        if (!in.get(TO).isEmpty()) {
            words.add("--to " + String.join(",", in.get(TO)));
        }
        in.get(SINCE).ifPresent(since -> words.add("--since " + since));
        in.get(UNTIL).ifPresent(until -> words.add("--until " + until));
        return words;
    }
}
