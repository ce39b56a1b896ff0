package org.upline.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.funds.FreezeList;
import org.upline.funds.FreezePlan;
import org.upline.funds.FreezeTerm;
import org.upline.funds.KeyAccountReport;
import org.upline.funds.Trace;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.OutFile;
import org.upline.report.Workbook;
import org.upline.report.sheets.AccountSheets;
import org.upline.report.sheets.FreezeSheets;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Completion;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code report freeze|accounts}: the lists that banks get. */
final class MoneyReportCommands {
    private MoneyReportCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Freeze(cases), new Accounts(cases));
    }

    private record Freeze(Cases cases) implements UplineCommand {
        private static final List<String> TERMS = List.of("6", "12");
        private static final Parameter<List<String>> NUMBERS = Parameter.any("number", ValueType.ACCOUNT_NUMBER);
        private static final Parameter<Optional<LocalDateTime>> FROM = Parameter.optional("from", ValueType.FROM);
        private static final Parameter<Integer> MONTHS = Parameter.withDefault(
                "months",
                new ValueType<>(
                        Message.of("shell.value.oneOf", String.join("|", TERMS)),
                        Message.of("shell.expected.oneOf", TERMS),
                        word -> Optional.of(word).filter(TERMS::contains).map(Integer::valueOf),
                        Completion.words(TERMS)),
                6);
        private static final Parameter<FreezeList.Manner> MANNER =
                Parameter.withDefault("manner", ValueType.oneOf(FreezeList.Manner.class), FreezeList.Manner.LIMITED);

        @Override
        public CommandSpec spec() {
            return TraceOptions.addMethodTo(
                            CommandSpec.of("report freeze", Job.REPORT).takes(NUMBERS))
                    .option(FROM, MONTHS, MANNER)
                    .writes("xlsx", "csv");
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithTransfers(in);
            Function<Message, String> words = Cases.words(in);
            Trace trace = TraceOptions.forward(opened, cases.rules(in).funds(), in.get(NUMBERS), in);
            LocalDate day = in.get(FROM)
                    .map(LocalDateTime::toLocalDate)
                    .orElseGet(() -> opened.dataDate().orElseThrow());
            FreezePlan plan = FreezePlan.plan(trace, day);
            FreezeTerm term = new FreezeTerm(day, in.get(MONTHS));
            FreezeList list = FreezeList.of(trace, plan, term, in.get(MANNER));
            Message parameters = Message.of(
                    "freeze.report.parameters",
                    Message.of("funds.method." + CountingRule.word(plan.method())),
                    in.get(NUMBERS).isEmpty()
                            ? Message.of("freeze.report.fees")
                            : Message.of("freeze.report.accounts", in.get(NUMBERS)),
                    Money.yuan(plan.tracedFen()),
                    Money.yuan(plan.coveredFen()),
                    term.from().toString(),
                    term.until().toString());
            Workbook workbook = new Workbook(
                    CaseCover.ofMoney("freeze.title.freeze", opened, parameters, words), FreezeSheets.of(list, words));
            return ReportCommands.written(workbook, out, words)
                    .say(Message.of(
                            "freeze.report.sentence",
                            list.rows().size(),
                            Money.yuan(plan.coveredFen()),
                            plan.requestNext().size()))
                    .say(Message.of("freeze.caution"));
        }
    }

    private record Accounts(Cases cases) implements UplineCommand {
        private static final Parameter<Integer> TOP = Parameter.withDefault("top", ValueType.whole(1, 100_000), 100);
        private static final int PARTNERS = 10;

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("report accounts", Job.REPORT).option(TOP).writes("xlsx", "csv");
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithTransfers(in);
            Function<Message, String> words = Cases.words(in);
            SchemeMoney money = SchemeMoney.of(opened, cases.rules(in).funds());
            KeyAccountReport report = KeyAccountReport.of(money.profiles(), in.get(TOP), PARTNERS);
            Message parameters = Message.of("freeze.report.top", in.get(TOP), PARTNERS);
            Workbook workbook = new Workbook(
                    CaseCover.ofMoney("freeze.title.accounts", opened, parameters, words),
                    AccountSheets.of(report.profiles(), report.partners(), report.requests(), words));
            return ReportCommands.written(workbook, out, words)
                    .say(Message.of(
                            "freeze.report.accountsSentence",
                            report.profiles().size(),
                            report.requests().size()))
                    .say(Message.of("accounts.caution"));
        }
    }
}
