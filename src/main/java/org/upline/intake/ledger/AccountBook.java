package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.model.AccountKind;
import org.upline.model.Money;

/**
 * The nodes money runs through, each under an index: numbered accounts by number and currency, and the made ones that
 * stand for cash or for a counterparty without a number.
 *
 * <p>A number met in one currency names its account as it stands. Met in several, each currency is an account of its own,
 * and all but the CNY one carry their currency behind the number: {@code 6222…_USD}.
 */
final class AccountBook {

    /** What the node of cash drawn from or paid into an account is called, before {@code @} and the account. */
    static final String CASH = "现金";

    private static final String UNKNOWN = "未知";

    /** No node. */
    private static final int NONE = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final BitSet numbered = new BitSet();
    /** Open-addressed: made nodes by owner and label, of numbered ones the first that was met under its number. */
    private int[] table = new int[1 << 8];

    private int entered;

    /** By number and currency, where a number was met in several. */
    private Map<String, TreeMap<String, Integer>> several = new HashMap<>();

    /**
     * @param base number of the account; for a made node what the statement calls the other side
     * @param owner node of the account a made node belongs to; -1 for a numbered one
     */
    private record Node(AccountKind kind, String base, String currency, int owner) {}

    AccountBook() {
        Arrays.fill(table, NONE);
    }

    /** The node of a numbered account, entered if it is new. */
    int numbered(String base, String currency) {
        int slot = slot(NONE, base);
        int first = table[slot];
        if (first == NONE) {
            return enter(slot, new Node(AccountKind.NUMBERED, base, currency, NONE));
        }
        if (currency(first).equals(currency)) {
            return first;
        }
        TreeMap<String, Integer> currencies = several.computeIfAbsent(base, any -> new TreeMap<>());
        currencies.putIfAbsent(currency(first), first);
        return currencies.computeIfAbsent(currency, any -> enter(new Node(AccountKind.NUMBERED, base, currency, NONE)));
    }

    /** The node of a number whose currency is not said: the CNY account or else the first of its currencies. */
    int inAnyCurrency(String base) {
        int first = table[slot(NONE, base)];
        TreeMap<String, Integer> currencies = several.get(base);
        if (first == NONE || (currencies != null && currencies.containsKey(Money.CNY))) {
            return numbered(base, Money.CNY);
        }
        return currencies == null ? first : currencies.firstEntry().getValue();
    }

    /**
     * The node for an other side without a number, entered if it is new.
     *
     * @param name of the counterparty, may be empty
     * @param memo of the row, stands in for a missing name
     */
    int made(int owner, boolean cash, String name, String memo) {
        String called = name.isEmpty() ? memo : name;
        String label = cash ? CASH : called.isEmpty() ? UNKNOWN : called;
        int slot = slot(owner, label);
        if (table[slot] != NONE) {
            return table[slot];
        }
        AccountKind kind = label.equals(CASH) ? AccountKind.CASH : AccountKind.SURROGATE;
        return enter(slot, new Node(kind, label, currency(owner), owner));
    }

    /** Where the node stands in the table, or where it would. */
    private int slot(int owner, String base) {
        int hash = (base.hashCode() * 31 + owner) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[slot] != NONE && !isOf(nodes.get(table[slot]), owner, base)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static boolean isOf(Node node, int owner, String base) {
        return node.owner() == owner && node.base().equals(base);
    }

    private int enter(int slot, Node node) {
        int entry = enter(node);
        table[slot] = entry;
        if (++entered * 2 > table.length) {
            int[] old = table;
            table = new int[Math.multiplyExact(2, old.length)];
            Arrays.fill(table, NONE);
            for (int other : old) {
                if (other != NONE) {
                    table[slot(nodes.get(other).owner(), nodes.get(other).base())] = other;
                }
            }
        }
        return entry;
    }

    private int enter(Node node) {
        numbered.set(nodes.size(), node.kind() == AccountKind.NUMBERED);
        nodes.add(node);
        return nodes.size() - 1;
    }

    int size() {
        return nodes.size();
    }

    AccountKind kind(int node) {
        return nodes.get(node).kind();
    }

    boolean isNumbered(int node) {
        return numbered.get(node);
    }

    String currency(int node) {
        return nodes.get(node).currency();
    }

    /** Number without currency; for a made node its label. */
    String base(int node) {
        return nodes.get(node).base();
    }

    /**
     * The names of all nodes by index. To be asked for once, when all are entered, since a further currency changes names;
     * by what they were found is then forgotten, as it takes more room than the rest.
     */
    String[] numbers() {
        String[] numbers = new String[nodes.size()];
        for (int i = 0; i < numbers.length; i++) {
            Node node = nodes.get(i);
            // The owner of a made node is entered before it.
            numbers[i] = node.owner() < 0 ? number(node) : "*" + node.base() + "@" + numbers[node.owner()];
        }
        table = new int[0];
        several = Map.of();
        return numbers;
    }

    private String number(Node node) {
        boolean alone = !several.containsKey(node.base());
        return alone || node.currency().equals(Money.CNY) ? node.base() : node.base() + "_" + node.currency();
    }
}
