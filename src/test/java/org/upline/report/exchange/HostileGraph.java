package org.upline.report.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.HostileText;

/** Members and accounts with names that want to break out of every format; each refers the next, each account pays the next. */
public record HostileGraph(List<String> names) implements CaseGraph {
    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "\\",
            "\\u0027",
            "\\\\u0027",
            "'}) DETACH DELETE n //",
            ";\n",
            "\u0000",
            "\u001b[2J",
            "\r\n",
            "\t",
            "]]>",
            "<!--",
            "</data>",
            "&amp;",
            "&#0;",
            "=HYPERLINK(\"x\")",
            "+1",
            "-1",
            "@a",
            ",",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\ud842\udfb7",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\uffff",
            "\ufdd0",
            "\u2028",
            "${x}",
            "{0}",
            "张三",
            "u",
            "a");

    /** So many, the same for the same seed. */
    public static HostileGraph of(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = HostileText.brief();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            if (random.nextInt(3) == 0) {
                name.append(texts.get(random.nextInt(texts.size())));
            }
            for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            names.add(name.toString());
        }
        return new HostileGraph(names);
    }

    @Override
    public List<NodeKind> nodeKinds() {
        return List.of(NodeKind.MEMBER, NodeKind.ACCOUNT);
    }

    @Override
    public List<EdgeKind> edgeKinds() {
        return List.of(EdgeKind.REFERRED, EdgeKind.TRANSFERRED);
    }

    /** Ids are hostile, too, and unique by their number. */
    String key(int i) {
        return names.get(i) + "#" + i;
    }

    @Override
    public Stream<Node> nodes(NodeKind kind) {
        return IntStream.range(0, names.size()).mapToObj(i -> node(kind, i));
    }

    private Node node(NodeKind kind, int i) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : kind.fields()) {
            values.add(field == kind.fields().get(0) ? key(i) : value(field, i));
        }
        return new Node(kind, key(i), names.get(i), values);
    }

    private @Nullable Object value(Field field, int i) {
        return switch (field.type()) {
            case TEXT -> names.get(i);
            case WHOLE -> i;
            case MONEY -> i % 3 == 0 ? null : (Object) (123_456L * i);
            case DECIMAL -> new BigDecimal("12.50");
            case FLAG -> i % 2 == 0;
            case TIME -> i % 5 == 0 ? null : LocalDateTime.of(2021, 1, 1, 0, 0).plusMinutes(i);
        };
    }

    @Override
    public Stream<Edge> edges(EdgeKind kind) {
        NodeKind ends = kind == EdgeKind.REFERRED ? NodeKind.MEMBER : NodeKind.ACCOUNT;
        return IntStream.range(1, names.size())
                .mapToObj(i -> new Edge(
                        kind,
                        key(i),
                        ends,
                        key(i - 1),
                        ends,
                        key(i),
                        new ArrayList<>(Arrays.asList(kind.fields().stream()
                                .map(field -> value(field, i))
                                .toArray()))));
    }
}
