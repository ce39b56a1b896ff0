package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Parameter<String> ONE = Parameter.required("one", ValueType.TEXT);
    private static final Parameter<List<String>> MANY = Parameter.any("many", ValueType.TEXT);

    @Test
    void theLongestNameCounts() {
        Catalogue catalogue = new Catalogue(List.of(
                command(CommandSpec.of("flows", Job.MONEY)), command(CommandSpec.of("flows chart", Job.MONEY))));
        assertThat(catalogue.find(List.of("flows", "chart", "x")).map(CommandSpec::name))
                .contains("flows chart");
        assertThat(catalogue.find(List.of("flows", "x")).map(CommandSpec::name)).contains("flows");
        assertThat(catalogue.find(List.of("chart"))).isEmpty();
        assertThat(catalogue.nextWords(List.of("flows"))).containsExactly("chart");
    }

    @Test
    void aNameIsGivenOnce() {
        UplineCommand command = command(CommandSpec.of("a", Job.CASE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(command, command)));
    }

    @Test
    void anOptionMeansOneThing() {
        UplineCommand flag = command(CommandSpec.of("a", Job.CASE).option(Parameter.flag("write")));
        UplineCommand valued =
                command(CommandSpec.of("b", Job.CASE).option(Parameter.optional("write", ValueType.TEXT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(flag, valued)))
                .withMessageContaining("--write");
    }

    @Test
    void argumentsThatCouldNotBeToldApartAreRefused() {
        CommandSpec spec = CommandSpec.of("a", Job.CASE);
        assertThatIllegalArgumentException().isThrownBy(() -> spec.takes(MANY, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.takes(ONE, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.takes(Parameter.optional("x", ValueType.TEXT), ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> spec.option(Parameter.flag("case")));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.flag("--yes"));
        assertThat(spec.takes(ONE, MANY).arguments()).hasSize(2);
    }

    private static UplineCommand command(CommandSpec spec) {
        return new UplineCommand() {
            @Override
            public CommandSpec spec() {
                return spec;
            }

            @Override
            public CommandResult run(Invocation in) {
                return CommandResult.nothing();
            }
        };
    }
}
