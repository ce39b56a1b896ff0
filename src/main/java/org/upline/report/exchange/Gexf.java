package org.upline.report.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.3 (<a href="https://gexf.net/schema.html">schema</a>), Gephi's own format. What has a time begins at it: members
 * when they joined, accounts when they were opened, transfers when money first moved; so Gephi's timeline shows the growth.
 */
final class Gexf implements ExchangeFormat {
    private static final String KIND = "kind";

    @Override
    public void write(CaseGraph graph, OutputStream stream) throws IOException {
        XmlText out = new XmlText(stream);
        out.line("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">");
        out.line("<meta><creator>Upline</creator></meta>");
        out.line("<graph mode=\"dynamic\" defaultedgetype=\"directed\" idtype=\"string\" timeformat=\"dateTime\">");
        List<Attribute> ofNodes = Attribute.ofNodes(graph);
        List<Attribute> ofEdges = Attribute.ofEdges(graph);
        declare("node", ofNodes, out);
        declare("edge", ofEdges, out);
        out.line("<nodes>");
        for (NodeKind kind : graph.nodeKinds()) {
            List<Attribute> its = of(kind.fields(), ofNodes);
            for (Iterator<Node> nodes = graph.nodes(kind).iterator(); nodes.hasNext(); ) {
                node(nodes.next(), its, out);
            }
        }
        out.line("</nodes>").line("<edges>");
        for (EdgeKind kind : graph.edgeKinds()) {
            List<Attribute> its = of(kind.fields(), ofEdges);
            for (Iterator<Edge> edges = graph.edges(kind).iterator(); edges.hasNext(); ) {
                edge(edges.next(), its, out);
            }
        }
        out.line("</edges>").line("</graph>").line("</gexf>").flush();
    }

    private static List<Attribute> of(List<Field> fields, List<Attribute> attributes) {
        return attributes.stream().filter(each -> fields.contains(each.field())).toList();
    }

    private static void declare(String of, List<Attribute> attributes, XmlText out) throws IOException {
        out.raw("<attributes")
                .attribute("class", of)
                .attribute("mode", "static")
                .line(">");
        declare(KIND, "string", out);
        for (Attribute attribute : attributes) {
            declare(attribute.name(), GraphMl.type(attribute.type()), out);
        }
        out.line("</attributes>");
    }

    private static void declare(String name, String type, XmlText out) throws IOException {
        out.raw("<attribute")
                .attribute("id", name)
                .attribute("title", name)
                .attribute("type", type)
                .line("/>");
    }

    private static void node(Node node, List<Attribute> attributes, XmlText out) throws IOException {
        out.raw("<node")
                .attribute("id", node.id())
                .attribute("label", node.label())
                .attribute("start", start(node.since()))
                .raw("><attvalues>");
        value(KIND, node.kind().label(), out);
        for (Attribute attribute : attributes) {
            value(attribute.name(), attribute.text(node.value(attribute.field())), out);
        }
        out.line("</attvalues></node>");
    }

    private static void edge(Edge edge, List<Attribute> attributes, XmlText out) throws IOException {
        out.raw("<edge")
                .attribute("id", edge.id())
                .attribute("source", edge.from())
                .attribute("target", edge.to())
                .attribute("kind", edge.kind().name())
                .attribute("label", edge.kind().name())
                .attribute("start", start(edge.since()))
                .raw("><attvalues>");
        value(KIND, edge.kind().name(), out);
        for (Attribute attribute : attributes) {
            value(attribute.name(), attribute.text(edge.value(attribute.field())), out);
        }
        out.line("</attvalues></edge>");
    }

    private static @Nullable String start(@Nullable LocalDateTime time) {
        return time == null ? null : Attribute.time(time);
    }

    private static void value(String name, @Nullable String value, XmlText out) throws IOException {
        if (value != null) {
            out.raw("<attvalue")
                    .attribute("for", name)
                    .attribute("value", value)
                    .raw("/>");
        }
    }
}
