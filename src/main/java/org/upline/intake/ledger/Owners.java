package org.upline.intake.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.upline.intake.ledger.BankColumns.Text;

/**
 * What statements say of their own accounts: that they are in the case at all, and whom they name as holder. All rows
 * count, whatever became of them, except those that only give the reason of a query without a result.
 */
final class Owners {

    private final Entries entries;
    private final BitSet obtained = new BitSet();
    /** Number of the text, by node. */
    private final int[] holder;

    private final int[] holderId;
    /** For accounts whose statements name several holders: each name with the first row that has it. */
    private final Map<Integer, TreeMap<String, Integer>> names = new HashMap<>();

    private final int[] firstNamed;

    private Owners(Entries entries, int nodes) {
        this.entries = entries;
        holder = new int[nodes];
        holderId = new int[nodes];
        firstNamed = new int[nodes];
    }

    static Owners of(Entries entries, Parties parties, int nodes) {
        Owners owners = new Owners(entries, nodes);
        for (int i = 0; i < entries.count(); i++) {
            if (parties.own(i) >= 0) {
                owners.read(i, parties.own(i));
            }
        }
        return owners;
    }

    private void read(int i, int node) {
        int named = entries.code(Text.HOLDER, i);
        obtained.set(node);
        int known = holder[node];
        if (known == TextCodes.EMPTY && named != TextCodes.EMPTY) {
            holder[node] = named;
            firstNamed[node] = i;
        } else if (named != TextCodes.EMPTY && named != known) {
            TreeMap<String, Integer> several = names.computeIfAbsent(node, any -> new TreeMap<>());
            several.putIfAbsent(entries.textOf(known), firstNamed[node]);
            several.putIfAbsent(entries.textOf(named), i);
        }
        if (holderId[node] == TextCodes.EMPTY) {
            holderId[node] = entries.code(Text.HOLDER_ID, i);
        }
    }

    /** Whether the account's own statement is in the case (已调单). */
    boolean isObtained(int node) {
        return obtained.get(node);
    }

    /** The name the statement gives first, empty where it gives none. */
    String holder(int node) {
        return entries.textOf(holder[node]);
    }

    String holderId(int node) {
        return entries.textOf(holderId[node]);
    }

    boolean isNamed(int node) {
        return holder[node] != TextCodes.EMPTY;
    }

    boolean isIdentified(int node) {
        return holderId[node] != TextCodes.EMPTY;
    }

    /** Whether the statement gives more than one name. */
    boolean hasSeveralNames(int node) {
        return !names.isEmpty() && names.containsKey(node);
    }

    /** All names the statement gives, each with the first row that has it; empty where it gives none. */
    Map<String, Integer> names(int node) {
        return isNamed(node)
                ? names.getOrDefault(node, new TreeMap<>(Map.of(holder(node), firstNamed[node])))
                : Map.of();
    }
}
