package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.funds.LedgerColumns;
import org.upline.graph.Snapshot;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.intake.RejectsFile;
import org.upline.intake.RowFates;
import org.upline.intake.ledger.OwnStatement;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceFile;

/**
 * A case as its current generation shows it. Opening maps the snapshot and reads nothing; what is asked for is read once.
 * It stays as it is while others import.
 */
public final class OpenCase {
    private final CaseFolder folder;
    private final Decisions decisions;
    private final String generation;
    private final Snapshot snapshot;
    private @Nullable MemberColumns members;
    private @Nullable LedgerColumns ledger;
    private @Nullable SiteLedgerColumns siteLedger;

    private OpenCase(CaseFolder folder, Decisions decisions, Snapshot snapshot) {
        this.folder = folder;
        this.decisions = decisions;
        this.generation = decisions.generation();
        this.snapshot = snapshot;
    }

    /**
     * Opens the generation that the case's decisions determine. If it is not there, or its snapshot is not of it, it is made
     * anew from the sources first.
     *
     * @param words as for {@link ImportFiles}
     */
    public static OpenCase open(CaseFolder folder, Function<Message, String> words, BuildWatch watch) {
        try {
            Decisions decisions = folder.decisions();
            String id = decisions.generation();
            GenerationBuild build = new GenerationBuild(folder, words, watch);
            Generations generations = build.generations();
            if (!generations.isWhole(id)) {
                try (CaseLock lock = folder.lock()) {
                    lock.requireHeld();
                    generations.remove(id);
                    build.require(decisions);
                }
            }
            return new OpenCase(folder, decisions, Snapshot.open(generations.snapshot(id)));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /**
     * Sees to it that the graph stands where the case keeps it. It is missing there when the case has moved to another store,
     * or somebody removed it; then it is made from the sources.
     *
     * @param words as for {@link ImportFiles}
     */
    public void requireGraph(Function<Message, String> words, BuildWatch watch) {
        if (new Generations(folder).hasGraph(generation)) {
            return;
        }
        try (CaseLock lock = folder.lock()) {
            lock.requireHeld();
            new GenerationBuild(folder, words, watch).requireGraph(decisions);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        folder.graph().keepOnly(generation);
    }

    public CaseFolder folder() {
        return folder;
    }

    public String name() {
        return folder.name().text();
    }

    /** Id of the generation shown. */
    public String generation() {
        return generation;
    }

    /** Home of the generation's Neo4j database. */
    public Path database() {
        return new Generations(folder).database(generation);
    }

    /** What was computed of this generation and is kept with it. */
    KeptAnswers answers() {
        return new KeptAnswers(folder.generations().resolve(generation), generation);
    }

    /** By name, then hash. */
    public List<SourceFile> sources() {
        return FindingColumns.sources(snapshot);
    }

    /** Where the bytes of a source lie. */
    public Path bytes(SourceFile source) {
        return folder.source(source.sha256());
    }

    /** The files in the order of arrival, each with what became of its rows. */
    public List<ImportedFile> imports() {
        try {
            ImportReports reports = ImportReports.read(new Generations(folder).reports(generation));
            return decisions.numbered().stream()
                    .map(entry -> new ImportedFile(entry, reports.of(entry.decision())))
                    .toList();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** The rows of a file that were kept out, with their reasons, by row. */
    List<RejectsFile.Told> rejects(SourceFile source) {
        return decisions
                .importOf(source.sha256(), source.table())
                .map(folder::rejects)
                .filter(Files::exists)
                .map(list -> RejectsFile.reasons(list, Integer.MAX_VALUE))
                .orElse(List.of());
    }

    /** By kind, then first row. */
    public List<Finding> findings() {
        return FindingColumns.findings(snapshot);
    }

    /** What became of the rows from which nothing was taken. */
    RowFates fates() {
        return BookColumns.fates(snapshot);
    }

    /** What is there of each account's own statement, by number. */
    List<OwnStatement> statements() {
        return BookColumns.statements(snapshot);
    }

    /** By id in plain string order. Read at the first call, then kept. */
    public synchronized MemberColumns members() {
        if (members == null) {
            members = MemberColumns.read(snapshot);
        }
        return members;
    }

    /** Accounts by number, transfers as money moved. Read at the first call, then kept. */
    public synchronized LedgerColumns ledger() {
        if (ledger == null) {
            ledger = LedgerColumns.read(snapshot);
        }
        return ledger;
    }

    /** What investigators decided and what was imported, as this case was opened with it. */
    public Decisions decisions() {
        return decisions;
    }

    /** Roles and prior penalties by person. */
    public CaseKnowledge knowledge() {
        return decisions.knowledge(members());
    }

    /** The rules, with the thresholds lowered for those who were punished before the case's acts. */
    public CaseRules knowing(CaseRules rules) {
        return rules.knowing(knowledge(), this::dataDate);
    }

    /** Orders, bonuses and withdrawals on the scheme's site, by file and row. Read at the first call, then kept. */
    public synchronized SiteLedgerColumns siteLedger() {
        if (siteLedger == null) {
            siteLedger = SiteLedgerColumns.read(snapshot);
        }
        return siteLedger;
    }

    /** The last day on which somebody joined or money moved; no clock has a say in it. Nothing in an empty case. */
    public Optional<LocalDate> dataDate() {
        return DataDate.of(members(), ledger());
    }
}
