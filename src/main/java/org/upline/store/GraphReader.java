package org.upline.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.upline.store.TableSlices.Slice;

/**
 * Reads all of a graph back from a database and compares it with the case it was written from: slices of nodes by key with the
 * relations that begin at them, a read transaction each, several sessions at once.
 *
 * <p>Costs the database a look at each record of the graph, and one pass over all nodes; here the keys of one table of nodes,
 * and those of the slices being read.
 */
final class GraphReader {
    /** Nodes and relations read in a transaction. */
    private static final int SLICE = 5_000;

    private final ServerStore server;
    private final GraphScope scope;
    private final int sessions;
    private final int slice;
    private final LoadWatch watch;
    private final AtomicLong read = new AtomicLong();

    GraphReader(ServerStore server, GraphScope scope, int sessions, LoadWatch watch) {
        this(server, scope, sessions, SLICE, watch);
    }

    /** The same with slices of another size. */
    GraphReader(ServerStore server, GraphScope scope, int sessions, int slice, LoadWatch watch) {
        this.server = server;
        this.scope = scope;
        this.sessions = sessions;
        this.slice = slice;
        this.watch = watch;
    }

    GraphComparison compare(CaseGraph graph) {
        Map<String, Long> expected = new LinkedHashMap<>();
        graph.nodes().forEach(table -> expected.put(table.label(), (long) table.size()));
        graph.relations().forEach(table -> expected.merge(table.type(), (long) table.size(), Long::sum));
        long total = expected.values().stream().mapToLong(Long::longValue).sum();
        Map<String, String> keyOfLabel =
                graph.nodes().stream().collect(Collectors.toMap(NodeTable::label, NodeTable::key));
        DifferenceList all = new DifferenceList();
        try (SessionCrew crew =
                new SessionCrew(server, AccessMode.READ, sessions, () -> watch.written(read.get(), total))) {
            for (NodeTable table : graph.nodes()) {
                List<RelationTable> outgoing = graph.relations().stream()
                        .filter(each -> each.from().equals(table))
                        .toList();
                compare(crew, new TableSlices(table, outgoing, slice), keyOfLabel, all);
            }
            crew.each(
                    1, Answer.FETCH, (session, only) -> all.then(session.executeRead(tx -> strangers(tx, keyOfLabel))));
        }
        watch.written(total, total);
        return all.against(expected);
    }

    private void compare(SessionCrew crew, TableSlices slices, Map<String, String> keyOfLabel, DifferenceList all) {
        DifferenceList[] found = new DifferenceList[slices.count()];
        crew.each(found.length, Answer.FETCH, (session, number) -> {
            Slice part = slices.slice(number);
            found[number] = session.executeRead(tx -> new SliceReading(slices, part, scope, keyOfLabel).read(tx));
            read.addAndGet(slices.records(part));
        });
        Arrays.stream(found).forEach(all::then);
    }

    /** Nodes that no slice holds: of no label of ours, or without a key that is text. */
    private DifferenceList strangers(TransactionContext tx, Map<String, String> keyOfLabel) {
        String known = keyOfLabel.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "(n:%s AND n.%s IS :: STRING NOT NULL)".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" OR "));
        Result result = tx.run(
                "MATCH (n) WHERE %s NOT (%s) RETURN labels(n) AS labels, elementId(n) AS id"
                        .formatted(scope.condition("n"), known),
                scope.parameters());
        DifferenceList strangers = new DifferenceList();
        while (result.hasNext()) {
            Record record = result.next();
            String labels = String.join(
                    ":",
                    record.get("labels").asList(label -> label.asString()).stream()
                            .sorted()
                            .toList());
            strangers.added(labels.isEmpty() ? "()" : labels, record.get("id").asString());
        }
        strangers.settle();
        return strangers;
    }
}
