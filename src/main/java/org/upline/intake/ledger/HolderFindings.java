package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

/**
 * Accounts whose sources name different holders. {@code holderConflict}: a statement names several, or another than the
 * master data. {@code accountConflict}: rows of master data contradict each other in name or identity number.
 */
final class HolderFindings {

    private final Entries entries;
    private final String[] numbers;
    private final long masterRows;
    private final List<RankedFinding> findings = new ArrayList<>();

    private HolderFindings(Entries entries, String[] numbers, long masterRows) {
        this.entries = entries;
        this.numbers = numbers;
        this.masterRows = masterRows;
    }

    static List<RankedFinding> of(
            Entries entries, List<AccountRow> accounts, String[] numbers, MasterData master, Owners owners) {
        HolderFindings found = new HolderFindings(entries, numbers, accounts.size());
        Map<SourceRow, Long> ranks = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            ranks.put(accounts.get(i).row(), (long) i);
        }
        for (int node = 0; node < numbers.length; node++) {
            List<AccountRow> described = master.describing(node);
            if (described.isEmpty() && !owners.hasSeveralNames(node)) {
                continue;
            }
            found.holders(node, owners.names(node), described, ranks);
            found.masterData(node, described, ranks);
        }
        return found.findings;
    }

    private record Place(long rank, SourceRow row) {}

    private void holders(
            int node, Map<String, Integer> inStatement, List<AccountRow> described, Map<SourceRow, Long> ranks) {
        if (inStatement.isEmpty()) {
            return;
        }
        Map<String, Place> names = new TreeMap<>();
        inStatement.forEach((name, row) -> names.put(name, new Place(masterRows + row, entries.sourceRow(row))));
        for (AccountRow row : described) {
            if (!row.holder().isEmpty()) {
                names.putIfAbsent(row.holder(), new Place(ranks.getOrDefault(row.row(), 0L), row.row()));
            }
        }
        report("holderConflict", node, names);
    }

    private void masterData(int node, List<AccountRow> described, Map<SourceRow, Long> ranks) {
        report("accountConflict", node, said(described, AccountRow::holder, ranks));
        report("accountConflict", node, said(described, row -> row.holderId().toUpperCase(Locale.ROOT), ranks));
    }

    private static Map<String, Place> said(
            List<AccountRow> described, Function<AccountRow, String> column, Map<SourceRow, Long> ranks) {
        Map<String, Place> said = new TreeMap<>();
        for (AccountRow row : described) {
            String text = column.apply(row);
            if (!text.isEmpty()) {
                said.putIfAbsent(text, new Place(ranks.getOrDefault(row.row(), 0L), row.row()));
            }
        }
        return said;
    }

    /** Reports an account for which several texts stand where one should. */
    private void report(String kind, int node, Map<String, Place> said) {
        if (said.size() > 1) {
            List<Place> places = said.values().stream()
                    .sorted((a, b) -> Long.compare(a.rank(), b.rank()))
                    .toList();
            findings.add(new RankedFinding(
                    places.get(0).rank(),
                    new Finding(
                            kind,
                            List.of(numbers[node]),
                            places.stream().map(Place::row).toList(),
                            List.of(String.join(", ", said.keySet())))));
        }
    }
}
