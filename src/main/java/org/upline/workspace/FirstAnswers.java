package org.upline.workspace;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.upline.funds.LedgerColumns;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.CaseData;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Stages;
import org.upline.model.Work;

/**
 * Computes what is asked first of a large case, the money under the rules of its home and the candidates under the default
 * rule of counting, and keeps it with the generation that is being made ({@link KeptAnswers}), so that the first question is
 * as quick as the second. It is done while the database lays its constraints and indexes, which keeps few processors busy
 * and holds no graph in memory any more.
 *
 * <p>It is a convenience: where the heap has no room for it, or whatever else goes wrong, nothing is kept, the generation is
 * made all the same, and the first question computes. An answer is only found by who asks under the same rules and recorded
 * roles; all others compute theirs.
 */
final class FirstAnswers {
    /** Bytes that columns, adjacency, figures and scratch take, about, for each row. */
    private static final long TRANSFER = 100;

    private static final long ACCOUNT = 600;
    private static final long MEMBER = 300;

    /** Part of the heap that may be taken for it. */
    private static final int PART_OF_HEAP = 4;

    private static final long LOOK_AROUND_MILLIS = 200;

    private final CaseFolder folder;
    private final Decisions decisions;
    private final CountDownLatch turn = new CountDownLatch(1);
    private final boolean wanted;
    private final long rows;
    private @Nullable MemberColumns members;
    private @Nullable LedgerColumns ledger;
    private volatile boolean givenUp;
    private volatile long nanos;

    /**
     * For a generation that is about to be made.
     *
     * @param decisions those it is made of
     * @param data what was made of its sources
     */
    FirstAnswers(CaseFolder folder, Decisions decisions, CaseData data) {
        this(
                folder,
                decisions,
                areWorthIt(data),
                (long) data.members().size()
                        + data.accounts().size()
                        + data.transfers().size());
    }

    /**
     * The same where this was decided.
     *
     * @param wanted whether there is anything to compute
     * @param rows of the case
     */
    FirstAnswers(CaseFolder folder, Decisions decisions, boolean wanted, long rows) {
        this.folder = folder;
        this.decisions = decisions;
        this.wanted = wanted;
        this.rows = rows;
    }

    /** Whether the case is large enough for it, and the heap for the case. */
    private static boolean areWorthIt(CaseData data) {
        return SchemeMoney.isWorthKeeping(
                        data.members().size(), data.transfers().size())
                && bytes(data) <= Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    }

    private static long bytes(CaseData data) {
        return TRANSFER * data.transfers().size()
                + ACCOUNT * data.accounts().size()
                + MEMBER * data.members().size();
    }

    /** Whether columns are to be kept in memory for it when they are written. */
    boolean areWanted() {
        return wanted;
    }

    /** These are of the generation; let go of unless they are needed. */
    void note(MemberColumns written) {
        members = wanted ? written : null;
    }

    /** The same of its accounts and transfers, where they {@linkplain #areWanted() are wanted}. */
    void note(LedgerColumns written) {
        ledger = written;
    }

    /** The watch with which the graph is written: the turn has come when the importer is done with the heap. */
    BuildWatch whileWriting(BuildWatch watch) {
        return new Waiting(watch);
    }

    /** The graph is written, or is written somewhere else. */
    void begin() {
        turn.countDown();
    }

    /** Nobody waits for it any more: ends it as soon as may be. */
    void giveUp() {
        givenUp = true;
        turn.countDown();
    }

    /**
     * Waits for its turn, computes and keeps; for the thread that noted the columns.
     *
     * @param building folder of the generation while it is being made
     * @param id of the generation
     */
    void keep(Path building, String id) {
        MemberColumns people = members;
        LedgerColumns money = ledger;
        if (people == null || money == null) {
            return;
        }
        try {
            turn.await();
            // Many times what is written: the database beside must not run out of disk for it.
            NotEnoughSpace.unlessFor(building, rows);
            long began = System.nanoTime();
            Work.watched((done, total) -> goOn(), () -> {
                compute(new KeptAnswers(building, id), people, money);
                return id;
            });
            nanos = System.nanoTime() - began;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (Exception | OutOfMemoryError notKept) {
            // Rules that cannot be read, a sum that is too large, no room: whoever asks first is told, or computes.
            return;
        }
    }

    private void goOn() {
        if (givenUp) {
            throw new CancellationException();
        }
    }

    private void compute(KeptAnswers answers, MemberColumns people, LedgerColumns moves) {
        goOn();
        CaseRules rules = CaseRules.of(
                new Home(folder.folder().toAbsolutePath().resolve("../..").normalize()));
        CaseKnowledge knowledge = decisions.knowledge(people);
        SchemeMoney money = SchemeMoney.kept(() -> people, moves, answers, rules.funds());
        goOn();
        CaseRules knowing = rules.knowing(knowledge, () -> DataDate.of(people, moves));
        new KeptCandidates(people, knowledge, answers, knowing, CountingRule.DEFAULT).kept(1, () -> money);
    }

    /**
     * Waits for the work beside, and looks now and then whether the one who imports has given up.
     *
     * @param watch what it throws ends the waiting, and the import
     */
    void await(Beside beside, BuildWatch watch) {
        if (beside.isDone()) {
            return;
        }
        watch.stage(Message.of("workspace.stage.answers"));
        while (!beside.isDone(LOOK_AROUND_MILLIS)) {
            watch.rows(0, 0);
        }
    }

    /** Tells what it took, if it was done. */
    void tell(Stages stages) {
        if (nanos > 0) {
            stages.beside("workspace.answers", rows, nanos);
        }
    }

    /** Tells the one it stands for all it is told, and sees when the importer is done. */
    private final class Waiting implements BuildWatch, Stages {
        private final BuildWatch told;

        Waiting(BuildWatch told) {
            this.told = told;
        }

        @Override
        public void stage(Message step) {
            told.stage(step);
        }

        @Override
        public void rows(long read, long total) {
            told.rows(read, total);
        }

        @Override
        public void rejected(long rows) {
            told.rejected(rows);
        }

        @Override
        public Stages steps() {
            return this;
        }

        @Override
        public void done(String name, long rows) {
            told.steps().done(name, rows);
            if (name.equals("neo4j.import")) {
                begin();
            }
        }
    }
}
