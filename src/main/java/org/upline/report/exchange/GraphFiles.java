package org.upline.report.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.upline.report.CsvAudience;
import org.upline.report.CsvWriter;
import org.upline.report.OutFile;
import org.upline.report.Table;

/** Writes a graph into the file, or the pair of files, that a name's ending asks for. */
public final class GraphFiles {
    private static final String CSV = "csv";

    private GraphFiles() {}

    /** What {@link #write} can write; {@code json} is FollowTheMoney. */
    public static List<String> endings() {
        return List.of("graphml", "gexf", "cypher", "json", CSV);
    }

    /**
     * Writes a graph, each file wholly or not at all.
     *
     * @param caseName of which ids are made that must not meet those of other cases
     * @param out ends in one of {@link #endings}; for {@code x.csv} the edges are written there and the nodes into {@code
     *     x.nodes.csv} beside it
     * @return what was written, {@code out} last
     * @throws IllegalArgumentException for another ending
     */
    public static List<Path> write(CaseGraph graph, String caseName, Path out) {
        String name = String.valueOf(out.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals(CSV)) {
            Path nodes = out.resolveSibling(name.substring(0, name.length() - CSV.length()) + "nodes." + CSV);
            OutFile.checked(out);
            table(GraphTables.nodes(graph, graph.nodeKinds(), Attribute.ofNodes(graph)), nodes);
            table(GraphTables.edges(graph, graph.edgeKinds(), Attribute.ofEdges(graph)), out);
            return List.of(nodes, out);
        }
        ExchangeFormat format = switch (ending) {
            case "graphml" -> new GraphMl();
            case "gexf" -> new Gexf();
            case "cypher" -> new CypherScript();
            case "json" -> new FollowTheMoney(caseName);
            default -> throw new IllegalArgumentException(ending);
        };
        OutFile.write(out, stream -> format.write(graph, stream));
        return List.of(out);
    }

    /** A table for programs: the words of fields as header, whole fen and decimals, ISO 8601. */
    static void table(Table table, Path file) {
        OutFile.write(file, stream -> write(table, stream));
    }

    private static void write(Table table, OutputStream stream) throws IOException {
        new CsvWriter(CsvAudience.PROGRAM, key -> key)
                .write(table, new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16));
    }
}
