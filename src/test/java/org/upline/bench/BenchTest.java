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
