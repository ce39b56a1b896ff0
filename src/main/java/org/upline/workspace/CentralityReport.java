package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.graph.ArcDirection;
import org.upline.graph.Measure;
import org.upline.graph.Measured;
import org.upline.hierarchy.RuleWords;
import org.upline.workspace.CentralityRequest.ArcWeight;
import org.upline.workspace.CentralityRequest.Engine;
import org.upline.workspace.CentralityRequest.Network;

/**
 * The vertices with the highest scores, and all that is needed to compute them again.
 *
 * @param rule how the members were counted; null for the money graph
 * @param direction how arcs were taken; null for a measure without one
 * @param weight what arcs weighed; null for a measure without weights and for member graphs
 * @param method exact, iterated or sampled
 * @param sources number of vertices drawn; null unless sampled
 * @param seed by which they were; null unless sampled
 * @param rounds number of rounds; null unless the kernel iterated
 * @param settled whether the rounds came to rest; scores that did not are only an approach
 * @param vertices of the graph
 * @param arcs of the graph, each transfer one
 * @param scores highest first, ties by id
 */
public record CentralityReport(
        @JsonProperty("case") String caseName,
        Network graph,
        @Nullable RuleWords rule,
        Measure measure,
        @Nullable ArcDirection direction,
        @Nullable ArcWeight weight,
        Engine engine,
        Measured.Method method,
        @Nullable Integer sources,
        @Nullable Long seed,
        @Nullable Integer rounds,
        boolean settled,
        int vertices,
        int arcs,
        List<Score> scores) {

    /**
     * A vertex and its score.
     *
     * @param id of the member, or number of the account
     * @param name of the member, or of the holder
     * @param personId of the person; null for an account that no member holds
     */
    public record Score(
            int rank, String id, String name, @Nullable String personId, double score) {}
}
