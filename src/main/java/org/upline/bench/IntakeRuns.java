package org.upline.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.upline.store.EmbeddedNeo4j;
import org.upline.store.ImporterYardstick;
import org.upline.store.SavedQueries;
import org.upline.store.SavedQuery;
import org.upline.workspace.BuildWatch;
import org.upline.workspace.OpenCase;
import org.upline.workspace.StageTimes;

/** From nothing to an open, queryable case. */
final class IntakeRuns {
    private static final Charset STATEMENTS = Charset.forName("GB18030");

    private final BenchCase bench;
    private final Stopwatch stopwatch;

    IntakeRuns(BenchCase bench, Stopwatch stopwatch) {
        this.bench = bench;
        this.stopwatch = stopwatch;
    }

    void generate() {
        stopwatch.once(
                Stage.GENERATE,
                "files",
                BenchRow.OWN,
                files -> bench.options().members() + (long) bench.options().transactions(),
                bench::generate);
    }

    void importAll(BuildWatch watch, boolean yardsticks) {
        bench.requireFiles();
        StageTimes steps = new StageTimes(watch);
        OpenCase opened = stopwatch.once(
                Stage.IMPORT,
                "all",
                BenchRow.OWN,
                made -> bench.options().members() + (long) bench.options().transactions(),
                () -> bench.importAnew(steps));
        stopwatch.parts(
                Stage.IMPORT, bench.options().members() + (long) bench.options().transactions(), steps.sums());
        if (yardsticks) {
            importer(opened);
            parser();
        }
    }

    private void importer(OpenCase opened) {
        Path csv = bench.scratch("clean");
        Path home = bench.scratch("importer");
        ImporterYardstick yardstick = ImporterYardstick.of(opened.database(), csv);
        stopwatch.once(Stage.IMPORT, "all", "neo4j", done -> yardstick.records(), () -> {
            yardstick.run(home);
            return home;
        });
        bench.remove(csv);
        bench.remove(home);
    }

    /** Decoding and splitting the statements into cells, and nothing else, on one thread. */
    private void parser() {
        List<Path> statements = bench.statements();
        stopwatch.once(Stage.IMPORT, "all", "commons-csv", Long::longValue, () -> {
            long rows = 0;
            for (Path file : statements) {
                rows += rows(file);
            }
            return rows;
        });
    }

    private static long rows(Path file) {
        try (Reader in = Files.newBufferedReader(file, STATEMENTS);
                CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
            return parser.stream().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        bench.opened();
        stopwatch.once(
                Stage.OPEN, "snapshot", BenchRow.OWN, opened -> opened.members().size(), bench::openAnew);
        stopwatch.once(
                Stage.OPEN,
                "columns",
                BenchRow.OWN,
                opened -> opened.ledger().transfers().count(),
                () -> {
                    OpenCase opened = bench.openAnew();
                    opened.members();
                    opened.ledger();
                    return opened;
                });
    }

    void query() {
        SavedQuery.Call largest =
                SavedQueries.shipped().byName("largest-transfers").call(List.of("limit=10"));
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(bench.opened().database())) {
            stopwatch.once(
                    Stage.QUERY,
                    "start",
                    BenchRow.OWN,
                    result -> 1,
                    () -> database.cypher().read("RETURN 1", Map.of(), 1));
            stopwatch.once(
                    Stage.QUERY,
                    "largestTransfers",
                    BenchRow.OWN,
                    result -> bench.opened().ledger().transfers().count(),
                    () -> database.cypher().read(largest.cypher(), largest.parameters(), 10));
        }
    }
}
