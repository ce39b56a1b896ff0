package org.upline.graph;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link CompressedGraph} as JGraphT sees it, so that every JGraphT algorithm runs on it as it stands: directed,
 * unweighted, parallel arcs and loops allowed, not modifiable. Vertices are 0 … n−1; an edge is the position of the arc
 * in the compressed adjacency, 0 … m−1, and {@link CompressedGraph#arc} leads from it to the arc's id.
 *
 * <p>The view costs 12 bytes an arc for sources and incoming arcs, built once. Degrees and arc sets are views, at no cost;
 * {@link #getAllEdges} looks through the arcs of its source. Iteration is in ascending order of edges.
 */
public final class GraphView extends AbstractGraph<Integer, Integer> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .modifiable(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .allowCycles(true)
            .build();

    private final CompressedGraph graph;
    private final int[] sources;
    private final CompressedGraph incoming;

    public GraphView(CompressedGraph graph) {
        this.graph = graph;
        this.sources = new int[graph.arcs()];
        for (int v = 0; v < graph.vertices(); v++) {
            for (int arc = graph.begin(v); arc < graph.begin(v + 1); arc++) {
                sources[arc] = v;
            }
        }
        int[] targets = IntStream.range(0, graph.arcs()).map(graph::head).toArray();
        this.incoming = CompressedGraph.of(graph.vertices(), targets, sources);
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Numbers(0, graph.vertices(), v -> v, this::isVertex);
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Numbers(0, graph.arcs(), e -> e, this::isEdge);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        int v = vertex(vertex);
        return new Numbers(graph.begin(v), graph.begin(v + 1), e -> e, e -> isEdge(e) && sources[e] == v);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        int v = vertex(vertex);
        return new Numbers(
                incoming.begin(v), incoming.begin(v + 1), incoming::arc, e -> isEdge(e) && graph.head(e) == v);
    }

    /** Outgoing and incoming arcs; a loop stands in it once. */
    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        Set<Integer> edges = new LinkedHashSet<>(outgoingEdgesOf(vertex));
        edges.addAll(incomingEdgesOf(vertex));
        return edges;
    }

    /** Outgoing and incoming arcs; a loop counts twice. */
    @Override
    public int degreeOf(Integer vertex) {
        return Math.addExact(outDegreeOf(vertex), inDegreeOf(vertex));
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return graph.degree(vertex(vertex));
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return incoming.degree(vertex(vertex));
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return sources[edge(edge)];
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return graph.head(edge(edge));
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        Set<Integer> edges = new LinkedHashSet<>();
        for (int arc = graph.begin(source); arc < graph.begin(source + 1); arc++) {
            if (graph.head(arc) == target) {
                edges.add(arc);
            }
        }
        return edges;
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        Set<Integer> edges = getAllEdges(source, target);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    @Override
    public boolean containsVertex(@Nullable Integer vertex) {
        return vertex != null && isVertex(vertex);
    }

    @Override
    public boolean containsEdge(@Nullable Integer edge) {
        return edge != null && isEdge(edge);
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        edge(edge);
        return Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer source, Integer target) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Integer edge) {
        throw unmodifiable();
    }

    @Override
    public Integer addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends Integer> edges) {
        throw unmodifiable();
    }

    @Override
    public Set<Integer> removeAllEdges(Integer source, Integer target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Integer> vertices) {
        throw unmodifiable();
    }

    @Override
    public Integer removeEdge(Integer source, Integer target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw unmodifiable();
    }

    private boolean isVertex(int number) {
        return number >= 0 && number < graph.vertices();
    }

    private boolean isEdge(int number) {
        return number >= 0 && number < graph.arcs();
    }

    private int vertex(Integer vertex) {
        if (!containsVertex(vertex)) {
            throw new IllegalArgumentException("no such vertex in graph: " + vertex);
        }
        return vertex;
    }

    private int edge(Integer edge) {
        if (!containsEdge(edge)) {
            throw new IllegalArgumentException("no such edge in graph: " + edge);
        }
        return edge;
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("a compressed graph cannot be changed");
    }

    /** The numbers that a function gives for a range, as a set that stores nothing. */
    private static final class Numbers extends AbstractSet<Integer> {
        private final int from;
        private final int to;
        private final IntUnaryOperator number;
        private final IntPredicate member;

        Numbers(int from, int to, IntUnaryOperator number, IntPredicate member) {
            this.from = from;
            this.to = to;
            this.number = number;
            this.member = member;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int next = from;

                @Override
                public boolean hasNext() {
                    return next < to;
                }

                @Override
                public Integer next() {
                    if (next >= to) {
                        throw new NoSuchElementException();
                    }
                    return number.applyAsInt(next++);
                }
            };
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public boolean contains(Object other) {
            return other instanceof Integer value && member.test(value);
        }
    }
}
