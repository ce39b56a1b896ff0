package org.upline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.synthetic.CaseGenerator;
import org.upline.synthetic.GeneratorOptions;
import org.upline.workspace.BuildWatch;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.CaseRules;
import org.upline.workspace.Home;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** The made-up case: its files, and the home in which it is imported. What a stage needs and nobody has made is made. */
final class BenchCase {
    private static final CaseName NAME = new CaseName("bench");

    private final Path folder;
    private final GeneratorOptions options;
    private final Function<Message, String> words;
    private final BuildWatch watch;
    private @Nullable OpenCase open;
    private @Nullable SchemeMoney money;

    /**
     * @param folder of this case alone, there or not
     * @param words puts messages into words, for the list of rejected rows
     */
    BenchCase(Path folder, GeneratorOptions options, Function<Message, String> words, BuildWatch watch) {
        this.folder = folder;
        this.options = options;
        this.words = words;
        this.watch = watch;
    }

    Path folder() {
        return folder;
    }

    GeneratorOptions options() {
        return options;
    }

    private Path files() {
        return folder.resolve("files");
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    CaseRules rules() {
        return CaseRules.of(home());
    }

    /** Writes the files unless they are there. */
    List<Path> requireFiles() {
        return Files.isDirectory(files()) ? listed() : generate();
    }

    /** Writes the files anew. */
    List<Path> generate() {
        remove(files());
        CaseGenerator.generate(files(), options);
        return listed();
    }

    private List<Path> listed() {
        try (Stream<Path> listed = Files.list(files())) {
            return listed.sorted().toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Bank statements among the files. */
    List<Path> statements() {
        return requireFiles().stream()
                .filter(file -> kind(file) == SourceKind.TRANSACTIONS)
                .toList();
    }

    private static @Nullable SourceKind kind(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".csv")) {
            return null;
        }
        if (name.startsWith("会员")) {
            return SourceKind.MEMBERS;
        }
        return name.startsWith("账户") ? SourceKind.ACCOUNTS : SourceKind.TRANSACTIONS;
    }

    /** Imports all files at once into a new case. */
    OpenCase importAnew(BuildWatch steps) {
        open = null;
        money = null;
        remove(home().folder());
        List<ImportItem> items = new ArrayList<>();
        for (Path file : requireFiles()) {
            SourceKind kind = kind(file);
            if (kind != null) {
                items.add(new ImportItem(file, kind, null));
            }
        }
        CaseFolder made = home().create(NAME);
        new ImportFiles(made, Clock.systemDefaultZone(), words, steps).run(items);
        return openAnew();
    }

    /** Maps the snapshot, and nothing else. */
    OpenCase openAnew() {
        open = OpenCase.open(home().open(NAME), words, watch);
        return open;
    }

    /** The case, made unless it is there. */
    OpenCase opened() {
        if (open == null) {
            return home().cases().contains(NAME) ? openAnew() : importAnew(watch);
        }
        return open;
    }

    /** The money seen with the members, computed once. */
    SchemeMoney money() {
        if (money == null) {
            money = SchemeMoney.of(opened(), rules().funds());
        }
        return money;
    }

    /** A folder for a yardstick, empty. */
    Path scratch(String name) {
        Path scratch = folder.resolve(name);
        remove(scratch);
        try {
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void remove(Path tree) {
        try {
            FileUtils.deleteDirectory(tree.toFile());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UplineException unusable(IOException e) {
        return new UplineException(Message.of("bench.folder", folder.toString(), String.valueOf(e.getMessage())), e);
    }
}
