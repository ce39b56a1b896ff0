package org.upline.shell;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.upline.shell.command.ClearCommand;
import org.upline.shell.command.ExitCommand;
import org.upline.shell.command.HelpCommand;
import org.upline.shell.command.HistoryCommand;
import org.upline.shell.command.RunCommand;
import org.upline.shell.command.VersionCommand;

/** The commands of the shell itself, which need no other room. */
@Configuration(proxyBeanMethods = false)
class BuiltInCommands {
    /** All of them, in their order, for a start without a container. */
    static List<UplineCommand> all(
            ObjectProvider<Catalogue> catalogue, ObjectProvider<Dispatcher> dispatcher, Screen screen) {
        BuiltInCommands made = new BuiltInCommands();
        return List.of(
                made.help(catalogue, screen),
                made.run(dispatcher),
                made.history(),
                made.clear(screen),
                made.version(),
                made.exit(),
                made.quit());
    }

    @Bean
    UplineCommand help(ObjectProvider<Catalogue> catalogue, Screen screen) {
        return new HelpCommand(catalogue::getObject, screen);
    }

    @Bean
    UplineCommand run(ObjectProvider<Dispatcher> dispatcher) {
        return new RunCommand(dispatcher::getObject);
    }

    @Bean
    UplineCommand history() {
        return new HistoryCommand();
    }

    @Bean
    UplineCommand clear(Screen screen) {
        return new ClearCommand(screen);
    }

    @Bean
    UplineCommand version() {
        return new VersionCommand();
    }

    @Bean
    UplineCommand exit() {
        return new ExitCommand("exit");
    }

    @Bean
    UplineCommand quit() {
        return new ExitCommand("quit");
    }
}
