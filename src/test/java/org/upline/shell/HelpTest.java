package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.upline.shell.TestShell.Outcome;
import org.upline.shell.mend.LineSyntax;
import org.upline.shell.mend.WordsParser;

class HelpTest {
    @TempDir
    Path home;

    @Test
    void theOverviewIsGroupedByJob() {
        String help = new TestShell(home).run("help").out();
        assertThat(help)
                .containsSubsequence(
                        "Cases and data",
                        "  sample trouble WAY                ends in the way it is told",
                        "The organisation",
                        "  sample member ID                  shows a member",
                        "Sheets and evidence",
                        "  sample chart FILE…                draws a chart",
                        "The shell itself",
                        "  help [COMMAND…]",
                        "Options of every command",
                        "  --case TEXT");
    }

    @Test
    void aPageBeginsWithExamples() {
        TestShell shell = new TestShell(home);
        String page = shell.run("help", "sample", "member").out();
        assertThat(page).isEqualTo("""
                        sample member ID [--depth N] [--exclude inactive|blank|childless…]
                          shows a member

                        Examples
                          sample member 10086 --depth 3
                            three levels

                        Words after it
                          ID                                id of the member

                        Options
                          --depth N                         levels to show (otherwise 2)
                          --exclude inactive|blank|childless…
                                                            whom to leave out

                        Besides, every command takes --case, --home, --format, --out, --columns, --sort, --where and --lang; see "help".
                        """);
        assertThat(shell.run("sample", "member", "7", "--depth", "x", "--help").out())
                .isEqualTo(page);
        assertThat(shell.run("sample", "member", "-h").out()).isEqualTo(page);
        assertThat(shell.run("-h", "sample", "member").out()).isEqualTo(page);
    }

    @Test
    void aStartOfNamesListsThem() {
        TestShell shell = new TestShell(home);
        String list = shell.run("help", "sample").out();
        assertThat(list).contains("sample chart FILE…", "sample member ID", "sample trouble WAY");
        assertThat(shell.run("sample", "--help").out()).isEqualTo(list);
        assertThat(shell.run("--help").out()).isEqualTo(shell.run("help").out());
        assertThat(shell.run("help", "--help").out()).contains("help [COMMAND…]");
        assertThat(shell.run("--version").out()).startsWith("Upline ");
    }

    @Test
    void helpSpeaksBothLanguagesAndJson() {
        TestShell shell = new TestShell(home);
        assertThat(shell.run("help", "run", "--lang", "zh").out()).contains("示例", "执行文件中的命令");
        Outcome json = shell.run("help", "sample", "member", "--format", "json");
        assertThat(json.out()).contains("\"command\": \"sample member\"", "\"job\": \"organisation\"");
    }

    /** For the commands of the program itself, whoever added them. */
    @Test
    void everyCommandIsDescribedAndItsExamplesCanBeRead() {
        TreeSet<String> missing = new TreeSet<>();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(ShellConfiguration.class);
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            Catalogue catalogue = context.getBean(Catalogue.class);
            for (Language language : Language.values()) {
                Messages messages = Messages.in(language);
                for (CommandSpec spec : catalogue.specs()) {
                    keys(spec).stream()
                            .filter(key -> messages.find(key).isEmpty())
                            .forEach(missing::add);
                    spec.options().stream()
                            .filter(option -> messages.find(spec.key() + ".option." + option.name())
                                    .or(() -> messages.find("option." + option.name()))
                                    .isEmpty())
                            .forEach(option -> missing.add(spec.key() + ".option." + option.name()));
                    checkExamples(catalogue, spec, new HelpPages(messages, 80));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> keys(CommandSpec spec) {
        List<String> keys = new ArrayList<>(List.of(spec.key() + ".title"));
        spec.arguments().forEach(argument -> keys.add(spec.key() + ".argument." + argument.name()));
        return keys;
    }

    private static void checkExamples(Catalogue catalogue, CommandSpec spec, HelpPages pages) {
        List<String> examples = pages.examples(spec);
        assertThat(examples).as("examples of " + spec.name()).isNotEmpty();
        for (String example : examples) {
            List<String> words = new LineSyntax().words(example);
            assertThat(catalogue.find(catalogue.read(words).nameWords()))
                    .as(example)
                    .contains(spec);
            Binding.of(spec, new WordsParser(catalogue).parse(words));
        }
    }
}
