package org.upline.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.token.api.TokenConstants;

/**
 * Goes once over all nodes, or all relations, of a database in this process, in the order they lie on disk. Ten times as fast
 * as asking for them over Bolt.
 */
final class GraphScan implements AutoCloseable {
    private final InternalTransaction tx;
    private final KernelTransaction kernel;
    private final PropertyCursor properties;
    private final TokenRead tokens;
    private final Map<String, Integer> keys = new HashMap<>();

    /** Values of the record the scan stands at, by key. */
    private @Nullable Object[] values = new Object[64];

    private final PropertyReader reader = new PropertyReader(this::value);

    GraphScan(GraphDatabaseAPI graph) {
        tx = graph.beginTransaction(KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED);
        kernel = tx.kernelTransaction();
        tokens = kernel.tokenRead();
        properties = kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
    }

    /** Takes one node. */
    interface NodeVisitor {
        /** @param from properties of this node, until the method returns */
        void node(long id, String label, PropertyReader from);
    }

    /** Takes one relation. */
    interface RelationVisitor {
        /** @param from properties of this relation, until the method returns */
        void relation(long start, long end, String type, PropertyReader from);
    }

    /** Number past the highest node id in use, as far as ids begin at 0 and have no gaps. */
    long nodeCount() {
        return kernel.dataRead().nodesGetCount();
    }

    long relationCount(String type) {
        int token = tokens.relationshipType(type);
        return token == TokenConstants.NO_TOKEN
                ? 0
                : kernel.dataRead().countsForRelationship(TokenConstants.ANY_LABEL, token, TokenConstants.ANY_LABEL);
    }

    /** Visits every node once for each of its labels, by id. */
    void nodes(NodeVisitor visitor) {
        Map<Integer, String> labels = new HashMap<>();
        tokens.labelsGetAllTokens().forEachRemaining(token -> labels.put(token.id(), token.name()));
        Read read = kernel.dataRead();
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            read.allNodesScan(node);
            while (node.next()) {
                node.properties(properties);
                take();
                for (int label : node.labels().all()) {
                    visitor.node(node.nodeReference(), labels.getOrDefault(label, ""), reader);
                }
            }
        }
    }

    /** Visits every relation once. */
    void relations(RelationVisitor visitor) {
        Map<Integer, String> types = new HashMap<>();
        tokens.relationshipTypesGetAllTokens().forEachRemaining(token -> types.put(token.id(), token.name()));
        Read read = kernel.dataRead();
        try (RelationshipScanCursor relation =
                kernel.cursors().allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            read.allRelationshipsScan(relation);
            while (relation.next()) {
                relation.properties(properties);
                take();
                visitor.relation(
                        relation.sourceNodeReference(),
                        relation.targetNodeReference(),
                        types.getOrDefault(relation.type(), ""),
                        reader);
            }
        }
    }

    private void take() {
        Arrays.fill(values, null);
        while (properties.next()) {
            int key = properties.propertyKey();
            if (key >= values.length) {
                values = Arrays.copyOf(values, key * 2);
            }
            values[key] = properties.propertyValue().asObject();
        }
    }

    private @Nullable Object value(String name) {
        int key = keys.computeIfAbsent(name, tokens::propertyKey);
        return key < 0 || key >= values.length ? null : values[key];
    }

    @Override
    public void close() {
        properties.close();
        tx.close();
    }
}
