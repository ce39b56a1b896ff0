package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.upline.funds.HolderLinks;
import org.upline.funds.LedgerColumns;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.hierarchy.FoldedPersons;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonDecision;
import org.upline.hierarchy.PersonFolding;
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.intake.Books;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.FindingOrder;
import org.upline.model.Person;
import org.upline.store.GraphComparison;
import org.upline.store.StoredCase;

/**
 * The generations of a case: what was made from its sources under one set of decisions, each in a folder named by
 * {@link Decisions#generation()}. A folder under its final name is whole.
 */
final class Generations {
    private static final String BUILDING = ".building";

    /**
     * Heap that the importer and the snapshot take beside each other with the case they write: 118 bytes a row were live before,
     * of 300,000 members with 3,000,000 statement rows.
     */
    private static final long HEAP_A_ROW = 240;

    private final Path folder;
    private final GraphPlace graph;

    Generations(CaseFolder caseFolder) {
        this.folder = caseFolder.generations();
        this.graph = caseFolder.graph();
    }

    boolean has(String id) {
        return Files.isDirectory(folder.resolve(id));
    }

    /** Whether the generation is there with a snapshot that says it is of this generation. */
    boolean isWhole(String id) {
        try {
            return has(id) && Snapshot.open(snapshot(id)).generation().equals(id);
        } catch (IOException damaged) {
            return false;
        }
    }

    void remove(String id) throws IOException {
        CaseFolder.deleteTree(folder.resolve(id), null);
    }

    Path snapshot(String id) {
        return folder.resolve(id).resolve("snapshot.bin");
    }

    Path database(String id) {
        return EmbeddedGraph.database(folder.resolve(id));
    }

    /** Whether the graph, too, stands where the case keeps it. */
    boolean hasGraph(String id) {
        return graph.holds(folder.resolve(id), id);
    }

    Path reports(String id) {
        return folder.resolve(id).resolve("imports.json");
    }

    /**
     * Makes the database and the snapshot beside the others; they get their name when both are whole. Besides the findings
     * of reading they hold those of joining: decisions that were overruled, and accounts whose holder is doubtful.
     *
     * @param read is let go of when the importer has it and the snapshot is written: filling the indexes needs the room
     * @param reports are asked for last; where they fail, the generation does not come to be
     */
    void build(
            String id,
            Handed<CaseData> read,
            List<PersonDecision> decisions,
            Books books,
            WholeReports reports,
            FirstAnswers answers,
            BuildWatch watch)
            throws IOException {
        Path building = folder.resolve(id + BUILDING);
        CaseFolder.deleteTree(building, null);
        Halves halves = halves(read.get(), decisions);
        OwnerOnly.createDirectories(building);
        watch.steps().done("workspace.persons", halves.persons);
        // The importer waits for the disk and for single threads often enough that the snapshot costs hardly more time.
        try (Beside snapshot = Beside.start(() -> {
            writeSnapshot(building.resolve("snapshot.bin"), id, halves.snapshot.get(), books, answers);
            answers.keep(building, id);
            return null;
        })) {
            try {
                if (!answers.areWanted() && Runtime.getRuntime().maxMemory() / HEAP_A_ROW < halves.rows) {
                    // Slower, but the two need the room one after the other.
                    snapshot.await();
                }
                if (!(graph instanceof EmbeddedGraph)) {
                    answers.begin();
                }
                graph.write(building, () -> halves.graph.get().stored(id), answers.whileWriting(watch));
                answers.begin();
                answers.await(snapshot, watch);
            } catch (IOException | RuntimeException | Error failed) {
                answers.giveUp();
                throw failed;
            }
            snapshot.await();
        }
        answers.tell(watch.steps());
        watch.steps().done("workspace.snapshot", halves.transfers);
        reports.await().write(building.resolve("imports.json"));
        Files.move(building, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the graph alone, where it is missing at the place the case keeps it now; the snapshot stays. */
    void buildGraph(String id, Handed<CaseData> read, List<PersonDecision> decisions, BuildWatch watch)
            throws IOException {
        Handed<Joined> joined = halves(read.get(), decisions).graph;
        graph.write(folder.resolve(id), () -> joined.get().stored(id), watch);
    }

    /**
     * A case for each of the two that write it.
     *
     * @param persons how many
     * @param transfers how many
     * @param rows of all sorts
     */
    private record Halves(Handed<Joined> snapshot, Handed<Joined> graph, int persons, int transfers, long rows) {}

    private Halves halves(CaseData read, List<PersonDecision> decisions) throws IOException {
        NotEnoughSpace.unlessFor(folder, rows(read));
        Joined joined = Joined.of(read, decisions);
        return new Halves(
                new Handed<>(joined),
                new Handed<>(joined),
                joined.persons.size(),
                joined.data.transfers().size(),
                rows(joined.data));
    }

    /** What became of the rows, once all that it tells of is written. */
    @FunctionalInterface
    interface WholeReports {
        ImportReports await() throws IOException;
    }

    /** Reads the graph back and compares it with what is to stand there. */
    GraphComparison compareGraph(String id, Handed<CaseData> read, List<PersonDecision> decisions, BuildWatch watch) {
        return graph.compare(
                folder.resolve(id), Joined.of(read.get(), decisions).stored(id), watch);
    }

    /** Makes the graph anew, whatever stands there. */
    void rewriteGraph(String id, Handed<CaseData> read, List<PersonDecision> decisions, BuildWatch watch)
            throws IOException {
        Handed<Joined> joined = halves(read.get(), decisions).graph;
        graph.rewrite(folder.resolve(id), () -> joined.get().stored(id), watch);
    }

    private static long rows(CaseData read) {
        return (long) read.members().size()
                + read.accounts().size()
                + read.transfers().size()
                + read.siteEntries().size();
    }

    /** A case with its persons, its holders, and the findings of joining among those of reading. */
    private record Joined(CaseData data, List<Person> persons, HolderLinks links) {
        static Joined of(CaseData read, List<PersonDecision> decisions) {
            FoldedPersons folded = PersonFolding.fold(read.members(), decisions);
            HolderLinks links = HolderLinks.link(read, folded.persons());
            return new Joined(withFindings(read, folded, links), folded.persons(), links);
        }

        StoredCase stored(String id) {
            return new StoredCase(id, data, persons, links.personByNumber());
        }
    }

    private static CaseData withFindings(CaseData read, FoldedPersons folded, HolderLinks links) {
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(folded.findings());
        findings.addAll(links.findings());
        findings.sort(FindingOrder.over(read.sources()));
        return new CaseData(
                read.sources(),
                read.members(),
                read.accounts(),
                read.transfers(),
                List.copyOf(findings),
                read.notes(),
                read.siteEntries());
    }

    private static void writeSnapshot(Path file, String id, Joined joined, Books books, FirstAnswers answers)
            throws IOException {
        CaseData data = joined.data;
        try (SnapshotWriter out = new SnapshotWriter(file, id)) {
            FindingColumns.write(out, data.sources(), data.findings());
            BookColumns.write(out, books);
            writeMembers(out, joined, answers);
            writeLedger(out, joined, answers);
            SiteLedgerColumns.of(data).write(out);
            out.commit();
        }
    }

    // Columns live no longer than they are written, unless they are asked something.

    private static void writeMembers(SnapshotWriter out, Joined joined, FirstAnswers answers) throws IOException {
        MemberColumns members = MemberColumns.of(joined.data, joined.persons);
        members.write(out);
        answers.note(members);
    }

    private static void writeLedger(SnapshotWriter out, Joined joined, FirstAnswers answers) throws IOException {
        int[] holders = joined.links.personOfAccount();
        if (!answers.areWanted()) {
            LedgerColumns.write(joined.data, holders, out);
            return;
        }
        LedgerColumns ledger = LedgerColumns.of(joined.data, holders);
        ledger.write(out);
        answers.note(ledger);
    }

    /**
     * Removes the generations other than this one, and what an interrupted import left. One that is still in use
     * elsewhere stays until the next import.
     */
    void keepOnly(String id) {
        graph.keepOnly(id);
        try (Stream<Path> others = Files.list(folder)) {
            for (Path other : others.filter(
                            path -> !path.getFileName().toString().equals(id))
                    .toList()) {
                try {
                    CaseFolder.deleteTree(other, null);
                } catch (IOException inUse) {
                    // Windows does not let go of a mapped file; nothing refers to it any more.
                    continue;
                }
            }
        } catch (IOException unreadable) {
            // Tidying up is no part of the import, which is done.
            return;
        }
    }
}
