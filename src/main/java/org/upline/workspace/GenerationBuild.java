package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.upline.intake.Assembly;
import org.upline.intake.CaseAssembler;
import org.upline.intake.ImportReport;
import org.upline.intake.ReadOptions;
import org.upline.intake.Reject;
import org.upline.intake.RejectsFile;
import org.upline.intake.SourceContent;
import org.upline.intake.SourceReader;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Makes the generation that a set of decisions determines, from the sources' bytes. */
final class GenerationBuild {
    private final CaseFolder folder;
    private final Generations generations;
    private final Function<Message, String> words;
    private final Consumer<Message> stage;

    GenerationBuild(CaseFolder folder, Function<Message, String> words, Consumer<Message> stage) {
        this.folder = folder;
        this.generations = new Generations(folder);
        this.words = words;
        this.stage = stage;
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
        stage.accept(Message.of("workspace.stage.assemble"));
        Assembly assembly = new CaseAssembler(new LedgerResolver()::resolve).assemble(contents);
        ImportReports reports = ImportReports.of(writeRejects(contents, assembly));
        stage.accept(Message.of("workspace.stage.store"));
        generations.build(id, assembly.data(), reports);
        return reports;
    }

    private SourceContent read(ImportDecision decision) throws IOException {
        stage.accept(Message.of("workspace.stage.read", decision.name()));
        Path bytes = folder.source(decision.sha256());
        if (!SourceVault.sha256(bytes).equals(decision.sha256())) {
            throw UplineException.of(
                    "workspace.source.changed", decision.name(), folder.folder().toString());
        }
        return SourceReader.read(
                bytes,
                decision.name(),
                decision.sha256(),
                decision.kind(),
                new ReadOptions(decision.encoding(), decision.table()));
    }

    /**
     * Their names begin as the source's does, cut so that no system finds them too long; its hash keeps two sources of one
     * name apart.
     */
    private List<ImportReport> writeRejects(List<SourceContent> contents, Assembly assembly) {
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            ImportReport report = assembly.reports().get(i);
            List<Reject> rejects = assembly.rejects().get(i);
            if (!rejects.isEmpty()) {
                SourceContent content = contents.get(i);
                String name = content.source().name();
                String begin = name.substring(
                        0, name.offsetByCodePoints(0, Math.min(40, name.codePointCount(0, name.length()))));
                Path file =
                        folder.rejects().resolve(begin + "." + content.source().id() + ".csv");
                RejectsFile.write(file, content, rejects, words);
                report = report.withRejectsFile(file.toString());
            }
            reports.add(report);
        }
        return reports;
    }
}
