package org.upline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.synthetic.GeneratorOptions;

class BenchTest {
    private static final GeneratorOptions SMALL = GeneratorOptions.of(200, 1_000, 7);

    private static BenchReport run(Path folder, boolean yardsticks, Stage... stages) {
        return new Bench(new BenchPlan(SMALL, Set.of(stages), yardsticks, folder), Message::toString, step -> {}).run();
    }

    @Test
    void everyStageIsMeasuredInItsOrderAndYardsticksStandBesideOurOwn(@TempDir Path folder) {
        BenchReport report = run(folder, true);
        assertThat(report.rows().stream().map(BenchRow::stage).distinct()).containsExactly(Stage.values());
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.rows()).isPositive();
            assertThat(row.millis()).isNotNegative();
            assertThat(row.peakHeapBytes()).isPositive();
            assertThat(row.ratio() == null).isEqualTo(row.engine().equals(BenchRow.OWN));
        });
        assertThat(report.rows().stream().map(BenchRow::engine).distinct())
                .containsExactlyInAnyOrder("upline", "neo4j", "commons-csv", "arrays", "jgrapht");
    }

    @Test
    void aStageAloneMakesWhatItNeedsWithoutMeasuringIt(@TempDir Path folder) {
        assertThat(run(folder, false, Stage.LEADERS).rows())
                .extracting(BenchRow::stage)
                .containsExactly(Stage.LEADERS);
    }

    /** 10 and 100 rows in 1 and 20 milliseconds: ten times the data, twenty times the time, twice as long a row. */
    @Test
    void growthIsTheTimeOfARowAtBothSizes() {
        BenchReport small = report(new BenchRow(Stage.TRACE, "fifo", "upline", 10, 1, 10_000, 1, null));
        BenchReport large = report(
                new BenchRow(Stage.TRACE, "fifo", "upline", 100, 20, 5_000, 1, null),
                new BenchRow(Stage.TRACE, "fifo", "arrays", 100, 10, 10_000, 1, 2.0),
                new BenchRow(Stage.QUERY, "only there", "upline", 1, 1, 1_000, 1, null));
        assertThat(BenchGrowth.of(small, large).steps())
                .containsExactly(new BenchGrowth.Step(Stage.TRACE, "fifo", 1, 20, 10, 20, 2));
    }

    private static BenchReport report(BenchRow... rows) {
        return new BenchReport(200, 1_000, 5, 7, 1, 1, "17", List.of(rows));
    }

    @Test
    void growthIsMeasuredOnASmallerCaseOfTheSameKind(@TempDir Path folder) {
        BenchPlan plan = new BenchPlan(SMALL, Set.of(Stage.TABLE), false, folder);
        BenchGrowth growth = BenchGrowth.measure(plan, 4, Message::toString, step -> {});
        assertThat(growth.smaller().members()).isEqualTo(50);
        assertThat(growth.smaller().transfers()).isEqualTo(250);
        assertThat(growth.larger().members()).isEqualTo(200);
        assertThat(growth.steps()).extracting(BenchGrowth.Step::stage).containsOnly(Stage.TABLE);
        assertThat(growth.steps()).hasSameSizeAs(growth.larger().rows());
    }

    @Test
    void aKeptFolderIsUsedAgain(@TempDir Path folder) throws IOException {
        run(folder, false, Stage.OPEN);
        List<FileTime> first = times(folder);
        run(folder, false, Stage.OPEN);
        assertThat(times(folder)).isEqualTo(first);
    }

    private static List<FileTime> times(Path folder) throws IOException {
        List<FileTime> times = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*(csv|snapshot\\.bin|decisions\\.json)"))
                    .sorted()
                    .toList()) {
                times.add(Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
