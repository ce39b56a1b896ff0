package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** An import tells of each of its steps. */
class StageTimesTest {
    @TempDir
    Path folder;

    @Test
    void theStepsOfAnImportStandInOrderWithTheirRows() throws IOException {
        Path list = Files.writeString(folder.resolve("会员.csv"), "会员编号,真实姓名,推荐人编号\nA,甲,\nB,乙,A\n");
        StageTimes times = new StageTimes();
        long begin = System.nanoTime();
        new ImportFiles(
                        new Home(folder.resolve("home")).create(new CaseName("案件")),
                        Clock.systemUTC(),
                        Message::key,
                        times)
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
        long all = System.nanoTime() - begin;

        assertThat(times.stages().stream().map(StageTimes.Stage::name))
                .startsWith("sources.read", "sources.members", "ledger.entries")
                .containsSubsequence("ledger.mirrors", "workspace.persons", "neo4j.import", "neo4j.schema")
                .endsWith("workspace.snapshot", "workspace.rejects")
                .doesNotHaveDuplicates();
        assertThat(times.stages().get(0).rows()).isEqualTo(2);
        assertThat(times.stages()).allMatch(stage -> stage.nanos() >= 0 && stage.heapBytes() > 0);
        assertThat(times.sums()).isEqualTo(times.stages());
        times.done("sources.read", 3);
        assertThat(times.sums().get(0).rows()).isEqualTo(5);
        assertThat(times.stages().stream().mapToLong(StageTimes.Stage::nanos).sum())
                .isGreaterThan(all / 2);
    }
}
