package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.upline.Upline;
import org.upline.evidence.Bundle;
import org.upline.evidence.BundleCheck;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalEntry;
import org.upline.evidence.TimeStamp;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.OutFile;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Dispatcher;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;

/** {@code evidence export|verify|timestamp}: the sealed bundle, its check, and a third party's word on its time. */
final class EvidenceCommands {
    private static final Parameter<Path> FOLDER = Parameter.required("dir", ValueType.FILE);

    private EvidenceCommands() {}

    static List<UplineCommand> all(Cases cases, Supplier<Dispatcher> dispatcher) {
        return List.of(new EvidenceExport(cases, dispatcher), new Verify(), new Stamp());
    }

    /** What a check found, as it leaves the program. */
    record Checked(
            String folder,
            boolean whole,
            String caseName,
            String program,
            int files,
            String seal,
            String sealedAt,
            @Nullable TimeStamp timeStamp,
            List<String> faults,
            List<String> remarks) {
        static Checked of(Path folder, BundleCheck check, Function<Message, String> words) {
            return new Checked(
                    folder.toString(),
                    check.isWhole(),
                    check.caseName(),
                    check.program(),
                    check.files(),
                    check.seal(),
                    check.sealedAt(),
                    check.timeStamp(),
                    check.faults().stream().map(words).toList(),
                    check.remarks().stream().map(words).toList());
        }
    }

    private record Verify() implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("evidence verify", Job.REPORT).takes(FOLDER);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            Path folder = in.get(FOLDER);
            Checked checked = Checked.of(folder, new Bundle(folder).check(), Cases.words(in));
            CommandResult result = CommandResult.of(checked)
                    .say(Message.of(
                            "evidence.verify.what",
                            checked.caseName(),
                            checked.program(),
                            checked.files(),
                            checked.sealedAt()));
            if (checked.timeStamp() != null) {
                TimeStamp stamp = checked.timeStamp();
                result = result.say(
                        Message.of("evidence.stamp.told", stamp.time().toString(), stamp.authority(), stamp.serial()));
            }
            if (!checked.remarks().isEmpty()) {
                result = result.table(lines("table.remarks", checked.remarks()));
            }
            return checked.whole()
                    ? result.say(Message.of("evidence.verify.whole", checked.seal()))
                    : result.table(lines("table.faults", checked.faults()))
                            .butFailed(Message.of(
                                    "evidence.verify.broken", checked.faults().size()));
        }
    }

    static Table lines(String title, List<String> lines) {
        return new TableColumns<String>(title).text("finding", line -> line).of(lines);
    }

    private record Stamp() implements UplineCommand {
        private static final Parameter<Optional<Path>> REQUEST = Parameter.optional("request", ValueType.FILE);
        private static final Parameter<Optional<Path>> ATTACH = Parameter.optional("attach", ValueType.FILE);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("evidence timestamp", Job.REPORT)
                    .takes(FOLDER)
                    .option(REQUEST, ATTACH);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            Bundle bundle = new Bundle(in.get(FOLDER));
            Optional<Path> request = in.get(REQUEST);
            Optional<Path> reply = in.get(ATTACH);
            if (request.isPresent() == reply.isPresent()) {
                throw UsageException.of("evidence.stamp.either");
            }
            if (request.isPresent()) {
                String seal = bundle.seal()
                        .map(JournalEntry::hash)
                        .orElseThrow(() -> UplineException.of("evidence.seal.missing", in.get(FOLDER)));
                byte[] bytes = TimeStamp.request(seal);
                OutFile.write(request.get(), out -> out.write(bytes));
                return CommandResult.nothing().say(Message.of("evidence.stamp.requested", request.get(), seal));
            }
            if (!Files.isRegularFile(reply.get())) {
                throw UplineException.of("evidence.stamp.file", reply.get());
            }
            TimeStamp stamp =
                    bundle.attach(Files.readAllBytes(reply.get()), Journal.now(), "Upline " + Upline.version());
            return CommandResult.of(stamp)
                    .say(Message.of("evidence.stamp.told", stamp.time().toString(), stamp.authority(), stamp.serial()));
        }
    }
}
