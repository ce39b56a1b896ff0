package org.upline.shell.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.upline.model.SourceKind;
import org.upline.shell.CommandGroup;
import org.upline.shell.Dispatcher;
import org.upline.shell.Screen;
import org.upline.shell.UplineCommand;

/** The commands that work on cases, in the order of the work. */
@Configuration(proxyBeanMethods = false)
public class CaseWork {
    /**
     * All groups below, in their order, for a start without a container; a command that is missing here runs all the same, only
     * later.
     */
    public static List<CommandGroup> groups(Cases cases, ObjectProvider<Dispatcher> dispatcher, Screen screen) {
        CaseWork work = new CaseWork();
        return List.of(
                work.data(cases, dispatcher, screen),
                work.importBooks(cases),
                work.mappings(cases),
                work.caseCommands(cases),
                work.treeCommands(cases),
                work.personCommands(cases),
                work.knowledge(cases),
                work.leaders(cases),
                work.dismantling(cases),
                work.statistics(cases),
                work.reports(cases),
                work.positions(cases),
                work.accountCommands(cases),
                work.tracing(cases),
                work.money(cases),
                work.charts(cases),
                work.moneyCharts(cases),
                work.evidence(cases, dispatcher),
                work.exchange(cases),
                work.journal(cases),
                work.queries(cases));
    }

    @Bean(destroyMethod = "close")
    Cases cases() {
        return new Cases();
    }

    @Bean
    CommandGroup data(Cases cases, ObjectProvider<Dispatcher> dispatcher, Screen screen) {
        Clock clock = Clock.systemDefaultZone();
        return new CommandGroup(List.of(
                new DemoCommand(cases, dispatcher::getObject, screen),
                new TutorialCommand(cases, dispatcher::getObject, screen),
                new ImportCommand(cases, "members", SourceKind.MEMBERS, clock),
                new ImportCommand(cases, "accounts", SourceKind.ACCOUNTS, clock),
                new ImportCommand(cases, "transactions", SourceKind.TRANSACTIONS, clock),
                new ImportCommand(cases, "ledger", SourceKind.LEDGER, clock),
                new ImportDumpCommand(cases, clock),
                new ImportBundleCommand(cases, clock),
                new DataCheckCommand(cases),
                new SourceCommand(cases),
                new GenerateCommand()));
    }

    @Bean
    CommandGroup importBooks(Cases cases) {
        return new CommandGroup(ImportBookCommands.all(cases));
    }

    @Bean
    CommandGroup mappings(Cases cases) {
        return new CommandGroup(MappingCommands.all(cases));
    }

    @Bean
    CommandGroup caseCommands(Cases cases) {
        List<UplineCommand> commands = new ArrayList<>(CaseCommands.all(cases));
        commands.addAll(SealCommands.all(cases));
        return new CommandGroup(commands);
    }

    @Bean
    CommandGroup treeCommands(Cases cases) {
        return new CommandGroup(TreeCommands.all(cases));
    }

    @Bean
    CommandGroup personCommands(Cases cases) {
        return new CommandGroup(PersonCommands.all(cases));
    }

    @Bean
    CommandGroup knowledge(Cases cases) {
        Clock clock = Clock.systemDefaultZone();
        List<UplineCommand> commands = new ArrayList<>(OrganisationCommands.all(cases));
        commands.addAll(DecisionCommands.all(cases, clock));
        commands.addAll(KnowledgeCommands.all(cases, clock));
        commands.addAll(CrossCaseCommands.all(cases));
        return new CommandGroup(commands);
    }

    @Bean
    CommandGroup leaders(Cases cases) {
        return new CommandGroup(List.of(
                new LeadersCommand(cases),
                new LeadersExplainCommand(cases),
                new BenchCommand(),
                new BenchQualityCommand(cases)));
    }

    @Bean
    CommandGroup dismantling(Cases cases) {
        return new CommandGroup(DismantlingCommands.all(cases));
    }

    @Bean
    CommandGroup statistics(Cases cases) {
        return new CommandGroup(StatisticsCommands.all(cases));
    }

    @Bean
    CommandGroup reports(Cases cases) {
        List<UplineCommand> commands = new ArrayList<>(ReportCommands.all(cases));
        commands.addAll(MoneyReportCommands.all(cases));
        return new CommandGroup(commands);
    }

    @Bean
    CommandGroup positions(Cases cases) {
        return new CommandGroup(List.of(new CentralityCommand(cases)));
    }

    @Bean
    CommandGroup accountCommands(Cases cases) {
        return new CommandGroup(AccountCommands.all(cases));
    }

    @Bean
    CommandGroup tracing(Cases cases) {
        return new CommandGroup(List.of(
                new FlowsCommand(cases),
                new TraceCommand(cases),
                new ReachCommand(cases),
                new PathCommand(cases),
                new FreezePlanCommand(cases),
                new FreezeWhatIfCommand(cases),
                new FreezeCutCommand(cases)));
    }

    @Bean
    CommandGroup money(Cases cases) {
        return new CommandGroup(MoneyCommands.all(cases));
    }

    @Bean
    CommandGroup charts(Cases cases) {
        return new CommandGroup(ChartCommands.all(cases));
    }

    @Bean
    CommandGroup moneyCharts(Cases cases) {
        List<UplineCommand> commands = new ArrayList<>(FlowsChartCommands.all(cases));
        commands.add(new TimelineCommand(cases));
        return new CommandGroup(commands);
    }

    @Bean
    CommandGroup evidence(Cases cases, ObjectProvider<Dispatcher> dispatcher) {
        return new CommandGroup(EvidenceCommands.all(cases, dispatcher::getObject));
    }

    @Bean
    CommandGroup exchange(Cases cases) {
        List<UplineCommand> commands = new ArrayList<>(ExchangeCommands.all(cases));
        commands.addAll(TableCommands.all(cases));
        return new CommandGroup(commands);
    }

    @Bean
    CommandGroup journal(Cases cases) {
        return new CommandGroup(JournalCommands.all(cases));
    }

    @Bean
    CommandGroup queries(Cases cases) {
        return new CommandGroup(QueryCommands.all(cases));
    }
}
