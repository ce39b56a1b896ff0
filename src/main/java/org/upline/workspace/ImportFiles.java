package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.upline.intake.ImportReport;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The use case of importing: files are taken into the case, everything is read and put together anew, a new generation is
 * made of it, and only then the case is switched to it, in one step. Whatever goes wrong before that leaves the case as
 * it was.
 */
public final class ImportFiles {
    private final CaseFolder folder;
    private final Clock clock;
    private final GenerationBuild build;

    /**
     * @param clock tells when something was decided; no figure depends on it
     * @param words puts the reasons of rejected rows into words, for the rejects files
     * @param watch is told what is being done
     */
    public ImportFiles(CaseFolder folder, Clock clock, Function<Message, String> words, BuildWatch watch) {
        this.folder = folder;
        this.clock = clock;
        this.build = new GenerationBuild(folder, words, watch);
    }

    /**
     * Imports files together.
     *
     * @return a report for each file, in the order given; a file whose bytes the case already holds says so
     * @throws UplineException if a file cannot be read as what it is given as; then none of the files is in the case
     */
    public List<ImportReport> run(List<ImportItem> items) {
        return imported((before, fresh) -> {
            List<ImportDecision> decided = new ArrayList<>();
            for (ImportItem item : items) {
                decided.add(decide(item, before, fresh));
            }
            Decisions after = before.plus(List.copyOf(fresh.values()));
            ImportReports reports = build.require(after);
            if (!fresh.isEmpty()) {
                folder.decide(after);
            }
            return answers(decided, fresh.values(), reports);
        });
    }

    /**
     * Imports those of the files that can be read to their end.
     *
     * @return what became of each file, in the order given
     */
    public List<ImportAnswer> runReadable(List<ImportItem> items) {
        return imported((before, fresh) -> {
            List<ImportAnswer> answers = new ArrayList<>();
            List<ImportDecision> decided = new ArrayList<>();
            for (ImportItem item : items) {
                decided.add(decide(item, before, fresh));
            }
            GenerationBuild.Made made = build.require(before, List.copyOf(fresh.values()));
            if (!made.decisions().equals(before)) {
                folder.decide(made.decisions());
            }
            List<ImportDecision> sound = decided.stream()
                    .filter(decision -> !made.broken().containsKey(decision))
                    .toList();
            Iterator<ImportReport> reports =
                    answers(sound, fresh.values(), made.reports()).iterator();
            for (ImportDecision decision : decided) {
                UplineException broken = made.broken().get(decision);
                answers.add(
                        broken == null
                                ? new ImportAnswer.Taken(reports.next())
                                : new ImportAnswer.Broken(broken.reason()));
            }
            return answers;
        });
    }

    /** Decides on new files, by their hashes, and makes the generation. */
    private interface Work<T> {
        T run(Decisions before, Map<String, ImportDecision> fresh) throws IOException;
    }

    private <T> T imported(Work<T> work) {
        Map<String, ImportDecision> fresh = new LinkedHashMap<>();
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            try {
                return work.run(folder.decisions(), fresh);
            } finally {
                tidy(fresh.values());
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** If the import came to nothing, nothing is left of the files that came with it. */
    private void tidy(Collection<ImportDecision> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        Decisions standing = folder.decisions();
        build.generations().keepOnly(standing.generation());
        for (ImportDecision decision : fresh) {
            if (!standing.imports().contains(decision)) {
                try {
                    folder.forget(decision, standing);
                } catch (IOException inUse) {
                    // A copy that no decision names is without consequence, and must not hide what went wrong.
                    continue;
                }
            }
        }
    }

    /** Takes the file in and notes the decision unless it was taken before; returns the decision that stands. */
    private ImportDecision decide(ImportItem item, Decisions before, Map<String, ImportDecision> fresh) {
        String sha256 = take(item.file());
        String table = item.table() == null ? "" : item.table();
        String source = sha256 + "." + table;
        ImportDecision decided = before.importOf(sha256, table).orElse(fresh.get(source));
        if (decided == null) {
            String now =
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
            ImportDecision made = new ImportDecision(
                    sha256, item.name(), item.kind(), item.encoding(), item.table(), item.mapping(), now);
            fresh.put(source, made);
            return made;
        }
        if (decided.kind() != item.kind()) {
            throw UplineException.of(
                    "workspace.import.otherKind",
                    item.name(),
                    Message.of("workspace.kind." + decided.kind()),
                    Message.of("workspace.kind." + item.kind()));
        }
        if (!SavedMapping.sayTheSame(decided.mapping(), item.mapping())) {
            throw UplineException.of(
                    "mapping.otherMapping",
                    item.name(),
                    decided.mapping() == null ? "-" : decided.mapping().name(),
                    before.numbered().stream()
                            .filter(entry -> entry.decision().equals(decided))
                            .map(entry -> Integer.toString(entry.number()))
                            .findFirst()
                            .orElse("-"));
        }
        return decided;
    }

    private String take(Path file) {
        if (Files.isDirectory(file)) {
            throw UplineException.of("workspace.import.folder", file.toString());
        }
        try {
            return new SourceVault(folder).take(file);
        } catch (IOException e) {
            throw new UplineException(Message.of("workspace.import.file", file.toString(), FileTrouble.of(e)), e);
        }
    }

    private static List<ImportReport> answers(
            List<ImportDecision> decided, Collection<ImportDecision> fresh, ImportReports reports) {
        List<ImportReport> answers = new ArrayList<>();
        Set<ImportDecision> told = new HashSet<>();
        for (ImportDecision decision : decided) {
            ImportReport report = reports.of(decision);
            answers.add(fresh.contains(decision) && told.add(decision) ? report : report.again());
        }
        return answers;
    }
}
