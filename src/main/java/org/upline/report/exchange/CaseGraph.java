package org.upline.report.exchange;

import java.util.List;
import java.util.stream.Stream;

/** A case as nodes and edges. Every element is made while it is read and can be read again; each time the order is the same. */
public interface CaseGraph {
    /** The kinds of nodes it has, in the order they are written. */
    List<NodeKind> nodeKinds();

    /** The kinds of edges it has, in the order they are written. */
    List<EdgeKind> edgeKinds();

    /** By key, in plain string order. */
    Stream<Node> nodes(NodeKind kind);

    /** Every end is a node of the graph. */
    Stream<Edge> edges(EdgeKind kind);
}
