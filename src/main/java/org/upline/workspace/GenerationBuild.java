package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
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
import org.upline.intake.SourceReader;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.intake.ledger.LedgerRules;
import org.upline.model.CaseData;
import org.upline.model.Message;
import org.upline.model.UplineException;

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
        for (ImportDecision decision : added) {
            try {
                read.put(decision, read(decision));
            } catch (UplineException unreadable) {
                broken.put(decision, unreadable);
            }
        }
        Decisions after = before.plus(List.copyOf(read.keySet()));
        String id = after.generation();
        if (generations.has(id)) {
            return new Made(after, ImportReports.read(generations.reports(id)), broken);
        }
        List<SourceContent> contents = new ArrayList<>();
        for (ImportDecision decision : before.imports()) {
            contents.add(read(decision));
        }
        contents.addAll(read.values());
        read.clear();
        return new Made(after, build(after, contents), broken);
    }

    /** Makes the graph of a generation that is there but for it. */
    void requireGraph(Decisions decisions) throws IOException {
        String id = decisions.generation();
        if (generations.hasGraph(id)) {
            return;
        }
        List<SourceContent> contents = new ArrayList<>();
        for (ImportDecision decision : decisions.imports()) {
            contents.add(read(decision));
        }
        watch.stage(Message.of("workspace.stage.assemble"));
        Handed<CaseData> data = new Handed<>(assembled(contents).data());
        contents.clear();
        watch.stage(Message.of("workspace.stage.store"));
        generations.buildGraph(id, data, decisions.ofPersons(), watch);
    }

    private Assembly assembled(List<SourceContent> contents) {
        return new CaseAssembler(new LedgerResolver(LedgerRules.DEFAULT, watch.steps())::resolveForGood, watch.steps())
                .assemble(contents);
    }

    /** @param contents are let go of as soon as they are put together: what is written then needs the room */
    private ImportReports build(Decisions decisions, List<SourceContent> contents) throws IOException {
        Assembled assembled = assembled(decisions, contents);
        watch.stage(Message.of("workspace.stage.store"));
        generations.build(
                decisions.generation(),
                assembled.data,
                decisions.ofPersons(),
                assembled.books,
                assembled.reports,
                watch);
        return assembled.reports;
    }

    /** @param data whoever takes them is the only one who holds them */
    private record Assembled(Handed<CaseData> data, Books books, ImportReports reports) {}

    private Assembled assembled(Decisions decisions, List<SourceContent> contents) {
        watch.stage(Message.of("workspace.stage.assemble"));
        Assembly assembly = assembled(contents);
        List<OriginalRows> originals =
                contents.stream().map(SourceContent::original).toList();
        contents.clear();
        ImportReports reports =
                ImportReports.of(decisions.imports(), writeRejects(decisions.imports(), originals, assembly));
        watch.steps().done("workspace.rejects", 0);
        return new Assembled(new Handed<>(assembly.data()), assembly.books(), reports);
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

    private SourceContent read(ImportDecision decision) throws IOException {
        try {
            watch.stage(Message.of("workspace.stage.read", decision.name()));
        } catch (RuntimeException end) {
            throw new Ended(end);
        }
        SourceContent content = SourceReader.read(
                new SourceVault(folder).unchanged(decision),
                decision.name(),
                decision.sha256(),
                decision.kind(),
                decision.options(),
                new RowWatch() {
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

    private List<ImportReport> writeRejects(
            List<ImportDecision> decisions, List<OriginalRows> originals, Assembly assembly) {
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            ImportReport report = assembly.reports().get(i);
            List<Reject> rejects = assembly.rejects().get(i);
            if (!rejects.isEmpty()) {
                Path file = folder.rejects(decisions.get(i));
                RejectsFile.write(file, originals.get(i), rejects, words);
                report = report.withRejectsFile(file.toString());
            }
            reports.add(report);
        }
        return reports;
    }
}
