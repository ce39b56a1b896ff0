package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.table.ColumnKind;
import org.upline.table.TableColumn;
import org.upline.table.TableFile;
import org.upline.table.TableWriter;

/** Results that another program computed: taken for the state of the case they are of, and for no other. */
class ResultTablesTest {
    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("member", ColumnKind.WHOLE, true),
            new TableColumn("downline", ColumnKind.WHOLE, true),
            new TableColumn("pageRank", ColumnKind.NUMBER, true));

    @TempDir
    Path folder;

    private Path results;
    private CaseFolder made;

    @BeforeEach
    void makeCase() throws IOException {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
        take("a.csv", "会员编号,真实姓名,推荐人编号\nA,甲,\nB,乙,A\nC,丙,A\n");
        results = Files.createDirectories(folder.resolve("results"));
    }

    private void take(String name, String rows) throws IOException {
        Path list = Files.writeString(folder.resolve(name), rows);
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
    }

    private OpenCase opened() {
        return OpenCase.open(made, Message::key, stage -> {});
    }

    private SortedMap<String, String> told() {
        return new TableIdentity(TableIdentity.SCHEMA, "案件", opened().generation(), "reach", "member", "by hand")
                .told();
    }

    private void write(Path file, SortedMap<String, String> told, Long... members) throws IOException {
        try (TableWriter out = new TableWriter(file, COLUMNS, told)) {
            for (Long member : members) {
                out.write(Arrays.asList(member, member == null ? null : Long.valueOf(10 - member), 0.5));
            }
            out.finish();
        }
    }

    @Test
    void aFolderOfFilesIsOneTable() throws IOException {
        Path parts = Files.createDirectories(results.resolve("reach.parquet"));
        write(parts.resolve("part-00000.parquet"), told(), 0L);
        write(parts.resolve("part-00001.parquet"), told(), 2L);
        Files.writeString(parts.resolve("_SUCCESS"), "");

        ResultTables tables = new ResultTables(opened());
        ResultTables.Taken taken = tables.take(results);

        assertThat(taken.taken())
                .containsExactly(
                        new ResultTables.Kept("reach", "member", 2, "by hand", List.of("downline", "pageRank")));
        assertThat(tables.list()).isEqualTo(taken.taken());
        TableFile kept = tables.open("reach");
        assertThat(tables.rows(kept, null, 10))
                .containsExactly(
                        new ResultTables.Row("A", "甲", List.of(10L, 0.5)),
                        new ResultTables.Row("C", "丙", List.of(8L, 0.5)));
        assertThat(tables.rows(kept, "downline", 1))
                .extracting(ResultTables.Row::id)
                .containsExactly("A");
        assertThatThrownBy(() -> tables.rows(kept, "level", 1)).hasMessageContaining("tables.noColumn");
        assertThatThrownBy(() -> tables.open("../reach")).hasMessageContaining("tables.none");
    }

    /** Spark lets a program speak through the metadata of the first column only. */
    @Test
    void whatSparkSaysOfATableIsRead() throws IOException {
        String json =
                "{\"type\":\"struct\",\"fields\":[{\"name\":\"member\",\"type\":\"long\",\"nullable\":true,\"metadata\":"
                        + "{\"upline.schema\":\"2\",\"upline.case\":\"案件\",\"upline.generation\":\""
                        + opened().generation()
                        + "\",\"upline.table\":\"reach\",\"upline.key\":\"member\",\"upline.rule\":\"r\"}}]}";
        SortedMap<String, String> told = new TreeMap<>();
        told.put("org.apache.spark.sql.parquet.row.metadata", json);
        write(results.resolve("reach.parquet"), told, 1L);

        assertThat(new ResultTables(opened()).take(results).taken())
                .extracting(ResultTables.Kept::rule)
                .containsExactly("r");
    }

    @Test
    void whatIsOfAnotherCaseOrStateIsRefusedAndNothingTaken() throws IOException {
        write(results.resolve("first.parquet"), told(), 0L);
        refused("upline.case", "other", "tables.otherCase");
        refused("upline.generation", "0123", "tables.otherGeneration");
        refused("upline.schema", "1", "tables.otherSchema");
        refused("upline.table", "a/b", "tables.noName");
        refused("upline.table", "members", "tables.own");
        refused("upline.key", "row", "tables.unknownKey");
        refused("upline.key", "person", "tables.firstColumn");
        assertThat(new ResultTables(opened()).list()).isEmpty();

        take("b.csv", "会员编号,真实姓名,推荐人编号\nD,丁,A\n");
        assertThatThrownBy(() -> new ResultTables(opened()).take(results))
                .hasMessageContaining("tables.otherGeneration");
    }

    private void refused(String key, String value, String reason) throws IOException {
        SortedMap<String, String> told = told();
        told.put(key, value);
        Path file = results.resolve("second.parquet");
        write(file, told, 0L);
        assertThatThrownBy(() -> new ResultTables(opened()).take(results)).hasMessageContaining(reason);
        Files.delete(file);
    }

    @Test
    void rowsAreOfTheCaseEachOnceAndInOrder() throws IOException {
        Path file = results.resolve("reach.parquet");
        for (Long[] members : new Long[][] {{0L, 3L}, {-1L}, {null}}) {
            write(file, told(), members);
            assertThatThrownBy(() -> new ResultTables(opened()).take(results)).hasMessageContaining("noSuchRow");
            Files.delete(file);
        }
        for (Long[] members : new Long[][] {{1L, 0L}, {1L, 1L}}) {
            write(file, told(), members);
            assertThatThrownBy(() -> new ResultTables(opened()).take(results)).hasMessageContaining("unsorted");
            Files.delete(file);
        }
        assertThatThrownBy(() -> new ResultTables(opened()).take(results)).hasMessageContaining("tables.noFolder");
        assertThat(new ResultTables(opened()).list()).isEmpty();
    }

    /** Tables of a state that is no more are kept for the day when it comes back, and not shown. */
    @Test
    void tablesGoAndComeWithTheirState() throws IOException {
        write(results.resolve("reach.parquet"), told(), 0L);
        new ResultTables(opened()).take(results);
        take("b.csv", "会员编号,真实姓名,推荐人编号\nD,丁,A\n");

        ResultTables now = new ResultTables(opened());
        assertThat(now.list()).isEmpty();
        assertThat(now.otherStates()).isEqualTo(1);
    }
}
