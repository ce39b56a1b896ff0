package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.intake.Assembly;
import org.upline.intake.CaseAssembler;
import org.upline.intake.ImportReport;
import org.upline.intake.Reject;
import org.upline.intake.RejectsFile;
import org.upline.intake.SourceContent;
import org.upline.intake.SourceReader;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Message;

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

    /** Makes the generation unless it is there, and gives the reports that were made with it. */
    ImportReports require(Decisions decisions) throws IOException {
        String id = decisions.generation();
        if (generations.has(id)) {
            return ImportReports.read(generations.reports(id));
        }
        List<SourceContent> contents = new ArrayList<>();
        for (ImportDecision decision : decisions.imports()) {
            contents.add(read(decision));
        }
        watch.stage(Message.of("workspace.stage.assemble"));
        Assembly assembly = new CaseAssembler(new LedgerResolver()::resolve).assemble(contents);
        ImportReports reports =
                ImportReports.of(decisions.imports(), writeRejects(decisions.imports(), contents, assembly));
        watch.stage(Message.of("workspace.stage.store"));
        generations.build(id, assembly.data(), reports);
        return reports;
    }

    private SourceContent read(ImportDecision decision) throws IOException {
        watch.stage(Message.of("workspace.stage.read", decision.name()));
        return SourceReader.read(
                new SourceVault(folder).unchanged(decision),
                decision.name(),
                decision.sha256(),
                decision.kind(),
                decision.options(),
                watch::rows);
    }

    private List<ImportReport> writeRejects(
            List<ImportDecision> decisions, List<SourceContent> contents, Assembly assembly) {
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            ImportReport report = assembly.reports().get(i);
            List<Reject> rejects = assembly.rejects().get(i);
            if (!rejects.isEmpty()) {
                Path file = folder.rejects(decisions.get(i));
                RejectsFile.write(file, contents.get(i), rejects, words);
                report = report.withRejectsFile(file.toString());
            }
            reports.add(report);
        }
        return reports;
    }
}
