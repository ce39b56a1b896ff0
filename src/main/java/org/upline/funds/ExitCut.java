package org.upline.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.upline.model.UplineException;

/**
 * The fewest accounts without which none of the traced money gets to an exit: a minimum vertex cut (Menger; Ford and
 * Fulkerson, 1956) of the network whose arcs are the pairs of accounts between which traced money moved. It begins at the
 * payees of the origin's transfers and ends at the exits. Where several cuts are equally cheap, it is the one nearest to the
 * origin, which is unique: it stops the money soonest.
 *
 * <p>The network does not ask for the order of transfers, so that the cut holds for every order; with regard to time fewer
 * might do.
 *
 * @param method of the trace
 * @param cost how many accounts are to be frozen
 * @param accounts to be frozen, by number
 * @param exitsFen traced money that left through exits
 * @param directFen how much of it the origin itself paid to an exit: no account can stop that
 * @param between accounts between origin and exits, from which the cut is chosen
 */
public record ExitCut(TraceMethod method, int cost, List<Frozen> accounts, long exitsFen, long directFen, int between) {
    /** Of the pairs of accounts between origin and exits. */
    static final int MOST_PAIRS = 50_000;

    /**
     * An account of the cut.
     *
     * @param tracedFen traced money that came in
     */
    public record Frozen(String account, List<String> cards, String holder, String bank, long tracedFen) {}

    /**
     * Searches.
     *
     * @param trace forward
     * @param origin indexes of its origin's transfers
     * @param exit whether money that came to an account counts as gone, besides cash and unnamed counterparties; such an
     *     account can itself be frozen
     * @param group accounts of one group are frozen together, at the price of their number; an account's own index to
     *     freeze each by itself
     * @throws UplineException if there are more than {@value #MOST_PAIRS} pairs
     */
    public static ExitCut of(Trace trace, BitSet origin, IntPredicate exit, IntUnaryOperator group) {
        return new Search(trace, origin, exit, group).run();
    }

    private static final class Search {
        private static final int SOURCE = -1;
        private static final int SINK = -2;

        private final Trace trace;
        private final BitSet origin;
        private final IntPredicate exit;
        private final AccountColumns accounts;
        private final TransferColumns transfers;

        /** A group's name is its smallest account that traced money touched. */
        private final int[] name;

        private final int[] size;
        private final TreeMap<Integer, TreeSet<Integer>> onwards = new TreeMap<>();
        private final TreeMap<Integer, TreeSet<Integer>> backwards = new TreeMap<>();
        private final TreeSet<Integer> begin = new TreeSet<>();
        private final TreeSet<Integer> end = new TreeSet<>();
        private final long[] inFen;
        private long directFen;

        Search(Trace trace, BitSet origin, IntPredicate exit, IntUnaryOperator group) {
            this.trace = trace;
            this.origin = origin;
            this.exit = exit;
            accounts = trace.ledger().accounts();
            transfers = trace.ledger().transfers();
            inFen = new long[accounts.count()];
            name = new int[accounts.count()];
            size = new int[accounts.count()];
            BitSet touched = touched();
            TreeMap<Integer, Integer> first = new TreeMap<>();
            Arrays.fill(name, -1);
            for (int a = touched.nextSetBit(0); a >= 0; a = touched.nextSetBit(a + 1)) {
                Integer known = first.putIfAbsent(group.applyAsInt(a), a);
                name[a] = known == null ? a : known;
                size[name[a]]++;
            }
        }

        /** Accounts that can be frozen and that traced money came to. */
        private BitSet touched() {
            BitSet touched = new BitSet();
            for (int t = 0; t < transfers.count(); t++) {
                int payee = transfers.payee(t);
                if (trace.tracedFen(t) > 0 && !accounts.isExit(payee)) {
                    touched.set(payee);
                    inFen[payee] = Math.addExact(inFen[payee], trace.tracedFen(t));
                }
            }
            return touched;
        }

        ExitCut run() {
            lay();
            Set<Integer> between = reach(begin, onwards);
            between.retainAll(reach(end, backwards));
            long pairs = 0;
            for (int from : between) {
                TreeSet<Integer> to = onwards.get(from);
                pairs += to == null ? 0 : to.stream().filter(between::contains).count();
            }
            if (pairs > MOST_PAIRS) {
                throw UplineException.of("freeze.cut.tooLarge", pairs, MOST_PAIRS);
            }
            Set<Integer> chosen = between.isEmpty() ? Set.of() : cut(between);
            List<Frozen> frozen = new ArrayList<>();
            for (int a = 0; a < name.length; a++) {
                if (name[a] >= 0 && chosen.contains(name[a])) {
                    frozen.add(new Frozen(
                            accounts.number(a), accounts.cards(a), accounts.holder(a), accounts.bank(a), inFen[a]));
                }
            }
            int of = between.stream().mapToInt(group -> size[group]).sum();
            return new ExitCut(
                    trace.result().method(),
                    frozen.size(),
                    List.copyOf(frozen),
                    trace.result().exitsFen(),
                    directFen,
                    of);
        }

        private void lay() {
            for (int t = 0; t < transfers.count(); t++) {
                if (trace.tracedFen(t) > 0) {
                    lay(t, transfers.payer(t), transfers.payee(t));
                }
            }
        }

        private void lay(int t, int payer, int payee) {
            boolean gone = accounts.isExit(payee);
            if (origin.get(t)) {
                if (gone) {
                    directFen = Math.addExact(directFen, trace.tracedFen(t));
                } else {
                    begin.add(name[payee]);
                }
            } else if (gone) {
                end.add(name[payer]);
            } else if (name[payer] != name[payee]) {
                onwards.computeIfAbsent(name[payer], from -> new TreeSet<>()).add(name[payee]);
                backwards.computeIfAbsent(name[payee], to -> new TreeSet<>()).add(name[payer]);
            }
            if (!gone && exit.test(payee)) {
                end.add(name[payee]);
            }
        }

        private static TreeSet<Integer> reach(Set<Integer> from, TreeMap<Integer, TreeSet<Integer>> arcs) {
            TreeSet<Integer> reached = new TreeSet<>(from);
            List<Integer> open = new ArrayList<>(from);
            while (!open.isEmpty()) {
                TreeSet<Integer> heads = arcs.get(open.remove(open.size() - 1));
                if (heads != null) {
                    heads.stream().filter(reached::add).forEach(open::add);
                }
            }
            return reached;
        }

        /** Each group is an arc from its way in to its way out, at the price of its accounts; all other arcs are endless. */
        private Set<Integer> cut(Set<Integer> between) {
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
                    new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
            network.addVertex(SOURCE);
            network.addVertex(SINK);
            int endless = 1;
            for (int group : between) {
                network.addVertex(2 * group);
                network.addVertex(2 * group + 1);
                endless = Math.addExact(endless, size[group]);
                network.setEdgeWeight(network.addEdge(2 * group, 2 * group + 1), size[group]);
            }
            for (int group : between) {
                if (begin.contains(group)) {
                    network.setEdgeWeight(network.addEdge(SOURCE, 2 * group), endless);
                }
                if (end.contains(group)) {
                    network.setEdgeWeight(network.addEdge(2 * group + 1, SINK), endless);
                }
                TreeSet<Integer> heads = onwards.get(group);
                if (heads != null) {
                    for (int head : heads) {
                        if (between.contains(head)) {
                            network.setEdgeWeight(network.addEdge(2 * group + 1, 2 * head), endless);
                        }
                    }
                }
            }
            PushRelabelMFImpl<Integer, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(network);
            flow.calculateMinCut(SOURCE, SINK);
            Set<Integer> near = flow.getSourcePartition();
            TreeSet<Integer> chosen = new TreeSet<>();
            for (int group : between) {
                if (near.contains(2 * group) && !near.contains(2 * group + 1)) {
                    chosen.add(group);
                }
            }
            return chosen;
        }
    }
}
