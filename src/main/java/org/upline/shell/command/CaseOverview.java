package org.upline.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalEntry;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.workspace.OpenCase;

/**
 * A case on one page.
 *
 * @param joined the first and the last time somebody joined; null where no list says
 * @param moved the first and the last time money moved; null without transfers
 * @param findings in all
 * @param findingsByKind by kind in plain string order
 * @param decisions what was decided by hand and not taken back, by type in plain string order
 * @param store where the graph is kept, {@code embedded} or the address of a server
 */
record CaseOverview(
        String name,
        String folder,
        String generation,
        int members,
        int persons,
        int accounts,
        int transfers,
        int findings,
        List<SourceFile> sources,
        @Nullable Span joined,
        @Nullable Span moved,
        List<Count> findingsByKind,
        List<Count> decisions,
        String store) {
    private static final int COMMANDS_SHOWN = 5;

    /** From the first to the last, local times. */
    record Span(LocalDateTime first, LocalDateTime last) {}

    record Count(String kind, long count) {}

    /** A command that changed the case or made evidence of it. */
    record Done(long number, String at, String command) {}

    static CaseOverview of(OpenCase opened) throws IOException {
        return new CaseOverview(
                opened.name(),
                opened.folder().folder().toString(),
                opened.generation(),
                opened.members().size(),
                opened.members().persons().size(),
                opened.ledger().accounts().count(),
                opened.ledger().transfers().count(),
                opened.findings().size(),
                opened.sources(),
                joined(opened),
                moved(opened),
                counts(opened.findings().stream().map(Finding::kind)),
                counts(opened.decisions().byHand().stream()
                        .map(decision -> decision.ruling().type())),
                opened.folder().graph().name());
    }

    private static @Nullable Span joined(OpenCase opened) {
        List<LocalDateTime> times = IntStream.range(0, opened.members().size())
                .mapToObj(opened.members()::joined)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return times.stream()
                .min(LocalDateTime::compareTo)
                .map(first -> new Span(
                        first, times.stream().max(LocalDateTime::compareTo).orElseThrow()))
                .orElse(null);
    }

    private static @Nullable Span moved(OpenCase opened) {
        int transfers = opened.ledger().transfers().count();
        return transfers == 0
                ? null
                : new Span(
                        opened.ledger().transfers().time(0),
                        opened.ledger().transfers().time(transfers - 1));
    }

    private static List<Count> counts(Stream<String> kinds) {
        TreeMap<String, Long> counts = new TreeMap<>();
        kinds.forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long bytes(@Nullable Path folder) {
        if (folder == null) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException changing) {
            // A database that is running moves its files about; the size is for orientation only.
            return 0;
        }
    }

    private static List<Done> lastCommands(OpenCase opened) throws IOException {
        List<JournalEntry> entries = new ArrayList<>(new Journal(opened.folder().journal()).entries());
        return entries.subList(Math.max(0, entries.size() - COMMANDS_SHOWN), entries.size()).stream()
                .map(entry -> new Done(entry.number(), entry.at(), JournalCommands.line(entry)))
                .toList();
    }

    /**
     * For a human, who is also told what no program may rely on, since it differs between two machines that hold the same
     * case: the size on disk, and the last commands with their times.
     */
    CommandResult shown(OpenCase opened, Function<Message, String> words) throws IOException {
        List<Done> lastCommands = lastCommands(opened);
        long storeBytes = bytes(opened.database().getParent());
        CommandResult result = CommandResult.of(this)
                .say(Message.of(
                        "case.overview", name, folder, members, persons, accounts, transfers, findings, generation));
        if (sources.isEmpty()) {
            return result.next(Message.of("next.import"));
        }
        if (joined != null) {
            result = result.say(Message.of("shell.info.joined", time(joined.first()), time(joined.last())));
        }
        if (moved != null) {
            result = result.say(Message.of("shell.info.moved", time(moved.first()), time(moved.last())));
        }
        result = result.say(Message.of("server.case.kept", store))
                .say(Message.of("shell.info.store", generation, storeBytes >> 20))
                .table(sourceTable(words));
        if (!findingsByKind.isEmpty()) {
            result = result.table(new TableColumns<Count>("table.info.findings")
                    .text(
                            "kind",
                            count -> new Term(count.kind(), words.apply(Message.of("check.kind." + count.kind()))))
                    .whole("howMany", Count::count)
                    .of(findingsByKind));
        }
        if (!decisions.isEmpty()) {
            result = result.table(new TableColumns<Count>("table.info.decisions")
                    .text(
                            "decision",
                            count ->
                                    new Term(count.kind(), words.apply(Message.of("persons.decision." + count.kind()))))
                    .whole("howMany", Count::count)
                    .of(decisions));
        }
        if (!lastCommands.isEmpty()) {
            result = result.table(new TableColumns<Done>("table.journal")
                    .whole("number", Done::number)
                    .text("at", Done::at)
                    .text("command", Done::command)
                    .of(lastCommands));
        }
        return result.next(Message.of(members > 0 ? "next.tree" : "next.accounts"));
    }

    private static String time(LocalDateTime time) {
        return ColumnType.TIME.shown(time);
    }

    private Table sourceTable(Function<Message, String> words) {
        return new TableColumns<SourceFile>("table.sources")
                .text("file", SourceFile::name)
                .text("kind", source -> words.apply(Message.of("workspace.kind." + source.kind())))
                .text("encoding", SourceFile::encoding)
                .whole("bytes", SourceFile::bytes)
                .text("sha256", SourceFile::sha256)
                .of(sources);
    }
}
