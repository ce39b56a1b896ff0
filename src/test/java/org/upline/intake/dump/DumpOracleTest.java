package org.upline.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLExpr;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.expr.SQLCharExpr;
import com.alibaba.druid.sql.ast.expr.SQLNullExpr;
import com.alibaba.druid.sql.ast.statement.SQLInsertStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.table.TableRow;

/** Random dumps, read by our tokenizer and by the SQL parser of Druid: the same rows of the same values. */
class DumpOracleTest {
    private static final String[] PIECES = {
        "a", "甲", "𠮷", " ", "\\'", "''", "\\\"", "\"", "\\\\", "\\n", "\\t", "\\r", "\n", ";", ",", "(", ")", "--",
        " -- ", "#", "/*", "*/", "`", "0x41", "NULL", "\\0", "\\Z", "\\q"
    };

    @TempDir
    Path folder;

    @Test
    void theSameRows() throws IOException {
        Random random = new Random(23);
        int values = 0;
        for (int i = 0; i < 1_500; i++) {
            String sql = sql(random);
            Path file = Files.writeString(folder.resolve("o.sql"), sql);
            Dump dump = Dump.of(file, "o.sql", "UTF-8");
            List<List<String>> ours = DumpTest.all(dump, dump.tables().get(0)).stream()
                    .map(TableRow::cells)
                    .toList();
            List<List<String>> theirs = druid(sql);
            assertThat(ours).as(sql).isEqualTo(theirs);
            values += ours.size() * 3;
        }
        assertThat(values).isGreaterThan(5_000);
    }

    private static String sql(Random random) {
        StringBuilder sql = new StringBuilder("CREATE TABLE `t` (`a` varchar(9), `b` int, `c` text);\n");
        for (int s = random.nextInt(3); s >= 0; s--) {
            sql.append("INSERT INTO `t` ")
                    .append(random.nextBoolean() ? "(`a`,`b`,`c`) " : "")
                    .append("VALUES ");
            for (int r = random.nextInt(4); r >= 0; r--) {
                sql.append('(').append(value(random));
                sql.append(random.nextBoolean() ? "," : " , ").append(value(random));
                sql.append(random.nextBoolean() ? "," : ", /* x ' */ ").append(value(random));
                sql.append(r == 0 ? ")" : random.nextBoolean() ? ")," : ") ,\n ");
            }
            sql.append(random.nextBoolean() ? ";\n" : " ;\n-- it's a remark; (\n");
        }
        return sql.toString();
    }

    private static String value(Random random) {
        switch (random.nextInt(6)) {
            case 0:
                return "NULL";
            case 1:
                return Integer.toString(random.nextInt(2_000) - 1_000);
            case 2:
                return random.nextInt(100) + "." + (10 + random.nextInt(90));
            default:
                StringBuilder text = new StringBuilder("'");
                for (int k = random.nextInt(8); k > 0; k--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                return text.append('\'').toString();
        }
    }

    private static List<List<String>> druid(String sql) {
        List<List<String>> rows = new ArrayList<>();
        for (SQLStatement statement : SQLUtils.parseStatements(sql, DbType.mysql)) {
            if (statement instanceof SQLInsertStatement insert) {
                for (SQLInsertStatement.ValuesClause clause : insert.getValuesList()) {
                    rows.add(clause.getValues().stream()
                            .map(DumpOracleTest::text)
                            .toList());
                }
            }
        }
        return rows;
    }

    private static String text(SQLExpr value) {
        if (value instanceof SQLNullExpr) {
            return "";
        }
        return value instanceof SQLCharExpr chars ? chars.getText() : value.toString();
    }
}
