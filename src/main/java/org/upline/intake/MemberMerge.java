package org.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.intake.ledger.RowSort;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

/**
 * Rows of all member lists to members: of the rows of one id the first in canonical order stands (docs: counting, repair
 * 1). Every other row that says something else of that id is a {@code memberConflict}.
 *
 * <p>Costs a sort of the rows by id.
 */
final class MemberMerge {
    private final CanonicalOrder order;
    private final Map<String, SourceTally> tallies;
    private final FateBook fates;
    private final MemberRows rows;
    private final PackedMembers members;
    private final List<ConflictColumns.Pair> conflicts = new ArrayList<>();

    /** @param tallies by source id, get a count for every row */
    MemberMerge(CanonicalOrder order, Map<String, SourceTally> tallies, FateBook fates) {
        this.order = order;
        this.tallies = tallies;
        this.fates = fates;
        rows = MemberRows.joined(
                order.of(MemberContent.class).stream().map(MemberContent::rows).toList());
        int[] byId = IntStream.range(0, rows.size()).toArray();
        // The sort is stable, so rows of one id stay in canonical order.
        RowSort.sort(byId, rows::compareIds);
        int[] standing = new int[byId.length];
        int ids = 0;
        int from = 0;
        while (from < byId.length) {
            int to = from + 1;
            while (to < byId.length && rows.compareIds(byId[from], byId[to]) == 0) {
                to++;
            }
            standing[ids++] = byId[from];
            merge(byId, from, to);
            from = to;
        }
        members = new PackedMembers(rows, Arrays.copyOf(standing, ids));
    }

    /** By id. */
    PackedMembers members() {
        return members;
    }

    List<Finding> findings() {
        List<String> columns = new ConflictColumns(order, conflicts).columns();
        List<Finding> findings = new ArrayList<>(conflicts.size());
        for (int i = 0; i < conflicts.size(); i++) {
            ConflictColumns.Pair pair = conflicts.get(i);
            findings.add(new Finding(
                    "memberConflict",
                    List.of(pair.id()),
                    List.of(pair.standing(), pair.other()),
                    List.of(columns.get(i))));
        }
        return findings;
    }

    private void merge(int[] byId, int from, int to) {
        if (to - from == 1) {
            tally(rows.block(byId[from]).source(), Outcome.ACCEPTED);
        } else {
            merge(Arrays.stream(byId, from, to).mapToObj(rows::get).toList());
        }
    }

    private void merge(List<MemberRow> rows) {
        MemberRow standing = rows.get(0);
        Map<MemberRow.Content, SourceRow> said = new HashMap<>();
        said.put(standing.content(), standing.member().row());
        for (MemberRow row : rows.subList(1, rows.size())) {
            SourceRow same = said.putIfAbsent(row.content(), row.member().row());
            if (same != null) {
                fates.enter(row.member().row(), Outcome.DUPLICATE, same);
            } else {
                fates.enter(
                        row.member().row(), Outcome.CONFLICT, standing.member().row());
                conflicts.add(new ConflictColumns.Pair(
                        standing.member().id(),
                        standing.member().row(),
                        row.member().row()));
            }
        }
        report(rows);
    }

    /** What was new is told by arrival, so that a report stays true whatever is imported later. */
    private void report(List<MemberRow> rows) {
        Comparator<SourceRow> byArrival = order.rowsByArrival();
        Set<MemberRow.Content> contents = new HashSet<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.member().row(), byArrival))
                .forEach(row -> {
                    boolean first = contents.isEmpty();
                    boolean says = contents.add(row.content());
                    tally(
                            row.member().row().source(),
                            first ? Outcome.ACCEPTED : says ? Outcome.CONFLICT : Outcome.DUPLICATE);
                });
    }

    private void tally(String source, Outcome outcome) {
        SourceTally tally = tallies.get(source);
        if (tally == null) {
            throw new IllegalStateException(source);
        }
        tally.count(outcome);
    }
}
