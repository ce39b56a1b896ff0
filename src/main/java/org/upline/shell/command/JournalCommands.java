package org.upline.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalCheck;
import org.upline.evidence.JournalEntry;
import org.upline.model.Message;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;

/** {@code journal show|verify}: what was done in the case, and whether the record of it is whole. */
final class JournalCommands {
    private JournalCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Show(cases), new Verify(cases));
    }

    private record Show(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("journal show", Job.REPORT);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            List<JournalEntry> entries = new Journal(cases.folder(in).journal()).entries();
            CommandResult result = CommandResult.of(entries);
            return entries.isEmpty()
                    ? result.say(Message.of("evidence.journal.empty"))
                    : result.table(new TableColumns<JournalEntry>("table.journal")
                                    .whole("number", JournalEntry::number)
                                    .text("at", JournalEntry::at)
                                    .text("command", JournalCommands::line)
                                    .text("files", JournalCommands::files)
                                    .text("hash", entry -> entry.hash().substring(0, 12))
                                    .of(entries))
                            .next(Message.of("next.journal"));
        }
    }

    static String line(JournalEntry entry) {
        return entry.arguments().isEmpty()
                ? entry.command()
                : entry.command() + " " + String.join(" ", entry.arguments());
    }

    private static String files(JournalEntry entry) {
        return entry.files().stream()
                .map(file -> file.name() + " " + file.sha256().substring(0, 12))
                .collect(Collectors.joining(", "));
    }

    /** What the check found, as it leaves the program. */
    record Checked(boolean whole, long entries, String head, List<String> faults, List<String> remarks) {}

    private record Verify(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("journal verify", Job.REPORT);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            JournalCheck check = new Journal(cases.folder(in).journal()).check();
            Checked checked = new Checked(
                    check.isWhole(),
                    check.entries(),
                    check.head(),
                    check.faults().stream().map(Cases.words(in)).toList(),
                    check.remarks().stream().map(Cases.words(in)).toList());
            CommandResult result = CommandResult.of(checked);
            if (!checked.remarks().isEmpty()) {
                result = result.table(EvidenceCommands.lines("table.remarks", checked.remarks()));
            }
            return checked.whole()
                    ? result.say(Message.of("evidence.journal.whole", checked.entries(), checked.head()))
                    : result.table(EvidenceCommands.lines("table.faults", checked.faults()))
                            .butFailed(Message.of(
                                    "evidence.journal.faulty", checked.faults().size()));
        }
    }
}
