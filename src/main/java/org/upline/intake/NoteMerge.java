package org.upline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.BankNote;
import org.upline.model.Finding;
import org.upline.model.QueryTask;
import org.upline.model.SourceRow;

/**
 * Rows of bank feedback to notes: identical rows are one, and of rows that contradict each other the first in canonical
 * order stands, with a {@code feedbackConflict}. A query that failed is a {@code queryFailed}.
 */
final class NoteMerge {
    private final CanonicalOrder order;
    private final Map<String, SourceTally> tallies;
    private final FateBook fates;
    private final List<BankNote> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param tallies by source id, get a count for every row */
    NoteMerge(CanonicalOrder order, Map<String, SourceTally> tallies, FateBook fates) {
        this.order = order;
        this.tallies = tallies;
        this.fates = fates;
        List<NoteRow> rows = order.of(NoteContent.class).stream()
                .flatMap(content -> content.rows().stream())
                .toList();
        take(rows);
        report(rows);
    }

    /** In canonical order. */
    List<BankNote> notes() {
        return notes;
    }

    List<Finding> findings() {
        return findings;
    }

    private void take(List<NoteRow> rows) {
        Map<String, NoteRow> standing = new HashMap<>();
        Map<String, SourceRow> said = new HashMap<>();
        for (NoteRow row : rows) {
            SourceRow same = said.putIfAbsent(row.content(), row.note().row());
            if (same != null) {
                fates.enter(row.note().row(), Outcome.DUPLICATE, same);
                continue;
            }
            NoteRow first = standing.putIfAbsent(row.key(), row);
            if (first == null) {
                notes.add(row.note());
                if (row.note() instanceof QueryTask task && task.failed()) {
                    findings.add(new Finding(
                            "queryFailed",
                            List.of(row.subject()),
                            List.of(task.row()),
                            List.of(task.bank(), task.result())));
                }
            } else {
                fates.enter(row.note().row(), Outcome.CONFLICT, first.note().row());
                findings.add(new Finding(
                        "feedbackConflict",
                        List.of(row.subject()),
                        List.of(first.note().row(), row.note().row()),
                        List.of()));
            }
        }
    }

    /** What was new is told by arrival, so that a report stays true whatever is imported later. */
    private void report(List<NoteRow> rows) {
        Set<String> contents = new HashSet<>();
        Set<String> keys = new HashSet<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.note().row(), order.rowsByArrival()))
                .forEach(row -> {
                    boolean says = contents.add(row.content());
                    boolean first = keys.add(row.key());
                    tally(row, !says ? Outcome.DUPLICATE : first ? Outcome.ACCEPTED : Outcome.CONFLICT);
                });
    }

    private void tally(NoteRow row, Outcome outcome) {
        SourceTally tally = tallies.get(row.note().row().source());
        if (tally == null) {
            throw new IllegalStateException(row.note().row().toString());
        }
        tally.count(outcome);
    }
}
