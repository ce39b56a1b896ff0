package org.upline.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.upline.intake.Assembly;
import org.upline.intake.Books;
import org.upline.intake.CaseAssembler;
import org.upline.intake.ImportReport;
import org.upline.intake.OriginalRows;
import org.upline.intake.Reject;
import org.upline.intake.RejectsFile;
import org.upline.intake.RowWatch;
import org.upline.intake.SourceContent;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.intake.ledger.LedgerRules;
import org.upline.model.CaseData;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.GraphComparison;

/** Makes the generation that a set of decisions determines, from the sources' bytes. */
final class GenerationBuild {
    private final CaseFolder folder;
    private final Generations generations;
    private final Function<Message, String> words;
    private final BuildWatch watch;

    GenerationBuild(CaseFolder folder, Function<Message, String> words, BuildWatch watch) {
        this.folder = folder;
        this.generations = new Generations(folder);
        this.words = words;
        this.watch = watch;
    }

    Generations generations() {
        return generations;
    }

    /**
     * A set of decisions whose generation is there.
     *
     * @param reports that were made with it
     * @param broken files that were to be added and cannot be read to their end
     */
    record Made(Decisions decisions, ImportReports reports, Map<ImportDecision, UplineException> broken) {}

    /**
     * Makes the generation unless it is there, and gives the reports that were made with it.
     *
     * @throws UplineException if a file cannot be read to its end
     */
    ImportReports require(Decisions decisions) throws IOException {
        Made made = require(decisions, List.of());
        return made.reports();
    }

    /** The same for decisions taken before and those of the files to be added that can be read to their end. */
    Made require(Decisions before, List<ImportDecision> added) throws IOException {
        try {
            return make(before, added);
        } catch (Ended ended) {
            throw ended.cause;
        }
    }

    private Made make(Decisions before, List<ImportDecision> added) throws IOException {
        Map<ImportDecision, UplineException> broken = new LinkedHashMap<>();
        Map<ImportDecision, SourceContent> read = new LinkedHashMap<>();
        try (SourcesAhead files = new SourcesAhead(folder, added)) {
            for (ImportDecision decision : added) {
                try {
                    read.put(decision, read(decision, files));
                } catch (UplineException unreadable) {
                    broken.put(decision, unreadable);
                }
            }
        }
        Decisions after = before.plus(List.copyOf(read.keySet()));
        String id = after.generation();
        if (generations.has(id)) {
            return new Made(after, ImportReports.read(generations.reports(id)), broken);
        }
        List<SourceContent> contents = contents(before);
        contents.addAll(read.values());
        read.clear();
        return new Made(after, build(after, contents), broken);
    }

    /** Makes the graph of a generation that is there but for it. */
    void requireGraph(Decisions decisions) throws IOException {
        String id = decisions.generation();
        if (!generations.hasGraph(id)) {
            Handed<CaseData> data = read(decisions);
            watch.stage(Message.of("workspace.stage.store"));
            generations.buildGraph(id, data, decisions.ofPersons(), watch);
        }
    }

    /** Compares the graph of a generation with the sources, which are read again. */
    GraphComparison compareGraph(Decisions decisions) throws IOException {
        return generations.compareGraph(decisions.generation(), read(decisions), decisions.ofPersons(), watch);
    }

    /** Makes the graph of a generation anew from the sources, whatever stands there. */
    void rewriteGraph(Decisions decisions) throws IOException {
        generations.rewriteGraph(decisions.generation(), read(decisions), decisions.ofPersons(), watch);
    }

    private Handed<CaseData> read(Decisions decisions) throws IOException {
        List<SourceContent> contents = contents(decisions);
        watch.stage(Message.of("workspace.stage.assemble"));
        Handed<CaseData> data = new Handed<>(assembled(contents).data());
        contents.clear();
        return data;
    }

    private Assembly assembled(List<SourceContent> contents) {
        return new CaseAssembler(new LedgerResolver(LedgerRules.DEFAULT, watch.steps())::resolveForGood, watch.steps())
                .assemble(contents);
    }

    /** @param contents are let go of as soon as they are put together: what is written then needs the room */
    private ImportReports build(Decisions decisions, List<SourceContent> contents) throws IOException {
        Assembled assembled = assembled(decisions, contents);
        watch.stage(Message.of("workspace.stage.store"));
        // The lists are read from the sources again while the graph is made, and whole before there is a generation.
        try (Beside lists = Beside.start(() -> {
            writeRejects(decisions.imports(), assembled.originals, assembled.rejects);
            return null;
        })) {
            generations.build(
                    decisions.generation(),
                    assembled.data,
                    decisions.ofPersons(),
                    assembled.books,
                    () -> {
                        lists.await();
                        watch.steps().done("workspace.rejects", 0);
                        return assembled.reports;
                    },
                    assembled.answers,
                    watch);
        }
        return assembled.reports;
    }

    /** @param data whoever takes them is the only one who holds them */
    private record Assembled(
            Handed<CaseData> data,
            FirstAnswers answers,
            Books books,
            ImportReports reports,
            List<OriginalRows> originals,
            List<List<Reject>> rejects) {}

    private Assembled assembled(Decisions decisions, List<SourceContent> contents) {
        watch.stage(Message.of("workspace.stage.assemble"));
        Assembly assembly = assembled(contents);
        List<OriginalRows> originals =
                contents.stream().map(SourceContent::original).toList();
        contents.clear();
        return new Assembled(
                new Handed<>(assembly.data()),
                new FirstAnswers(folder, decisions, assembly.data()),
                assembly.books(),
                ImportReports.of(decisions.imports(), reports(decisions.imports(), assembly)),
                originals,
                assembly.rejects());
    }

    /** What the watch threw: it ends the work as a whole, and is no fault of the file that is being read. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException cause;

        Ended(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private void told(long read, long total) {
        try {
            watch.rows(read, total);
        } catch (RuntimeException end) {
            throw new Ended(end);
        }
    }

    private List<SourceContent> contents(Decisions decisions) throws IOException {
        List<SourceContent> contents = new ArrayList<>();
        try (SourcesAhead files = new SourcesAhead(folder, decisions.imports())) {
            for (ImportDecision decision : decisions.imports()) {
                contents.add(read(decision, files));
            }
        }
        return contents;
    }

    /** The next of the files, which is that of the decision. */
    private SourceContent read(ImportDecision decision, SourcesAhead files) throws IOException {
        try {
            watch.stage(Message.of("workspace.stage.read", decision.name()));
        } catch (RuntimeException end) {
            throw new Ended(end);
        }
        SourceContent content = files.next(new RowWatch() {
            @Override
            public void rows(int read, int total) {
                told(read, total);
            }

            @Override
            public void rejected(int rows) {
                watch.rejected(rows);
            }
        });
        watch.steps().done("sources.read", content.rowsRead());
        return content;
    }

    private List<ImportReport> reports(List<ImportDecision> decisions, Assembly assembly) {
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            ImportReport report = assembly.reports().get(i);
            boolean all = assembly.rejects().get(i).isEmpty();
            reports.add(
                    all
                            ? report
                            : report.withRejectsFile(
                                    folder.rejects(decisions.get(i)).toString()));
        }
        return reports;
    }

    private void writeRejects(
            List<ImportDecision> decisions, List<OriginalRows> originals, List<List<Reject>> rejects) {
        for (int i = 0; i < originals.size(); i++) {
            if (!rejects.get(i).isEmpty()) {
                RejectsFile.write(folder.rejects(decisions.get(i)), originals.get(i), rejects.get(i), words);
            }
        }
    }
}
