package org.upline.shell.sample;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.upline.shell.ShellApplication;
import org.upline.shell.UplineCommand;

/** The program with the sample commands besides its own, for tests in a process of their own. */
public final class SampleShell {
    private SampleShell() {}

    public static void main(String[] arguments) {
        System.exit(ShellApplication.run(arguments, SampleCommands.class));
    }

    public static List<UplineCommand> commands() {
        return List.of(new SampleMember(), new SampleTrouble(), new SampleChart());
    }

    /** How commands become known: a bean method each. */
    @Configuration(proxyBeanMethods = false)
    public static class SampleCommands {
        @Bean
        UplineCommand sampleMember() {
            return new SampleMember();
        }

        @Bean
        UplineCommand sampleTrouble() {
            return new SampleTrouble();
        }

        @Bean
        UplineCommand sampleChart() {
            return new SampleChart();
        }
    }
}
