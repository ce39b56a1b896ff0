package org.upline.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.upline.funds.AccountColumns;
import org.upline.funds.TransferColumns;
import org.upline.graph.ArcDirection;
import org.upline.graph.ForestBetweenness;
import org.upline.graph.ForestPageRank;
import org.upline.hierarchy.CountedTree;

/** The single measures that are commonly used to find who leads, each as a figure for every unit of a tree. */
final class SingleMeasures {
    private SingleMeasures() {}

    /** By name, in the order in which they are shown. */
    static Map<String, IntToDoubleFunction> of(OpenedTrial trial) {
        CountedTree tree = trial.tree();
        ForestPageRank pageRank = new ForestPageRank(tree.parents(), ForestPageRank.DAMPING);
        ForestBetweenness betweenness = new ForestBetweenness(tree.parents(), ArcDirection.BOTH);
        Map<Integer, Integer> cores = cores(trial);
        Map<String, IntToDoubleFunction> measures = new LinkedHashMap<>();
        measures.put("downline", tree::downline);
        measures.put("pageRank", pageRank::score);
        measures.put("betweenness", betweenness::score);
        measures.put("received", unit -> trial.money().received().receivedFen(tree.person(unit)));
        measures.put("kCore", unit -> cores.getOrDefault(unit, 0));
        return measures;
    }

    /**
     * Core numbers in the graph of who recruited whom and who moved money to whom, both undirected; accounts that nobody of
     * the list holds are vertices of their own. In the tree alone all would have the same.
     */
    private static Map<Integer, Integer> cores(OpenedTrial trial) {
        CountedTree tree = trial.tree();
        AccountColumns accounts = trial.ledger().accounts();
        TransferColumns transfers = trial.ledger().transfers();
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int unit = 0; unit < tree.units(); unit++) {
            graph.addVertex(unit);
        }
        for (int unit = 0; unit < tree.units(); unit++) {
            if (tree.parent(unit) >= 0) {
                graph.addEdge(unit, tree.parent(unit));
            }
        }
        for (int transfer = 0; transfer < transfers.count(); transfer++) {
            int payer = vertex(tree, accounts, transfers.payer(transfer));
            int payee = vertex(tree, accounts, transfers.payee(transfer));
            if (payer != payee) {
                graph.addVertex(payer);
                graph.addVertex(payee);
                graph.addEdge(payer, payee);
            }
        }
        return new Coreness<>(graph).getScores();
    }

    private static int vertex(CountedTree tree, AccountColumns accounts, int account) {
        int person = accounts.person(account);
        return person >= 0 ? tree.unitOf(tree.columns().persons().members(person)[0]) : tree.units() + account;
    }
}
