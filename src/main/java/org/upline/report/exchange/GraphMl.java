package org.upline.report.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GraphML 1.0 (<a href="http://graphml.graphdrawing.org/specification.html">specification</a>) with a typed key for each
 * attribute, as Gephi, yEd, igraph and NetworkX read it. Times are text: GraphML has no type for them.
 */
final class GraphMl implements ExchangeFormat {
    private static final String KIND = "kind";
    private static final String LABEL = "label";

    @Override
    public void write(CaseGraph graph, OutputStream stream) throws IOException {
        XmlText out = new XmlText(stream);
        out.line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">");
        keys("node", Attribute.ofNodes(graph), out);
        keys("edge", Attribute.ofEdges(graph), out);
        out.line("<graph id=\"case\" edgedefault=\"directed\">");
        for (NodeKind kind : graph.nodeKinds()) {
            List<Attribute> attributes = Attribute.of(kind.fields());
            for (Iterator<Node> nodes = graph.nodes(kind).iterator(); nodes.hasNext(); ) {
                node(nodes.next(), attributes, out);
            }
        }
        for (EdgeKind kind : graph.edgeKinds()) {
            List<Attribute> attributes = Attribute.of(kind.fields());
            for (Iterator<Edge> edges = graph.edges(kind).iterator(); edges.hasNext(); ) {
                edge(edges.next(), attributes, out);
            }
        }
        out.line("</graph>").line("</graphml>").flush();
    }

    private static void keys(String of, List<Attribute> attributes, XmlText out) throws IOException {
        key(of, KIND, "string", out);
        key(of, LABEL, "string", out);
        for (Attribute attribute : attributes) {
            key(of, attribute.name(), type(attribute.type()), out);
        }
    }

    private static void key(String of, String name, String type, XmlText out) throws IOException {
        out.raw("<key")
                .attribute("id", of + "." + name)
                .attribute("for", of)
                .attribute("attr.name", name)
                .attribute("attr.type", type)
                .line("/>");
    }

    /** As GraphML and GEXF both call it. */
    static String type(FieldType type) {
        return switch (type) {
            case TEXT, TIME -> "string";
            case WHOLE -> "long";
            case DECIMAL, MONEY -> "double";
            case FLAG -> "boolean";
        };
    }

    private static void node(Node node, List<Attribute> attributes, XmlText out) throws IOException {
        out.raw("<node").attribute("id", node.id()).raw(">");
        data("node", KIND, node.kind().label(), out);
        data("node", LABEL, node.label(), out);
        for (Attribute attribute : attributes) {
            data("node", attribute.name(), attribute.text(node.value(attribute.field())), out);
        }
        out.line("</node>");
    }

    private static void edge(Edge edge, List<Attribute> attributes, XmlText out) throws IOException {
        out.raw("<edge")
                .attribute("id", edge.id())
                .attribute("source", edge.from())
                .attribute("target", edge.to())
                .raw(">");
        data("edge", KIND, edge.kind().name(), out);
        data("edge", LABEL, edge.kind().name(), out);
        for (Attribute attribute : attributes) {
            data("edge", attribute.name(), attribute.text(edge.value(attribute.field())), out);
        }
        out.line("</edge>");
    }

    private static void data(String of, String name, @Nullable String value, XmlText out) throws IOException {
        if (value != null) {
            out.raw("<data")
                    .attribute("key", of + "." + name)
                    .raw(">")
                    .text(value)
                    .raw("</data>");
        }
    }
}
