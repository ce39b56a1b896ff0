package org.upline.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.table.Decoding;
import org.upline.intake.table.TableRow;
import org.upline.model.UplineException;

class DumpTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "formats", "dump.members", "site.sql");

    @TempDir
    Path folder;

    @Test
    void tablesAndTheProposal() {
        Dump dump = Dump.of(GOLDEN, "site.sql", null);
        assertThat(dump.tables()).extracting(DumpTable::name).containsExactly("users", "jiangjin", "region");
        assertThat(dump.tables()).extracting(DumpTable::rows).containsExactly(5, 2, 1);
        assertThat(dump.tables())
                .extracting(DumpTable::meaning)
                .containsExactly(DumpMeaning.MEMBERS, DumpMeaning.BONUSES, DumpMeaning.MEMBERS);
        assertThat(dump.tables().get(0).columns())
                .containsExactly("id", "userid", "realname", "pid", "mobile", "bdmoney", "addtime", "key");
        assertThat(dump.memberTable())
                .hasValueSatisfying(table -> assertThat(table.name()).isEqualTo("users"));
    }

    @Test
    void literals() throws IOException {
        assertThat(cells("'it''s', \"say \"\"x\"\"\", '\\'\\\"\\\\\\n\\t\\r\\b\\0\\Z\\a\\%\\_'"))
                .containsExactly("it's", "say \"x\"", "'\"\\\n\t\r\b\0\u001Aa\\%\\_");
        assertThat(cells("NULL, null, 'NULL', -1.50, +2, .5, 1e-3, 0x414243, x'41', b'101', _binary 'z', 'a' 'b'"))
                .containsExactly("", "", "NULL", "-1.50", "+2", ".5", "1e-3", "ABC", "A", "5", "z", "ab");
        assertThat(cells("now(), concat('a', (1)), 0xFF, 0x, 'a;b' /* ,'c' */, # 'd'\n'e' -- 'f'\n"))
                .containsExactly("now()", "concat(a,(1))", "0xFF", "", "a;b", "e");
        assertThat(cells("'-- no comment', 'a\nb', 5-3")).containsExactly("-- no comment", "a\nb", "5-3");
    }

    @Test
    void anInsertWithoutCreateNamesItsColumns() throws IOException {
        Dump dump = dump("INSERT IGNORE INTO db.`a``b` (`x`, y) VALUES (1,2) ON DUPLICATE KEY UPDATE x = VALUES(x);");
        assertThat(dump.tables()).extracting(DumpTable::name).containsExactly("a`b");
        assertThat(dump.tables().get(0).columns()).containsExactly("x", "y");
        assertThat(dump.tables().get(0).rows()).isEqualTo(1);
    }

    @Test
    void aFileThatEndsTooSoonNamesTheLine() {
        for (String end : List.of(
                "INSERT INTO t VALUES (1,'a",
                "INSERT INTO t VALUES (1,'a'",
                "INSERT INTO t VALUES (1,'a')",
                "INSERT INTO t VALUES (1,'a'),",
                "INSERT INTO t",
                "INSERT INTO",
                "CREATE TABLE t (a int",
                "CREATE TABLE t (a int)",
                "/* no end",
                "SELECT 'no end")) {
            assertThatThrownBy(() -> dump("\n\n" + end)).as(end).isInstanceOfSatisfying(UplineException.class, told -> {
                assertThat(told.reason().key()).isEqualTo("intake.dump.truncated");
                assertThat(told.reason().arguments()).containsExactly("d.sql", 3);
            });
        }
    }

    @Test
    void rowsThatDoNotFitAndFormsNotRead() {
        assertThatThrownBy(() -> rows("create table t (a int, b int);\ninsert into t values (1);"))
                .hasMessageContaining("intake.dump.width [d.sql, 2, t, 1, 2]");
        assertThatThrownBy(() -> rows("create table t (a int);\ninsert into t (c) values (1);"))
                .hasMessageContaining("intake.dump.column [d.sql, 2, t, c]");
        assertThatThrownBy(() -> rows("insert into t select * from u;")).hasMessageContaining("intake.dump.insertForm");
        assertThatThrownBy(() -> rows("insert into t set a = 1;")).hasMessageContaining("intake.dump.insertForm");
        assertThatThrownBy(() -> rows("insert into t values ('" + "x".repeat(SqlTokens.TEXT_LIMIT + 1) + "');"))
                .hasMessageContaining("intake.dump.longValue");
    }

    /** A large picture in a table that is not wanted keeps nobody from the members. */
    @Test
    void aLongValueElsewhereDoesNotMatter() throws IOException {
        String sql = "create table p (a blob); insert into p values ('" + "x".repeat(3 * SqlTokens.TEXT_LIMIT)
                + "');create table t (a int); insert into t values (7);";
        assertThat(rows(sql)).extracting(TableRow::cells).containsExactly(List.of("7"));
    }

    /** Rows are drawn one at a time, whatever the size of a statement. */
    @Test
    void aHundredThousandRowsInOneStatement() throws IOException {
        Path file = folder.resolve("big.sql");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("create table t (a int, b varchar(9));\ninsert into t values (0,'x')");
            for (int i = 1; i < 100_000; i++) {
                out.write(",(" + i + ",'x')");
            }
            out.write(";");
        }
        Decoding decoding = Decoding.of(file, "big.sql", null);
        int count = 0;
        try (DumpRows rows = new DumpRows(file, "big.sql", decoding, "t", List.of("a", "b"), Integer.MAX_VALUE)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.cells().get(0)).isEqualTo(Integer.toString(count));
                assertThat(row.number()).isEqualTo(++count);
            }
        }
        assertThat(count).isEqualTo(100_000);
    }

    /** Cut anywhere, changed anywhere: a result, or an error in words. */
    @Test
    void damagedDumps() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN);
        Random random = new Random(11);
        int results = 0;
        int told = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = whole.clone();
            if (i % 3 != 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (int k = random.nextInt(4); k > 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt() : "'\"`\\();,*/-#\0".charAt(random.nextInt(13)));
            }
            Path file = Files.write(folder.resolve("f.sql"), bytes);
            try {
                Dump dump = Dump.of(file, "f.sql", null);
                results++;
                for (DumpTable table : dump.tables()) {
                    int rows = all(dump, table).size();
                    assertThat(rows).isEqualTo(table.rows());
                }
            } catch (UplineException known) {
                assertThat(known.reason().key()).startsWith("intake.");
                told++;
            }
        }
        assertThat(results).isGreaterThan(300);
        assertThat(told).isGreaterThan(300);
    }

    private List<String> cells(String values) throws IOException {
        int columns = values.split(",").length + 20;
        Path file = Files.writeString(folder.resolve("v.sql"), "insert into t values (" + values + ");");
        SqlText text = new SqlText(file, "v.sql", Decoding.of(file, "v.sql", null));
        try (text) {
            SqlTokens tokens = new SqlTokens(text);
            SqlToken token = tokens.next();
            while (!token.isSign('(')) {
                token = tokens.next();
            }
            List<String> read = new DumpValues(tokens, java.nio.charset.StandardCharsets.UTF_8).read(token);
            assertThat(read).hasSizeLessThan(columns);
            return read;
        }
    }

    private Dump dump(String sql) throws IOException {
        return Dump.of(Files.writeString(folder.resolve("d.sql"), sql), "d.sql", null);
    }

    private List<TableRow> rows(String sql) throws IOException {
        Dump dump = dump(sql);
        DumpTable table = dump.tables().stream()
                .filter(one -> one.name().equals("t"))
                .findFirst()
                .orElseThrow();
        return all(dump, table);
    }

    static List<TableRow> all(Dump dump, DumpTable table) {
        List<TableRow> all = new ArrayList<>();
        try (DumpRows rows =
                new DumpRows(dump.file(), dump.name(), dump.decoding(), table.name(), table.columns(), table.rows())) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }
}
