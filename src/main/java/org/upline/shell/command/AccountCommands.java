package org.upline.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.upline.funds.AccountProfile;
import org.upline.funds.AccountProfiles;
import org.upline.funds.AccountReport;
import org.upline.funds.Part;
import org.upline.funds.Reason;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code accounts} and {@code account NO}: key accounts with the part they play, and one account's profile. */
final class AccountCommands {
    private static final Parameter<Integer> TOP =
            Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), 20);
    private static final Parameter<Optional<Part>> PART = Parameter.optional("part", ValueType.oneOf(Part.class));
    private static final Parameter<String> NUMBER = Parameter.required("number", ValueType.ACCOUNT_NUMBER);
    private static final int PARTNERS = 10;

    private AccountCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Accounts(cases), new One(cases));
    }

    private record Accounts(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("accounts", Job.MONEY).option(TOP, PART);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithTransfers(in);
            AccountProfiles all =
                    SchemeMoney.of(opened, cases.rules(in).funds()).profiles();
            List<AccountProfile> profiles =
                    in.get(PART).map(part -> all.top(part, in.get(TOP))).orElseGet(() -> all.top(in.get(TOP)));
            if (profiles.isEmpty()) {
                return CommandResult.of(profiles).say(Message.of("accounts.none"));
            }
            return CommandResult.of(profiles)
                    .table(table(profiles, Cases.words(in)))
                    .say(Message.of("accounts.caution"))
                    .next(Message.of("next.account", profiles.get(0).account()));
        }
    }

    private record One(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("account", Job.MONEY).takes(NUMBER);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithTransfers(in);
            AccountProfiles profiles =
                    SchemeMoney.of(opened, cases.rules(in).funds()).profiles();
            AccountReport report = AccountReport.of(profiles, opened.ledger().account(in.get(NUMBER)), PARTNERS);
            CommandResult result = CommandResult.of(report)
                    .table(table(List.of(report.profile()), Cases.words(in)))
                    .table(AccountTables.facts(report, Cases.words(in)))
                    .table(AccountTables.reasons(report.profile(), Cases.words(in)));
            result = report.measures().isEmpty()
                    ? result
                    : result.table(AccountTables.measures(report, Cases.words(in)));
            return result.table(AccountTables.months(report))
                    .table(partners("table.topPayers", report.topPayers(), Cases.words(in)))
                    .table(partners("table.topPayees", report.topPayees(), Cases.words(in)))
                    .next(Message.of("next.trace", report.profile().account()));
        }
    }

    static Table table(List<AccountProfile> profiles, Function<Message, String> words) {
        return new TableColumns<AccountProfile>("table.accounts")
                .whole("rank", AccountProfile::rank)
                .text("account", AccountProfile::account)
                .text("holder", AccountProfile::holder)
                .text("part", profile -> part(profile.part(), words))
                .number("score", AccountProfile::score)
                .yuan("inFen", AccountProfile::inFen)
                .yuan("outFen", AccountProfile::outFen)
                .whole("counterparties", AccountProfile::counterparties)
                .whole("memberCounterparties", AccountProfile::memberCounterparties)
                .yuan("balanceFen", AccountProfile::balanceFen)
                .text("obtained", profile -> obtained(profile.obtained(), words))
                .text("reasons", profile -> reasons(profile.reasons(), words))
                .text("signs", profile -> reasons(profile.signs(), words))
                .of(profiles);
    }

    private static Table partners(String title, List<AccountReport.Partner> partners, Function<Message, String> words) {
        return new TableColumns<AccountReport.Partner>(title)
                .text("account", AccountReport.Partner::account)
                .text("holder", AccountReport.Partner::holder)
                .text("part", partner -> part(partner.part(), words))
                .yuan("amountFen", AccountReport.Partner::amountFen)
                .whole("count", AccountReport.Partner::count)
                .time("first", AccountReport.Partner::first)
                .time("last", AccountReport.Partner::last)
                .of(partners);
    }

    private static Term part(Part part, Function<Message, String> words) {
        String word = CountingRule.word(part);
        return new Term(word, words.apply(Message.of("funds.part." + word)));
    }

    static Term obtained(boolean obtained, Function<Message, String> words) {
        return new Term(
                Boolean.toString(obtained),
                words.apply(Message.of(obtained ? "account.obtained" : "account.notObtained")));
    }

    static String reasons(List<Reason> reasons, Function<Message, String> words) {
        StringJoiner text = new StringJoiner("; ");
        reasons.forEach(reason -> text.add(inWords(reason, words)));
        return text.toString();
    }

    /** The reason, and behind it the limit where there is one. */
    static String inWords(Reason reason, Function<Message, String> words) {
        Message limit = reason.limit();
        String said = words.apply(reason.text());
        return limit == null ? said : words.apply(Message.of("funds.limit", said, words.apply(limit)));
    }
}
