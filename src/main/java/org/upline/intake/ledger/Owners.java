package org.upline.intake.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What statements say of their own accounts: that they are in the case at all, and whom they name as holder. All rows
 * count, whatever became of them, except those that only give the reason of a query without a result.
 */
final class Owners {

    private final BitSet obtained = new BitSet();
    private final @Nullable String[] holder;
    private final @Nullable String[] holderId;
    /** For accounts whose statements name several holders: each name with the first row that has it. */
    private final Map<Integer, TreeMap<String, Integer>> names = new HashMap<>();

    private final int[] firstNamed;

    private Owners(int nodes) {
        holder = new @Nullable String[nodes];
        holderId = new @Nullable String[nodes];
        firstNamed = new int[nodes];
    }

    static Owners of(Entries entries, Parties parties, int nodes) {
        Owners owners = new Owners(nodes);
        for (int i = 0; i < entries.count(); i++) {
            if (parties.own(i) >= 0) {
                owners.read(i, entries, parties.own(i));
            }
        }
        return owners;
    }

    private void read(int i, Entries entries, int node) {
        String named = entries.holder(i);
        obtained.set(node);
        String known = holder[node];
        if (known == null && !named.isEmpty()) {
            holder[node] = named;
            firstNamed[node] = i;
        } else if (known != null && !named.isEmpty() && !named.equals(known)) {
            TreeMap<String, Integer> several = names.computeIfAbsent(node, any -> new TreeMap<>());
            several.putIfAbsent(known, firstNamed[node]);
            several.putIfAbsent(named, i);
        }
        if (holderId[node] == null && !entries.holderId(i).isEmpty()) {
            holderId[node] = entries.holderId(i);
        }
    }

    /** Whether the account's own statement is in the case (已调单). */
    boolean isObtained(int node) {
        return obtained.get(node);
    }

    /** The name the statement gives first, empty where it gives none. */
    String holder(int node) {
        String name = holder[node];
        return name == null ? "" : name;
    }

    String holderId(int node) {
        String id = holderId[node];
        return id == null ? "" : id;
    }

    /** All names the statement gives, each with the first row that has it; empty where it gives none. */
    Map<String, Integer> names(int node) {
        String name = holder[node];
        return name == null ? Map.of() : names.getOrDefault(node, new TreeMap<>(Map.of(name, firstNamed[node])));
    }
}
