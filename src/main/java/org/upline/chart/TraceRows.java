package org.upline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.upline.funds.AccountProfiles;
import org.upline.funds.Trace;
import org.upline.funds.TraceEdge;
import org.upline.funds.TracedRow;
import org.upline.model.Message;

/**
 * The transfers behind the bands of a trace's picture, the earliest of each, with how much of them is traced and the rows
 * they stand in. Also the bands of boxes that stand for many accounts open into theirs.
 */
public final class TraceRows {
    /** As money moved; of two at once, by the name of the transfer. */
    private static final Comparator<Line> IN_TIME =
            Comparator.comparing((Line line) -> line.row.time()).thenComparing(line -> line.row.transfer());

    private final int limit;
    private final PriorityQueue<Line> earliest = new PriorityQueue<>(IN_TIME.reversed());
    private int count;

    private TraceRows(int limit) {
        this.limit = limit;
    }

    private record Line(TraceEdge edge, TracedRow row) {}

    /**
     * In the order of the links of {@link TraceGraph#of}. O(traced transfers · log limit).
     *
     * @param most accounts drawn one by one, as the graph was made
     * @param limit of transfers a band
     * @param names of the files
     */
    public static List<List<String>> of(
            Trace trace,
            AccountProfiles profiles,
            int most,
            int limit,
            RowNames names,
            Function<Message, String> words) {
        List<TraceRows> bands = new ArrayList<>();
        for (List<TraceEdge> edges : TraceGraph.edges(trace.result(), profiles, most, words)) {
            TraceRows band = new TraceRows(limit);
            edges.forEach(edge -> trace.rowsOf(edge).forEach(row -> band.add(new Line(edge, row))));
            bands.add(band);
        }
        return bands.stream().map(band -> band.texts(names, words)).toList();
    }

    private void add(Line line) {
        count++;
        earliest.add(line);
        if (earliest.size() > limit) {
            earliest.remove();
        }
    }

    private List<String> texts(RowNames names, Function<Message, String> words) {
        List<String> texts = new ArrayList<>();
        for (Line line : earliest.stream().sorted(IN_TIME).toList()) {
            TracedRow row = line.row;
            texts.add(words.apply(Message.of(
                            "chart.trace.row",
                            row.time().toString(),
                            line.edge.from(),
                            line.edge.to(),
                            AmountText.yuan(row.tracedFen()),
                            AmountText.yuan(row.amountFen()),
                            names.of(row.rows()),
                            row.memo()))
                    .strip());
        }
        if (count > limit) {
            texts.add(words.apply(Message.of("chart.trace.row.more", count - limit)));
        }
        return texts;
    }
}
