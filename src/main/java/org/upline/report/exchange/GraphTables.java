package org.upline.report.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;

/** Nodes and edges as tables whose headers are the words of the fields. */
final class GraphTables {
    private GraphTables() {}

    /** Nodes of some kinds: {@code id}, {@code label}, {@code kind} and the attributes that any of them has. */
    static Table nodes(CaseGraph graph, List<NodeKind> kinds, List<Attribute> attributes) {
        return new Table(
                "",
                columns(List.of("id", "label", "kind"), attributes),
                () -> kinds.stream()
                        .flatMap(graph::nodes)
                        .map(node -> row(node, attributes))
                        .iterator());
    }

    /** Edges of some kinds: {@code id}, {@code source}, {@code target}, {@code kind} and the attributes that any has. */
    static Table edges(CaseGraph graph, List<EdgeKind> kinds, List<Attribute> attributes) {
        return new Table(
                "",
                columns(List.of("id", "source", "target", "kind"), attributes),
                () -> kinds.stream()
                        .flatMap(graph::edges)
                        .map(edge -> row(edge, attributes))
                        .iterator());
    }

    private static List<Column> columns(List<String> first, List<Attribute> attributes) {
        Stream<Column> rest = attributes.stream()
                .map(attribute -> new Column(attribute.name(), type(attribute.type()), attribute.name()));
        return Stream.concat(first.stream().map(name -> new Column(name, ColumnType.TEXT, name)), rest)
                .toList();
    }

    private static ColumnType type(FieldType type) {
        return switch (type) {
            case TEXT, FLAG -> ColumnType.TEXT;
            case WHOLE -> ColumnType.INT;
            case DECIMAL, MONEY -> ColumnType.NUMBER;
            case TIME -> ColumnType.TIME;
        };
    }

    private static List<@Nullable Object> row(Node node, List<Attribute> attributes) {
        List<@Nullable Object> row =
                new ArrayList<>(List.of(node.id(), node.label(), node.kind().label()));
        for (Attribute attribute : attributes) {
            boolean has = node.kind().fields().contains(attribute.field());
            row.add(has ? attribute.value(node.value(attribute.field())) : null);
        }
        return row;
    }

    private static List<@Nullable Object> row(Edge edge, List<Attribute> attributes) {
        List<@Nullable Object> row = new ArrayList<>(
                List.of(edge.id(), edge.from(), edge.to(), edge.kind().name()));
        for (Attribute attribute : attributes) {
            boolean has = edge.kind().fields().contains(attribute.field());
            row.add(has ? attribute.value(edge.value(attribute.field())) : null);
        }
        return row;
    }
}
