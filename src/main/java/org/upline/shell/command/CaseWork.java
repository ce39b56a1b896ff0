package org.upline.shell.command;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.upline.model.SourceKind;
import org.upline.shell.CommandGroup;
import org.upline.shell.Dispatcher;
import org.upline.shell.Screen;

/** The commands that work on cases, in the order of the work. */
@Configuration(proxyBeanMethods = false)
public class CaseWork {
    @Bean(destroyMethod = "close")
    Cases cases() {
        return new Cases();
    }

    @Bean
    CommandGroup data(Cases cases, ObjectProvider<Dispatcher> dispatcher, Screen screen) {
        Clock clock = Clock.systemDefaultZone();
        return new CommandGroup(List.of(
                new DemoCommand(cases, dispatcher::getObject, screen),
                new ImportCommand(cases, "members", SourceKind.MEMBERS, clock),
                new ImportCommand(cases, "accounts", SourceKind.ACCOUNTS, clock),
                new ImportCommand(cases, "transactions", SourceKind.TRANSACTIONS, clock),
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
    CommandGroup caseCommands(Cases cases) {
        return new CommandGroup(CaseCommands.all(cases));
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
    CommandGroup leaders(Cases cases) {
        return new CommandGroup(
                List.of(new LeadersCommand(cases), new LeadersExplainCommand(cases), new BenchQualityCommand(cases)));
    }

    @Bean
    CommandGroup accountCommands(Cases cases) {
        return new CommandGroup(AccountCommands.all(cases));
    }

    @Bean
    CommandGroup tracing(Cases cases) {
        return new CommandGroup(List.of(new TraceCommand(cases), new FreezePlanCommand(cases)));
    }

    @Bean
    CommandGroup charts(Cases cases) {
        return new CommandGroup(ChartCommands.all(cases));
    }

    @Bean
    CommandGroup queries(Cases cases) {
        return new CommandGroup(QueryCommands.all(cases));
    }
}
