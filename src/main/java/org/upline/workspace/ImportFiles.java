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
import java.util.Objects;
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
            List<String> hashes = new ArrayList<>();
            for (ImportItem item : items) {
                hashes.add(decide(item, before, fresh));
            }
            Decisions after = before.plus(List.copyOf(fresh.values()));
            ImportReports reports = build.require(after);
            if (!fresh.isEmpty()) {
                folder.decide(after);
            }
            return answers(hashes, fresh.keySet(), reports);
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
            List<String> hashes = new ArrayList<>();
            for (ImportItem item : items) {
                hashes.add(decide(item, before, fresh));
            }
            GenerationBuild.Made made = build.require(before, List.copyOf(fresh.values()));
            if (!made.decisions().equals(before)) {
                folder.decide(made.decisions());
            }
            List<String> sound = hashes.stream()
                    .filter(sha256 -> !made.broken().containsKey(sha256))
                    .toList();
            Iterator<ImportReport> reports =
                    answers(sound, fresh.keySet(), made.reports()).iterator();
            for (String sha256 : hashes) {
                UplineException broken = made.broken().get(sha256);
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
            if (standing.importOf(decision.sha256()).isEmpty()) {
                try {
                    folder.forget(decision);
                } catch (IOException inUse) {
                    // A copy that no decision names is without consequence, and must not hide what went wrong.
                    continue;
                }
            }
        }
    }

    /** Takes the file in and notes the decision unless its bytes are there; returns its hash. */
    private String decide(ImportItem item, Decisions before, Map<String, ImportDecision> fresh) {
        String sha256 = take(item.file());
        ImportDecision decided = before.importOf(sha256).orElse(fresh.get(sha256));
        if (decided == null) {
            String now =
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
            fresh.put(sha256, new ImportDecision(sha256, item.name(), item.kind(), item.encoding(), item.table(), now));
        } else if (decided.kind() != item.kind()) {
            throw UplineException.of(
                    "workspace.import.otherKind",
                    item.name(),
                    Message.of("workspace.kind." + decided.kind()),
                    Message.of("workspace.kind." + item.kind()));
        } else if (!Objects.equals(decided.table(), item.table())) {
            throw UplineException.of(
                    "workspace.import.otherTable",
                    item.file().toString(),
                    decided.table() == null ? "-" : decided.table());
        }
        return sha256;
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

    private static List<ImportReport> answers(List<String> hashes, Set<String> fresh, ImportReports reports) {
        List<ImportReport> answers = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String sha256 : hashes) {
            ImportReport report = reports.of(sha256);
            answers.add(fresh.contains(sha256) && told.add(sha256) ? report : report.again());
        }
        return answers;
    }
}
