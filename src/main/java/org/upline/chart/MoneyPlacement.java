package org.upline.chart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.chart.Item.Stop;
import org.upline.chart.MoneyLayout.Column;
import org.upline.chart.MoneyLayout.Place;
import org.upline.chart.MoneyLayout.Route;

/**
 * Lays out a chart of money in columns (after Sugiyama, Tagawa and Toda, 1981). Where a band crosses a column it has a place of
 * its own there, like a box; so bands run beside boxes and never behind them. Within a column, places are put in order by
 * the middle of what they are joined to, to and fro a fixed number of times. Beside a box bands run level as far as their
 * texts reach, each in a slot that is high enough for its text; they swing only beyond. Everything in whole numbers, ties by
 * number. O(rounds · (nodes + links · columns)), apart from sorting.
 */
final class MoneyPlacement {
    /** Thickness of as much money as the busiest node takes in or gives out. */
    static final long FULL = 24_000;

    /** Thickness of a band at least; less could not be seen. */
    static final long LEAST = 200;

    private static final int ROUNDS = 8;
    private static final long SLOT_GAP = 300;
    private static final long GAP = 2_400;
    private static final long SWING = 9_000;
    private static final long EDGE = 600;

    private final MoneyGraph graph;
    private final MoneyBoxes labels;
    private final int[] column;
    private final long[] thickness;

    /** The places of each link from left to right: its left node, one in each column it crosses, its right node. */
    private final List<List<Cell>> ways = new ArrayList<>();

    private final List<List<Cell>> columns = new ArrayList<>();
    private final List<Cell> nodes = new ArrayList<>();

    private MoneyPlacement(MoneyGraph graph, MoneyBoxes labels) {
        this.graph = graph;
        this.labels = labels;
        int[] order = MoneyOrder.of(graph);
        column = MoneyOrder.columns(graph, order);
        thickness = thickness(graph);
        int count = IntStream.of(column).max().orElse(-1) + 1;
        IntStream.range(0, count).forEach(each -> columns.add(new ArrayList<>()));
        for (int node = 0; node < order.length; node++) {
            nodes.add(new Cell(column[node]));
        }
        for (int node : order) {
            columns.get(column[node]).add(nodes.get(node));
        }
        for (int link = 0; link < graph.links().size(); link++) {
            ways.add(way(link));
        }
    }

    static MoneyLayout place(MoneyGraph graph, MoneyBoxes labels) {
        return new MoneyPlacement(graph, labels).layout();
    }

    /** A place in a column: a box, or where a band goes through. */
    private static final class Cell {
        final int column;
        final List<Slot> left = new ArrayList<>();
        final List<Slot> right = new ArrayList<>();
        long height;
        long top;

        Cell(int column) {
            this.column = column;
        }

        long middle() {
            return top + height / 2;
        }
    }

    /**
     * Where a band meets a place.
     *
     * @param link number of the link
     * @param height room it takes there
     * @param above how far below the slot's upper edge the band's upper border is
     * @param other the place on the other side of the gap
     */
    private record Slot(int link, long height, long above, Cell other) {}

    /**
     * How thick each link is drawn: in proportion to its amount, the busiest node's in- or outgoing money being {@link #FULL};
     * at least {@link #LEAST}.
     */
    static long[] thickness(MoneyGraph graph) {
        int n = graph.nodes().size();
        BigInteger[] in = new BigInteger[n];
        BigInteger[] out = new BigInteger[n];
        for (int node = 0; node < n; node++) {
            in[node] = BigInteger.ZERO;
            out[node] = BigInteger.ZERO;
        }
        BigInteger busiest = BigInteger.ONE;
        for (MoneyLink link : graph.links()) {
            BigInteger fen = BigInteger.valueOf(link.fen());
            out[link.from()] = out[link.from()].add(fen);
            in[link.to()] = in[link.to()].add(fen);
            busiest = busiest.max(out[link.from()]).max(in[link.to()]);
        }
        BigInteger most = busiest;
        return graph.links().stream()
                .mapToLong(link -> BigInteger.valueOf(link.fen())
                        .multiply(BigInteger.valueOf(FULL))
                        .divide(most)
                        .longValueExact())
                .map(thick -> Math.max(LEAST, thick))
                .toArray();
    }

    private List<Cell> way(int link) {
        MoneyLink money = graph.links().get(link);
        boolean back = isBack(link);
        Cell left = nodes.get(back ? money.to() : money.from());
        Cell right = nodes.get(back ? money.from() : money.to());
        List<Cell> way = new ArrayList<>(List.of(left));
        for (int crossed = left.column + 1; crossed < right.column; crossed++) {
            Cell through = new Cell(crossed);
            columns.get(crossed).add(through);
            way.add(through);
        }
        way.add(right);
        for (int at = 1; at < way.size(); at++) {
            Cell from = way.get(at - 1);
            Cell to = way.get(at);
            from.right.add(slot(link, to, !back && at == 1));
            to.left.add(slot(link, from, back && at == way.size() - 1));
        }
        return way;
    }

    private boolean isBack(int link) {
        return column[graph.links().get(link).from()]
                > column[graph.links().get(link).to()];
    }

    /** A thick band carries its text; over a thin one it stands above. */
    private Slot slot(int link, Cell other, boolean withText) {
        long text = withText ? labels.linkHeight(link) : 0;
        long thick = thickness[link];
        return thick >= text
                ? new Slot(link, thick + SLOT_GAP, SLOT_GAP / 2, other)
                : new Slot(link, thick + text + SLOT_GAP, SLOT_GAP / 2 + text, other);
    }

    private MoneyLayout layout() {
        for (List<Cell> each : columns) {
            for (Cell cell : each) {
                cell.height = Math.max(room(cell.left), room(cell.right));
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            Cell cell = nodes.get(node);
            cell.height = Math.max(cell.height + 2 * EDGE, labels.height(node));
        }
        long height = columns.stream().mapToLong(MoneyPlacement::stacked).max().orElse(0);
        for (int round = 0; round < ROUNDS; round++) {
            columns.forEach(each -> stack(each, height));
            for (int at = 1; at < columns.size(); at++) {
                arrange(columns.get(at), cell -> cell.left);
                stack(columns.get(at), height);
            }
            for (int at = columns.size() - 2; at >= 0; at--) {
                arrange(columns.get(at), cell -> cell.right);
                stack(columns.get(at), height);
            }
        }
        columns.forEach(each -> stack(each, height));
        return finish(height);
    }

    private static long room(List<Slot> slots) {
        return slots.stream().mapToLong(Slot::height).sum();
    }

    private static long stacked(List<Cell> cells) {
        return cells.stream().mapToLong(cell -> cell.height + GAP).sum() - GAP;
    }

    /** One below the other, in the middle of the height. */
    private static void stack(List<Cell> cells, long height) {
        long y = (height - stacked(cells)) / 2;
        for (Cell cell : cells) {
            cell.top = y;
            y += cell.height + GAP;
        }
    }

    private interface Side {
        List<Slot> of(Cell cell);
    }

    /** Puts the places of a column in the order of what they are joined to on one side. */
    private void arrange(List<Cell> cells, Side side) {
        record Wish(Cell cell, long middle) {}
        List<Wish> wishes = new ArrayList<>();
        for (Cell cell : cells) {
            wishes.add(new Wish(cell, wish(cell, side.of(cell))));
        }
        wishes.sort(Comparator.comparingLong(Wish::middle));
        cells.clear();
        wishes.forEach(wish -> cells.add(wish.cell));
    }

    private long wish(Cell cell, List<Slot> slots) {
        long sum = 0;
        long weight = 0;
        for (Slot slot : slots) {
            sum += slot.other.middle() * thickness[slot.link];
            weight += thickness[slot.link];
        }
        return weight == 0 ? cell.middle() : sum / weight;
    }

    private MoneyLayout finish(long height) {
        long[] left = new long[columns.size()];
        long[] right = new long[columns.size()];
        long x = 0;
        for (int at = 0; at < columns.size(); at++) {
            int here = at;
            left[at] = x;
            right[at] = x
                    + IntStream.range(0, column.length)
                            .filter(node -> column[node] == here)
                            .mapToLong(labels::width)
                            .max()
                            .orElse(0);
            x = right[at] + textRoom(at, false) + SWING + (at + 1 < columns.size() ? textRoom(at + 1, true) : 0);
        }
        List<Place> boxes = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            Cell cell = nodes.get(node);
            boxes.add(new Place(left[cell.column], cell.top, right[cell.column] - left[cell.column], cell.height));
        }
        List<Route> bands = new ArrayList<>();
        for (int link = 0; link < ways.size(); link++) {
            bands.add(route(link, left, right));
        }
        List<Column> shown = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            int here = at;
            int any = IntStream.range(0, column.length)
                    .filter(node -> column[node] == here)
                    .findFirst()
                    .orElseThrow();
            shown.add(new Column(graph.nodes().get(any).stage(), left[at], right[at]));
        }
        long width = columns.isEmpty() ? 0 : right[columns.size() - 1];
        return new MoneyLayout(width, height, boxes, bands, shown);
    }

    /** Room beside a column for the texts of the bands that begin there: to its right, or to its left those of bands back. */
    private long textRoom(int at, boolean back) {
        return IntStream.range(0, ways.size())
                .filter(link -> isBack(link) == back)
                .filter(link -> column[graph.links().get(link).from()] == at)
                .mapToLong(labels::linkWidth)
                .max()
                .orElse(0);
    }

    private Route route(int link, long[] left, long[] right) {
        List<Cell> way = ways.get(link);
        List<Stop> stops = new ArrayList<>();
        for (int at = 0; at < way.size(); at++) {
            Cell cell = way.get(at);
            boolean crosses = at > 0 && at < way.size() - 1;
            if (at > 0) {
                long y = bandTop(cell, cell.left, link, crosses);
                add(stops, left[cell.column] - textRoom(cell.column, true), y);
                add(stops, left[cell.column], y);
            }
            if (at < way.size() - 1) {
                long y = bandTop(cell, cell.right, link, crosses);
                add(stops, right[cell.column], y);
                add(stops, right[cell.column] + textRoom(cell.column, false), y);
            }
        }
        boolean back = isBack(link);
        Cell source = back ? way.get(way.size() - 1) : way.get(0);
        long text = labels.linkHeight(link);
        long band = bandTop(source, back ? source.left : source.right, link, false);
        long textTop = thickness[link] >= text ? band + (thickness[link] - text) / 2 : band - text;
        long textLeft =
                MoneyBoxes.PADDING + (back ? left[source.column] - labels.linkWidth(link) : right[source.column]);
        return new Route(back, stops, thickness[link], textLeft, textTop);
    }

    private static void add(List<Stop> stops, long x, long y) {
        Stop stop = new Stop(x, y);
        if (stops.isEmpty() || !stops.get(stops.size() - 1).equals(stop)) {
            stops.add(stop);
        }
    }

    /** Upper border of a link's band at one side of a place; slots stand in the order of where the bands come from. */
    private static long bandTop(Cell cell, List<Slot> slots, int link, boolean crosses) {
        if (crosses) {
            return cell.top + SLOT_GAP / 2;
        }
        List<Slot> sorted = slots.stream()
                .sorted(Comparator.comparingLong((Slot slot) -> slot.other.middle())
                        .thenComparingInt(Slot::link))
                .toList();
        long y = cell.top + (cell.height - room(slots)) / 2;
        for (Slot slot : sorted) {
            if (slot.link == link) {
                return y + slot.above;
            }
            y += slot.height;
        }
        throw new IllegalStateException("link " + link + " has no slot");
    }
}
