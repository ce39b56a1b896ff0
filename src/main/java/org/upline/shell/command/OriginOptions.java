package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.upline.funds.FundsRules;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.MoneyEnds;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** Where money is followed from: accounts and persons, or single transfers, or all fees. */
final class OriginOptions {
    private static final Parameter<List<String>> NUMBERS = Parameter.any("number", ValueType.ACCOUNT_NUMBER);
    private static final Parameter<List<String>> PERSONS = Parameter.any("person", ValueType.PERSON_ID);
    private static final Parameter<List<String>> TRANSFERS = Parameter.any("transfer", ValueType.TEXT);
    private static final Parameter<Boolean> FEES = Parameter.flag("fees");

    private OriginOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.takes(NUMBERS).option(PERSONS, TRANSFERS, FEES);
    }

    /** @throws UsageException if the words name nothing, or several things that do not go together */
    static void check(Invocation in) {
        int accounts = in.get(NUMBERS).isEmpty() && in.get(PERSONS).isEmpty() ? 0 : 1;
        int transfers = in.get(TRANSFERS).isEmpty() ? 0 : 1;
        int fees = in.get(FEES) ? 1 : 0;
        if (accounts + transfers + fees != 1) {
            throw UsageException.of("tracing.origin");
        }
    }

    static TraceOrigin origin(OpenCase opened, FundsRules rules, Invocation in) {
        MoneyEnds ends = new MoneyEnds(opened);
        if (in.get(FEES)) {
            int[] fees = SchemeMoney.of(opened, rules).fees().transfers();
            return TraceOrigin.ofTransfers(fees, TraceOptions.period(in));
        }
        if (!in.get(TRANSFERS).isEmpty()) {
            int[] transfers =
                    in.get(TRANSFERS).stream().mapToInt(ends::transfer).toArray();
            return TraceOrigin.ofTransfers(transfers, TraceOptions.period(in));
        }
        TreeSet<Integer> accounts = new TreeSet<>();
        in.get(NUMBERS).forEach(number -> accounts.add(opened.ledger().account(number)));
        in.get(PERSONS).forEach(id -> accounts.addAll(ends.ofPerson(id)));
        return TraceOrigin.ofAccounts(List.copyOf(accounts), TraceOptions.period(in));
    }

    /** The origin as it was given, as it can be typed. */
    static String words(Invocation in) {
        List<String> words = new ArrayList<>(in.get(NUMBERS));
        if (!in.get(PERSONS).isEmpty()) {
            words.add("--person " + String.join(",", in.get(PERSONS)));
        }
        if (!in.get(TRANSFERS).isEmpty()) {
            words.add("--transfer " + String.join(",", in.get(TRANSFERS)));
        }
        if (in.get(FEES)) {
            words.add("--fees");
        }
        TracePeriod period = TraceOptions.period(in);
        if (period.from() != null) {
            words.add("--from " + period.from());
        }
        if (period.to() != null) {
            words.add("--to " + period.to());
        }
        return String.join(" ", words);
    }
}
