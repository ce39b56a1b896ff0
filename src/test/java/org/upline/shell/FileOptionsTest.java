package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An option that does nothing for the file asked for is refused, whatever the command, whatever the file. */
class FileOptionsTest {
    private static final Set<String> PICTURES = Set.of("svg", "pdf", "png");
    private static final Set<String> DRAWN = Set.of("svg", "pdf", "png", "html");

    /** What each option of a command that draws is for, "" for no file; checked for every ending it can write. */
    private static final Map<String, Map<String, Set<String>>> MEANING = Map.of(
            "tree chart",
            Map.of(
                    "--paper a4 --layout compact", PICTURES,
                    "--dpi 96", Set.of("png"),
                    "--font x.ttf", PICTURES,
                    "--layout radial", PICTURES,
                    "--orientation left-to-right", DRAWN,
                    "--orientation left-to-right --layout compact", Set.of(),
                    "--mask --depth 3", DRAWN,
                    "--paper a4", Set.of("pdf")),
            "flows chart",
            Map.of(
                    "--paper a4", Set.of("pdf"),
                    "--dpi 96", Set.of("png"),
                    "--font x.ttf", PICTURES,
                    "--limit 3", Set.of("html"),
                    "--top 3", DRAWN),
            "trace --fees",
            Map.of(
                    "--paper a4", Set.of("pdf"),
                    "--dpi 96", Set.of("png"),
                    "--font x.ttf", PICTURES,
                    "--limit 3", Set.of("html"),
                    "--most 3", DRAWN,
                    "--rows", Set.of("", "json", "csv", "xlsx"),
                    "--hops 3", Set.of("", "json", "csv", "xlsx", "svg", "pdf", "png", "html")),
            "trace path a b",
            Map.of(
                    "--paper a4", Set.of("pdf"),
                    "--dpi 96", Set.of("png"),
                    "--font x.ttf", PICTURES,
                    "--limit 3", Set.of("html"),
                    "--top 3", Set.of("", "json", "csv", "xlsx", "svg", "pdf", "png", "html")),
            "statistics timeline",
            Map.of(
                    "--paper a4", Set.of("pdf"),
                    "--dpi 96", Set.of("png"),
                    "--font x.ttf", PICTURES,
                    "--by week", Set.of("", "json", "csv", "xlsx", "svg", "pdf", "png", "html")));

    @TempDir
    static Path home;

    /** Only the shell reads these lines: there is no case, which is an error of another kind. */
    @Test
    void everyOptionIsTakenForTheFilesItIsForAndRefusedForAllOthers() {
        List<String> wrong = new ArrayList<>();
        Set<String> commands = new TreeSet<>();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(ShellConfiguration.class);
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            Catalogue catalogue = context.getBean(Catalogue.class);
            Dispatcher dispatcher = context.getBean(Dispatcher.class);
            for (CommandSpec spec : catalogue.specs()) {
                if (spec.options().stream().anyMatch(option -> !option.endings().isEmpty())) {
                    commands.add(spec.name());
                }
            }
            MEANING.forEach((command, options) -> options.forEach((option, meant) -> {
                for (String ending : endings(command)) {
                    List<String> line = new ArrayList<>(List.of((command + " " + option).split(" ")));
                    line.addAll(List.of("--home", home.toString(), "--case", "no-such-case"));
                    if (!ending.isEmpty()) {
                        line.addAll(List.of("--out", home.resolve("x." + ending).toString()));
                    }
                    int exit = dispatcher.execute(line);
                    if (exit != (meant.contains(ending) ? 1 : 2)) {
                        wrong.add(exit + ": " + String.join(" ", line));
                    }
                }
            }));
        }
        assertThat(wrong).isEmpty();
        assertThat(commands)
                .as("commands that have such options are in the table")
                .containsExactly(
                        "flows chart", "statistics timeline", "trace", "trace path", "tree chart", "tree view");
    }

    private static Set<String> endings(String command) {
        Set<String> endings = new TreeSet<>(DRAWN);
        if (command.startsWith("trace") || command.startsWith("statistics")) {
            endings.addAll(List.of("", "json", "csv", "xlsx"));
        }
        return endings;
    }
}
