package org.upline.shell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ParsedInput;
import org.upline.Upline;
import org.upline.evidence.Fingerprint;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalEntry.WrittenFile;
import org.upline.evidence.JournalledCommand;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.JsonWriter;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.Home;

/**
 * Watches one command, and writes it into the journal of its case if it changed the case or made a file. A command that
 * only shows something leaves no trace.
 */
final class CommandJournal implements AutoCloseable {
    private final CommandSpec spec;
    private final ParsedInput input;
    private final Settings settings;
    private final @Nullable String before;
    private @Nullable CommandResult result;

    private CommandJournal(CommandSpec spec, ParsedInput input, Settings settings) {
        this.spec = spec;
        this.input = input;
        this.settings = settings;
        this.before = folder(settings).map(CaseFolder::state).orElse(null);
    }

    /** Begins before the command does anything. */
    static CommandJournal open(CommandSpec spec, ParsedInput input, Settings settings) {
        return new CommandJournal(spec, input, settings);
    }

    /** The command came to its end. */
    void done(CommandResult told) {
        result = told;
    }

    /**
     * Writes the entry, if there is to be one. A command that was stopped by an error is written down only if it changed the
     * case before.
     */
    @Override
    public void close() {
        Optional<CaseFolder> folder = folder(settings);
        if (folder.isEmpty() || spec.job() == Job.SHELL) {
            return;
        }
        String after = folder.get().state();
        boolean changed = !after.equals(before);
        boolean made = result != null && (settings.out().isPresent() || result.hasWritten());
        boolean wanted = switch (spec.journalled()) {
            case IF_IT_DID_SOMETHING -> changed || made;
            case ALWAYS -> changed || result != null;
            case BY_ITSELF -> false;
        };
        if (wanted) {
            append(folder.get(), after);
        }
    }

    private void append(CaseFolder folder, String after) {
        try {
            new Journal(folder.journal())
                    .append(new JournalledCommand(
                            Journal.now(),
                            "Upline " + Upline.version(),
                            spec.name(),
                            words(input),
                            before,
                            after,
                            resultHash(),
                            files()));
        } catch (IOException e) {
            throw new UplineException(
                    Message.of("evidence.journal.unwritable", folder.journal(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Values and options as they were given. */
    static List<String> words(ParsedInput input) {
        List<String> words = new ArrayList<>();
        input.arguments().forEach(argument -> words.add(argument.value()));
        input.options()
                .forEach(option ->
                        words.add("--" + option.longName() + (option.value() == null ? "" : "=" + option.value())));
        return words;
    }

    private List<WrittenFile> files() throws IOException {
        List<WrittenFile> files = new ArrayList<>();
        if (settings.out().isPresent() && Files.isRegularFile(settings.out().get())) {
            Path file = settings.out().get();
            Fingerprint print = Fingerprint.of(file);
            files.add(new WrittenFile(String.valueOf(file.getFileName()), print.sha256(), print.bytes()));
        }
        return files;
    }

    private @Nullable String resultHash() throws IOException {
        Object value = result == null ? null : result.value();
        if (value == null || settings.out().isPresent()) {
            // A file's own hash says it all.
            return null;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (Writer json = new BufferedWriter(new OutputStreamWriter(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8))) {
                JsonWriter.write(value, json);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static Optional<CaseFolder> folder(Settings settings) {
        Home home = new Home(settings.home());
        return home.cases().stream()
                .filter(name -> Objects.equals(name.text(), settings.caseName()))
                .findFirst()
                .map(home::open);
    }
}
