package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A start without a container knows what the container knows. */
class OneCommandTest {
    @Test
    void sameCommandsInTheSameOrder() {
        try (AnnotationConfigApplicationContext container =
                new AnnotationConfigApplicationContext(ShellConfiguration.class)) {
            assertThat(names(OneCommand.known()))
                    .as("a new group of CaseWork stands in CaseWork.groups, too")
                    .isEqualTo(names(container.getBean(Catalogue.class)));
        }
    }

    @Test
    void whatIsNoCommandIsLeftToTheContainer() {
        assertThat(OneCommand.run(List.of(), false)).isEqualTo(OptionalInt.empty());
        assertThat(OneCommand.run(List.of("leaderz"), false)).isEqualTo(OptionalInt.empty());
        assertThat(OneCommand.run(List.of("--case", "a"), false)).isEqualTo(OptionalInt.empty());
    }

    private static List<String> names(Catalogue catalogue) {
        return catalogue.specs().stream().map(CommandSpec::name).toList();
    }
}
