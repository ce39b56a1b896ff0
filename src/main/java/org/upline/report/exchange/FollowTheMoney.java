package org.upline.report.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.upline.report.JsonWriter;

/**
 * FollowTheMoney entities (<a href="https://followthemoney.tech">followthemoney.tech</a>), one JSON object a line, as Aleph
 * and OpenSanctions' tools read them. Accounts are not people: a person owns accounts, and money moves between accounts.
 */
final class FollowTheMoney implements ExchangeFormat {
    private final String caseName;

    /** @param caseName goes into the ids, so that member 1001 of one case is not member 1001 of another */
    FollowTheMoney(String caseName) {
        this.caseName = caseName;
    }

    @Override
    public void write(CaseGraph graph, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        MoneyEntities entities = new MoneyEntities(caseName, graph.nodeKinds().contains(NodeKind.PERSON));
        Stream<MoneyEntity> nodes =
                graph.nodeKinds().stream().flatMap(graph::nodes).map(entities::of);
        // Who has which position is said by the positions themselves.
        Stream<MoneyEntity> edges = graph.edgeKinds().stream()
                .filter(kind -> kind != EdgeKind.HAS_POSITION)
                .flatMap(graph::edges)
                .map(entities::of);
        JsonWriter.writeLines(Stream.concat(nodes, edges).iterator(), out);
    }
}
