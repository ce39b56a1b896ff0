package org.upline.report.exchange;

import java.util.EnumSet;
import java.util.Set;

/** Which part of a case is written. */
public enum Scope {
    /** Members and who recruited whom. */
    REFERRAL(EnumSet.of(NodeKind.MEMBER, NodeKind.MISSING), EnumSet.of(EdgeKind.REFERRED)),
    /** Members and who was placed under whom. */
    PLACEMENT(EnumSet.of(NodeKind.MEMBER, NodeKind.MISSING), EnumSet.of(EdgeKind.PLACED)),
    /** Accounts and the money between them. */
    MONEY(EnumSet.of(NodeKind.ACCOUNT), EnumSet.of(EdgeKind.TRANSFERRED)),
    /** All of it, with natural persons in the middle. */
    ALL(EnumSet.allOf(NodeKind.class), EnumSet.allOf(EdgeKind.class));

    private final Set<NodeKind> nodes;
    private final Set<EdgeKind> edges;

    Scope(Set<NodeKind> nodes, Set<EdgeKind> edges) {
        this.nodes = Set.copyOf(nodes);
        this.edges = Set.copyOf(edges);
    }

    boolean holds(NodeKind kind) {
        return nodes.contains(kind);
    }

    boolean holds(EdgeKind kind) {
        return edges.contains(kind);
    }
}
