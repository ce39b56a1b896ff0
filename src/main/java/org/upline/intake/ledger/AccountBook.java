package org.upline.intake.ledger;

import java.util.ArrayList;
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

    private final List<Node> nodes = new ArrayList<>();
    private final BitSet numbered = new BitSet();
    /** The node first met under a number; nearly all have but one. */
    private Map<String, Integer> first = new HashMap<>();

    /** By number and currency, where several were met under it. */
    private Map<String, TreeMap<String, Integer>> several = new HashMap<>();

    private Map<Made, Integer> made = new HashMap<>();

    /**
     * @param base number of the account; for a made node what the statement calls the other side
     * @param owner node of the account a made node belongs to; -1 for a numbered one
     */
    private record Node(AccountKind kind, String base, String currency, int owner) {}

    private record Made(int owner, String label) {}

    /** The node of a numbered account, entered if it is new. */
    int numbered(String base, String currency) {
        Integer known = first.get(base);
        if (known == null) {
            int node = enter(new Node(AccountKind.NUMBERED, base, currency, -1));
            first.put(base, node);
            return node;
        }
        if (currency(known).equals(currency)) {
            return known;
        }
        TreeMap<String, Integer> currencies = several.computeIfAbsent(base, any -> new TreeMap<>());
        currencies.putIfAbsent(currency(known), known);
        return currencies.computeIfAbsent(currency, any -> enter(new Node(AccountKind.NUMBERED, base, currency, -1)));
    }

    /** The node of a number whose currency is not said: the CNY account or else the first of its currencies. */
    int inAnyCurrency(String base) {
        Integer known = first.get(base);
        TreeMap<String, Integer> currencies = several.get(base);
        if (known == null || (currencies != null && currencies.containsKey(Money.CNY))) {
            return numbered(base, Money.CNY);
        }
        return currencies == null ? known : currencies.firstEntry().getValue();
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
        return made.computeIfAbsent(new Made(owner, label), any -> {
            AccountKind kind = label.equals(CASH) ? AccountKind.CASH : AccountKind.SURROGATE;
            return enter(new Node(kind, label, nodes.get(owner).currency(), owner));
        });
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
        first = Map.of();
        several = Map.of();
        made = Map.of();
        return numbers;
    }

    private String number(Node node) {
        boolean alone = !several.containsKey(node.base());
        return alone || node.currency().equals(Money.CNY) ? node.base() : node.base() + "_" + node.currency();
    }
}
