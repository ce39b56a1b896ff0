package org.upline.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * A statement of {@code cypher/schema.cypher}, carried out without Cypher: planning the first statement of a start takes
 * longer than filling an index, and indexes that are created in one transaction are filled in one pass.
 *
 * @param name of the constraint or index
 * @param on label or relation type
 */
record SchemaStatement(Kind kind, String name, String on, String property) {
    /** The three shapes of statement there are. */
    enum Kind {
        UNIQUE("CREATE CONSTRAINT (\\w+) IF NOT EXISTS FOR \\(\\w+:(\\w+)\\) REQUIRE \\w+\\.(\\w+) IS UNIQUE"),
        NODE_INDEX("CREATE INDEX (\\w+) IF NOT EXISTS FOR \\(\\w+:(\\w+)\\) ON \\(\\w+\\.(\\w+)\\)"),
        RELATION_INDEX("CREATE INDEX (\\w+) IF NOT EXISTS FOR \\(\\)-\\[\\w+:(\\w+)\\]-\\(\\) ON \\(\\w+\\.(\\w+)\\)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** @throws IllegalArgumentException if it has none of the shapes */
    static SchemaStatement of(String cypher) {
        for (Kind kind : Kind.values()) {
            Matcher parts = kind.pattern.matcher(cypher);
            if (parts.matches()) {
                return new SchemaStatement(kind, parts.group(1), parts.group(2), parts.group(3));
            }
        }
        throw new IllegalArgumentException("no statement of a schema: " + cypher);
    }

    boolean isConstraint() {
        return kind == Kind.UNIQUE;
    }

    /** Creates it. A constraint is filled when this returns, an index some time after the transaction. */
    void create(Transaction tx) {
        switch (kind) {
            case UNIQUE ->
                tx.schema()
                        .constraintFor(Label.label(on))
                        .assertPropertyIsUnique(property)
                        .withName(name)
                        .create();
            case NODE_INDEX ->
                tx.schema()
                        .indexFor(Label.label(on))
                        .on(property)
                        .withName(name)
                        .create();
            case RELATION_INDEX ->
                tx.schema()
                        .indexFor(RelationshipType.withName(on))
                        .on(property)
                        .withName(name)
                        .create();
        }
    }
}
