package org.upline.store;

import java.util.List;
import org.upline.model.UplineException;

/**
 * A case as a graph: which nodes and relations there are and what they say. An embedded store and a server are written from
 * it alike; {@code cypher/README.md} describes the model.
 *
 * <p>Properties are computed when they are asked for, so the graph costs little beside the case itself. Rows of a table may be
 * asked for by several threads.
 *
 * @param nodes numbered through the tables in this order
 * @param relations in no order that matters
 */
record CaseGraph(List<NodeTable> nodes, List<RelationTable> relations) {
    CaseGraph {
        nodes = List.copyOf(nodes);
        relations = List.copyOf(relations);
    }

    /** @throws UplineException if a record names another that does not exist */
    static CaseGraph of(StoredCase content) {
        return CaseGraphBuilder.build(content);
    }
}
