package org.upline.report.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Cypher script that builds the graph in an empty Neo4j 5, as {@code cypher-shell -f} runs it. All nodes are also {@code
 * :Entity} and found by {@code id}. A statement holds {@value #BATCH} elements at most and ends with a semicolon at the end
 * of a line; nothing else in the script does.
 */
final class CypherScript implements ExchangeFormat {
    private static final int BATCH = 500;

    @Override
    public void write(CaseGraph graph, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n");
        for (NodeKind kind : graph.nodeKinds()) {
            List<Attribute> attributes = Attribute.of(kind.fields());
            String end = "] AS row CREATE (n:Entity:" + kind.label() + ") SET n = row" + times("n", "row", attributes);
            batches(
                    graph.nodes(kind)
                            .map(node -> "{id:" + CypherText.literal(node.id()) + ",label:"
                                    + CypherText.literal(node.label())
                                    + properties(attributes, attribute -> node.value(attribute.field())) + "}")
                            .iterator(),
                    end,
                    out);
        }
        for (EdgeKind kind : graph.edgeKinds()) {
            List<Attribute> attributes = Attribute.of(kind.fields());
            String end = "] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) CREATE (a)-[r:"
                    + kind.name() + "]->(b) SET r = row.r" + times("r", "row.r", attributes);
            batches(
                    graph.edges(kind)
                            .map(edge -> "{a:" + CypherText.literal(edge.from()) + ",b:"
                                    + CypherText.literal(edge.to()) + ",r:{id:" + CypherText.literal(edge.id())
                                    + properties(attributes, attribute -> edge.value(attribute.field())) + "}}")
                            .iterator(),
                    end,
                    out);
        }
        out.flush();
    }

    private static void batches(Iterator<String> rows, String end, Writer out) throws IOException {
        while (rows.hasNext()) {
            out.write("UNWIND [\n");
            out.write(rows.next());
            for (int more = 1; more < BATCH && rows.hasNext(); more++) {
                out.write(",\n");
                out.write(rows.next());
            }
            out.write('\n');
            out.write(end);
            out.write(";\n");
        }
    }

    /** Times stand in the rows as text, which is read faster than calls, and are made times when they are set. */
    private static String times(String element, String row, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.type() == FieldType.TIME)
                .map(attribute -> ", " + element + "." + attribute.name() + " = localdatetime(" + row + "."
                        + attribute.name() + ")")
                .collect(Collectors.joining());
    }

    /** Gives the value of an attribute's field. */
    private interface Values {
        @Nullable
        Object of(Attribute attribute);
    }

    private static String properties(List<Attribute> attributes, Values values) {
        StringBuilder properties = new StringBuilder();
        for (Attribute attribute : attributes) {
            String text = attribute.text(values.of(attribute));
            if (text != null) {
                boolean quoted = attribute.type() == FieldType.TEXT || attribute.type() == FieldType.TIME;
                properties
                        .append(',')
                        .append(attribute.name())
                        .append(':')
                        .append(quoted ? CypherText.literal(text) : text);
            }
        }
        return properties.toString();
    }
}
