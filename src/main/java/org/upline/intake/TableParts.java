package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.table.ReadAhead;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableView;
import org.upline.model.Finding;

/**
 * What a table of any size holds, read in parts by all processors. It is what one pass over the whole would give: parts are
 * cut by bytes alone, and put together in their order, so the number of processors has no say in it.
 *
 * @param rows of each part, in order
 * @param <A> what gathers the rows of a part
 */
record TableParts<A>(List<A> rows, int rowsRead, List<Reject> rejects, List<Finding> findings) {
    /** Smaller parts keep more processors busy at the end, larger ones cost less to put together. */
    static final long LEAST_BYTES = 8 << 20;

    private record Part<A>(A rows, TableReading<?> reading, Sightings seen) {}

    /**
     * Reads all rows.
     *
     * @param source id of the file
     * @param parser makes a parser for a part; it must understand each row by itself
     * @param container makes what gathers the rows of a part
     */
    static <T, A> TableParts<A> read(
            FormatDetector.Found found,
            String source,
            Function<Sightings, RowParser<T>> parser,
            Supplier<A> container,
            BiConsumer<A, T> add,
            RowWatch watch) {
        int width = found.table().header().size();
        List<TableView> views = found.view().parts(width, LEAST_BYTES);
        List<Callable<Part<A>>> work = new ArrayList<>();
        RowsTogether together = new RowsTogether();
        int total = views.stream().mapToInt(TableView::rows).sum();
        for (TableView view : views) {
            work.add(() -> {
                A rows = container.get();
                Sightings seen = new Sightings(source);
                try (RowSource open = views.size() == 1 ? new ReadAhead(view.open()) : view.open()) {
                    TableReading.Told told =
                            views.size() == 1 ? (read, out) -> tell(watch, read, total, out) : together.part();
                    TableReading<T> reading = new TableReading<>(
                            found.table(), open, parser.apply(seen), row -> add.accept(rows, row), told);
                    return new Part<>(rows, reading, seen);
                }
            });
        }
        return joined(Together.run(work, () -> tell(watch, together.rows(), total, together.rejects())), source);
    }

    private static void tell(RowWatch watch, int read, int total, int rejected) {
        watch.rejected(rejected);
        watch.rows(read, total);
    }

    private static <A> TableParts<A> joined(List<Part<A>> parts, String source) {
        List<A> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        Sightings seen = new Sightings(source);
        int rowsRead = 0;
        for (Part<A> part : parts) {
            rows.add(part.rows);
            rejects.addAll(part.reading.rejects());
            seen.addAll(part.seen);
            rowsRead = Math.addExact(rowsRead, part.reading.rowsRead());
        }
        return new TableParts<>(rows, rowsRead, rejects, seen.findings());
    }
}
