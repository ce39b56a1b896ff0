package org.upline.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.TransferColumns;
import org.upline.graph.ArrayScores;
import org.upline.graph.Centrality;
import org.upline.graph.CompressedGraph;
import org.upline.graph.LibraryScores;
import org.upline.graph.Measure;
import org.upline.graph.MeasureRequest;
import org.upline.graph.Measured;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.RuleWords;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.workspace.CentralityReport.Score;
import org.upline.workspace.CentralityRequest.Engine;
import org.upline.workspace.CentralityRequest.Network;

/**
 * The use case of asking who stands where in a graph of the case.
 */
public final class CentralitySearch {
    private final OpenCase opened;
    private final CentralityRequest request;

    private CentralitySearch(OpenCase opened, CentralityRequest request) {
        this.opened = opened;
        this.request = request;
    }

    /**
     * Measures and ranks.
     *
     * @throws UplineException if the request does not fit together, {@link CentralityRequest#misfit}
     */
    public static CentralityReport of(OpenCase opened, CentralityRequest request) {
        Optional<Message> misfit = request.misfit();
        if (misfit.isPresent()) {
            throw new UplineException(misfit.get());
        }
        CentralitySearch search = new CentralitySearch(opened, request);
        return request.graph() == Network.MONEY ? search.money() : search.members();
    }

    private MeasureRequest measureRequest() {
        return new MeasureRequest(request.measure(), request.directionTaken(), request.samples(), request.seed());
    }

    private CentralityReport members() {
        Tree tree = request.graph() == Network.REFERRAL ? Tree.REFERRAL : Tree.PLACEMENT;
        CountingRule rule = new CountingRule(request.unit(), tree, request.exclude());
        CountedTree counted = Counting.count(opened.members(), rule);
        int[] parents = counted.parents();
        Measured measured = request.engine() == Engine.JGRAPHT
                ? LibraryScores.of(counted.children().reversed(), measureRequest())
                : Centrality.forest(parents, measureRequest());
        return report(
                measured,
                RuleWords.of(rule),
                counted.units() - counted.roots(),
                Comparator.comparingInt(counted::member),
                unit -> new Vertex(
                        counted.memberId(unit),
                        opened.members().name(counted.member(unit)),
                        opened.members().persons().id(counted.person(unit))));
    }

    private CentralityReport money() {
        AccountColumns accounts = opened.ledger().accounts();
        CompressedGraph graph = opened.ledger().byPayer();
        return report(
                measured(graph),
                null,
                graph.arcs(),
                Comparator.naturalOrder(),
                account -> new Vertex(
                        accounts.number(account),
                        accounts.holder(account),
                        accounts.isMembers(account) ? opened.members().persons().id(accounts.person(account)) : null));
    }

    private Measured measured(CompressedGraph graph) {
        if (request.engine() == Engine.JGRAPHT) {
            return LibraryScores.of(graph, measureRequest());
        }
        TransferColumns transfers = opened.ledger().transfers();
        return switch (request.weight()) {
            case NONE -> Centrality.unweighted(graph, measureRequest());
            case TRANSFERS -> Centrality.weighted(graph, transfer -> 1, measureRequest());
            case AMOUNT -> Centrality.weighted(graph, transfers::amountFen, measureRequest());
        };
    }

    private record Vertex(String id, String name, @Nullable String personId) {}

    private CentralityReport report(
            Measured measured,
            @Nullable RuleWords rule,
            int arcs,
            Comparator<Integer> byId,
            IntFunction<Vertex> describe) {
        Measure measure = request.measure();
        boolean sampled = measured.method() == Measured.Method.SAMPLED;
        return new CentralityReport(
                opened.name(),
                request.graph(),
                rule,
                measure,
                measure.takesDirection() ? request.directionTaken() : null,
                measure.takesWeights() && request.graph() == Network.MONEY ? request.weight() : null,
                request.engine(),
                measured.method(),
                measured.sources(),
                sampled ? Long.valueOf(request.seed()) : null,
                measured.rounds(),
                measured.settled(),
                measured.scores().size(),
                arcs,
                ranked(measured.scores(), byId, describe));
    }

    private List<Score> ranked(ArrayScores scores, Comparator<Integer> byId, IntFunction<Vertex> describe) {
        Comparator<Integer> worstFirst =
                Comparator.<Integer>comparingDouble(scores::score).thenComparing(byId.reversed());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int v = 0; v < scores.size(); v++) {
            best.add(v);
            if (best.size() > request.top()) {
                best.poll();
            }
        }
        List<Score> ranked = new ArrayList<>();
        for (int v : best.stream().sorted(worstFirst.reversed()).toList()) {
            Vertex vertex = describe.apply(v);
            ranked.add(new Score(ranked.size() + 1, vertex.id(), vertex.name(), vertex.personId(), scores.score(v)));
        }
        return ranked;
    }
}
