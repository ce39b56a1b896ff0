package org.upline.bench;

import java.util.EnumSet;
import java.util.List;
import org.upline.funds.FreezePlan;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.Tracing;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.MemberFigures;
import org.upline.hierarchy.TreeTable;
import org.upline.model.CountingRule;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** What investigators and analysts ask of an open case. */
final class AnalysisRuns {
    private static final int TOP = 20;

    private final BenchCase bench;
    private final Stopwatch stopwatch;

    AnalysisRuns(BenchCase bench, Stopwatch stopwatch) {
        this.bench = bench;
        this.stopwatch = stopwatch;
    }

    void table(boolean yardsticks) {
        OpenCase opened = bench.opened();
        opened.members();
        for (CountingRule.Unit unit : CountingRule.Unit.values()) {
            for (CountingRule.Tree tree : CountingRule.Tree.values()) {
                CountingRule rule = new CountingRule(unit, tree, EnumSet.noneOf(CountingRule.Exclusion.class));
                stopwatch.often(
                        Stage.TABLE,
                        word(unit) + "." + word(tree),
                        BenchRow.OWN,
                        CountedTree::units,
                        () -> Counting.count(opened.members(), rule));
            }
        }
        CountedTree counted = Counting.count(opened.members(), CountingRule.DEFAULT);
        if (yardsticks) {
            int[] parents = counted.parents();
            String step = word(CountingRule.DEFAULT.unit()) + "." + word(CountingRule.DEFAULT.tree());
            stopwatch.often(
                    Stage.TABLE, step, "arrays", levels -> levels.length, () -> BareLoops.levelsAndDownline(parents));
        }
        stopwatch.once(
                Stage.TABLE,
                "rows",
                BenchRow.OWN,
                (List<MemberFigures> rows) -> rows.size(),
                () -> TreeTable.of(counted));
    }

    void leaders() {
        OpenCase opened = bench.opened();
        SchemeMoney money = bench.money();
        stopwatch.once(
                Stage.LEADERS,
                "ranked",
                BenchRow.OWN,
                named -> opened.members().size(),
                () -> CandidateSearch.rank(
                        Counting.count(opened.members(), CountingRule.DEFAULT),
                        money,
                        bench.rules().leaders(),
                        opened.knowledge(),
                        TOP));
    }

    void accounts() {
        OpenCase opened = bench.opened();
        stopwatch.once(
                Stage.ACCOUNTS,
                "profiles",
                BenchRow.OWN,
                money -> opened.ledger().transfers().count(),
                () -> SchemeMoney.of(
                        opened.members(), opened.ledger(), bench.rules().funds()));
    }

    void trace() {
        OpenCase opened = bench.opened();
        for (TraceMethod method : TraceMethod.values()) {
            bench.money();
            stopwatch.once(
                    Stage.TRACE,
                    word(method),
                    BenchRow.OWN,
                    traced -> opened.ledger().transfers().count(),
                    () -> traced(method));
        }
    }

    void freeze() {
        Trace traced = traced(TraceMethod.FIFO);
        stopwatch.once(
                Stage.FREEZE,
                "plan",
                BenchRow.OWN,
                plan -> plan.accounts().size(),
                () -> FreezePlan.plan(traced, bench.opened().dataDate().orElseThrow()));
    }

    private Trace traced(TraceMethod method) {
        return Tracing.trace(
                bench.opened().ledger(),
                new TraceRequest(
                        method,
                        TraceDirection.FORWARD,
                        TraceOrigin.ofTransfers(bench.money().fees().transfers(), new TracePeriod(null, null))));
    }

    private static String word(Enum<?> constant) {
        return CountingRule.word(constant);
    }
}
