package org.upline.workspace;

import java.util.Optional;
import java.util.Set;
import org.upline.graph.ArcDirection;
import org.upline.graph.LibraryScores;
import org.upline.graph.Measure;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;

/**
 * What of a case to measure, and how.
 *
 * @param unit what is a vertex of a member graph
 * @param exclude whom a member graph leaves out
 * @param weight of the transfers between two accounts, for a measure that takes weights
 * @param direction nothing for what suits graph and measure, see {@link #directionTaken}
 * @param samples as {@link org.upline.graph.MeasureRequest} says
 * @param engine whose code computes
 * @param top how many to name at most
 */
public record CentralityRequest(
        Network graph,
        Unit unit,
        Set<Exclusion> exclude,
        ArcWeight weight,
        Measure measure,
        Optional<ArcDirection> direction,
        Optional<Integer> samples,
        long seed,
        Engine engine,
        int top) {

    /** A graph of the case. */
    public enum Network {
        /** Members, an arc from each to his referrer (推荐). */
        REFERRAL,
        /** Members, an arc from each to the one he was placed under (安置). */
        PLACEMENT,
        /** Accounts, an arc from payer to payee for each transfer in yuan. */
        MONEY
    }

    /** What an arc between two accounts weighs. */
    public enum ArcWeight {
        /** The same whether they had one transfer or a thousand: robust against splitting a payment up. */
        NONE,
        /** Number of transfers. */
        TRANSFERS,
        /** Sum of their amounts. */
        AMOUNT
    }

    /** Whose code computes. */
    public enum Engine {
        /** The program's own, for any size. */
        KERNEL,
        /** JGraphT's own, for small graphs and for whoever wants to check. */
        JGRAPHT
    }

    public CentralityRequest {
        exclude = Set.copyOf(exclude);
    }

    /**
     * The direction asked for, or what suits: what flows (PageRank, Katz) goes along the arcs, to recruiter or payee;
     * eigenvectors, and the ways between members, are taken both ways, since a forest has no way round; the ways of money go
     * along the transfers.
     */
    public ArcDirection directionTaken() {
        boolean waysOfMembers = measure.kind() == Measure.Kind.PATHS && graph != Network.MONEY;
        return direction.orElse(
                waysOfMembers || measure == Measure.EIGENVECTOR ? ArcDirection.BOTH : ArcDirection.FORWARD);
    }

    /** Why the request does not fit together; nothing if it does. */
    public Optional<Message> misfit() {
        boolean members = graph != Network.MONEY;
        boolean library = engine == Engine.JGRAPHT;
        if (weight != ArcWeight.NONE && members) {
            return Optional.of(Message.of("centrality.weight.members"));
        }
        if (weight != ArcWeight.NONE && (library || !measure.takesWeights())) {
            return Optional.of(Message.of("centrality.weight.none", measure));
        }
        if (direction.isPresent() && !measure.takesDirection()) {
            return Optional.of(Message.of("centrality.direction.none", measure));
        }
        if (samples.isPresent() && (library || !measure.canBeSampled())) {
            return Optional.of(Message.of("centrality.samples.none", measure));
        }
        if (members && measure == Measure.EIGENVECTOR && directionTaken() != ArcDirection.BOTH) {
            return Optional.of(Message.of("centrality.eigenvector.forest"));
        }
        return library && !LibraryScores.has(measure)
                ? Optional.of(Message.of("centrality.engine.none", measure))
                : Optional.empty();
    }
}
