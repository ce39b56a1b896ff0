package org.upline.graph;

/** How a vertex can be measured by its place in a graph; each kernel's page has formula, paper, cost and caveat. */
public enum Measure {
    /** {@link ArrayPageRank}, in a forest {@link ForestPageRank}. */
    PAGERANK(Kind.FLOW),
    /** {@link ArrayBetweenness}, in a forest {@link ForestBetweenness}. */
    BETWEENNESS(Kind.PATHS),
    /** {@link ArrayHarmonic}. */
    HARMONIC(Kind.PATHS),
    /** {@link ArrayCloseness}. */
    CLOSENESS(Kind.PATHS),
    /** {@link ArrayKatz}. */
    KATZ(Kind.FLOW),
    /** {@link ArrayEigenvector}. */
    EIGENVECTOR(Kind.FLOW),
    /** {@link ArrayCoreness}. */
    CORENESS(Kind.TIES),
    /** {@link ArrayClustering}. */
    CLUSTERING(Kind.TIES),
    /** Weight of all arcs of a vertex; without weights the number of its neighbours. */
    DEGREE(Kind.STRENGTH),
    /** Weight of the arcs into a vertex; without weights the number of those they come from. */
    IN_DEGREE(Kind.STRENGTH),
    /** Weight of the arcs out of a vertex; without weights the number of those they lead to. */
    OUT_DEGREE(Kind.STRENGTH),
    /** Size of the part of the graph a vertex lies in: {@link ArrayComponents#weak}. */
    COMPONENT(Kind.TIES),
    /** Size of the part from which it can be reached and which it reaches: {@link ArrayComponents#strong}. */
    STRONG_COMPONENT(Kind.TIES);

    /** What of a graph a measure looks at. */
    public enum Kind {
        /** Something flows along the arcs, the more the heavier they are. */
        FLOW,
        /** Shortest ways, by the number of steps; a weight of money is no distance, so weights have no part in it. */
        PATHS,
        /** Who has dealings with whom; directions and weights have no part in it. */
        TIES,
        /** A sum over a vertex's own arcs, whose direction the measure itself names. */
        STRENGTH
    }

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether weights of arcs have a part in it. */
    public boolean takesWeights() {
        return kind == Kind.FLOW || kind == Kind.STRENGTH;
    }

    /** Whether a direction can be chosen for it. */
    public boolean takesDirection() {
        return kind == Kind.FLOW || kind == Kind.PATHS;
    }

    /** Whether it may be estimated from drawn sources. */
    public boolean canBeSampled() {
        return kind == Kind.PATHS;
    }
}
