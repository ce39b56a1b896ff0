package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.upline.Upline;
import org.upline.evidence.Fingerprint;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalCheck;
import org.upline.evidence.JournalEntry.WrittenFile;
import org.upline.evidence.JournalledCommand;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.CommandSpec.Journalled;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.SealedCase;
import org.upline.workspace.UnsealCase;

/** {@code case seal|unseal}: a case handed over under a passphrase, and taken over. */
final class SealCommands {
    /** Each trial costs an attacker the hashing of 65 MB; shorter ones do not withstand even so. */
    private static final int SHORTEST = 12;

    private SealCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Seal(cases), new Unseal(cases));
    }

    /**
     * A sealed case as it leaves the program.
     *
     * @param files in it
     * @param bytes of these files
     * @param sha256 of the sealed file
     */
    record Sealed(String name, String file, int files, long bytes, String sha256, List<String> leftOut) {}

    private record Seal(Cases cases) implements UplineCommand {
        private static final Parameter<String> NAME = Parameter.required("name", ValueType.TEXT);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case seal", Job.CASE)
                    .takes(NAME)
                    .writes("gpg")
                    .journalled(Journalled.BY_ITSELF);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            CaseFolder folder = cases.home(in).open(new CaseName(in.get(NAME)));
            Path file = in.requiredOut();
            char[] passphrase =
                    in.newPassphrase(Message.of("seal.passphrase.new"), Message.of("seal.passphrase.again"));
            if (passphrase.length < SHORTEST) {
                throw UplineException.of("seal.passphrase.short", SHORTEST);
            }
            in.progress().stage(Message.of("seal.stage", folder.name().text()));
            AtomicReference<SealedCase.Told> told = new AtomicReference<>();
            try {
                OutFile.write(file, out -> told.set(new SealedCase(folder).write(out, passphrase)));
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            SealedCase.Told written = Objects.requireNonNull(told.get());
            Fingerprint print = Fingerprint.of(file);
            journal(
                    folder,
                    "case seal",
                    List.of(folder.name().text()),
                    List.of(new WrittenFile(String.valueOf(file.getFileName()), print.sha256(), print.bytes())));
            Sealed sealed = new Sealed(
                    folder.name().text(),
                    file.toString(),
                    written.files(),
                    written.bytes(),
                    print.sha256(),
                    written.leftOut());
            CommandResult result = CommandResult.of(sealed)
                    .say(Message.of("seal.sealed", sealed.name(), sealed.file(), sealed.files(), sealed.sha256()));
            return sealed.leftOut().isEmpty() ? result : result.say(Message.of("seal.leftOut", sealed.leftOut()));
        }
    }

    /**
     * A case that was taken over.
     *
     * @param journalEntries in the journal that came with it
     * @param journalWhole whether their chain is unbroken
     */
    record Unsealed(String name, String folder, int sources, long journalEntries, boolean journalWhole) {}

    private record Unseal(Cases cases) implements UplineCommand {
        private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);
        private static final Parameter<Optional<String>> AS = Parameter.optional("as", ValueType.TEXT);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case unseal", Job.CASE)
                    .takes(FILE)
                    .option(AS)
                    .journalled(Journalled.BY_ITSELF);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            Path file = in.get(FILE);
            Optional<CaseName> name = in.get(AS).map(CaseName::new);
            char[] passphrase = in.passphrase(Message.of("seal.passphrase", String.valueOf(file.getFileName())));
            CaseFolder folder;
            try {
                in.progress().stage(Message.of("seal.stage.open", String.valueOf(file.getFileName())));
                folder = new UnsealCase(cases.home(in)).run(file, passphrase, name);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            JournalCheck check = new Journal(folder.journal()).check();
            if (check.faults().isEmpty()) {
                journal(folder, "case unseal", List.of(String.valueOf(file.getFileName())), List.of());
            }
            Unsealed unsealed = new Unsealed(
                    folder.name().text(),
                    folder.folder().toString(),
                    folder.decisions().imports().size(),
                    check.entries(),
                    check.faults().isEmpty());
            CommandResult result = CommandResult.of(unsealed)
                    .say(Message.of("seal.unsealed", unsealed.name(), unsealed.sources(), unsealed.journalEntries()))
                    .next(Message.of("seal.next", unsealed.name()));
            return unsealed.journalWhole() ? result : result.say(Message.of("seal.journal.broken"));
        }
    }

    private static void journal(CaseFolder folder, String command, List<String> arguments, List<WrittenFile> files)
            throws IOException {
        String state = folder.state();
        new Journal(folder.journal())
                .append(new JournalledCommand(
                        Journal.now(), "Upline " + Upline.version(), command, arguments, state, state, null, files));
    }
}
