package org.upline.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.intake.dump.SqlToken.Kind;
import org.upline.intake.table.Decoding;
import org.upline.intake.table.RowSource;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * Any text is SQL whose tokens, written down in the plainest way, are the same tokens again, or an error in words; and
 * the rows that are read of a table are as many as were counted.
 */
class SqlFuzzTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "CREATE TABLE `u` (`id` int, `pid` int, `realname` text, PRIMARY KEY (`id`));\n"
                                + "INSERT INTO `u` VALUES (1,0,'a\\'b'),(2,1,x'414243');",
                        "INSERT INTO u (id,pid) VALUES (1,NULL),(2,'1') ON DUPLICATE KEY UPDATE id=1;",
                        "DELIMITER $$\nCREATE PROCEDURE p() BEGIN INSERT INTO u VALUES (1); END$$\nDELIMITER ;\n",
                        "/*!40101 SET NAMES utf8 */; -- c\n# d\nREPLACE INTO u VALUES (b'101', 0xE5BCA0, 1.5e+3, \"x\"\"y\");",
                        "LOCK TABLES `u` WRITE; INSERT INTO `u` VALUES (_binary 'a\\0\\Z\\%', f(1,(2)));",
                        "CREATE TABLE db.`a``b` (\n  key1 int,\n  KEY k (key1)\n) ENGINE=InnoDB")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void tokensAndRowsAreWhatStandsThere(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("dump.sql"), bytes);
        try {
            checkTokens(file);
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("intake.");
        }
        try {
            checkRows(file);
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("intake.");
        }
    }

    private static void checkTokens(Path file) throws IOException {
        List<SqlToken> tokens = tokens(file, Decoding.of(file, "dump.sql", null));
        // Under another delimiter a semicolon is a sign, which cannot be written plainly.
        if (tokens.stream().anyMatch(token -> token.isSign(';') || token.isWord("DELIMITER"))) {
            return;
        }
        StringBuilder plain = new StringBuilder();
        tokens.forEach(token -> plain.append(written(token)).append('\n'));
        Path again = Files.writeString(folder.resolve("again.sql"), plain, StandardCharsets.UTF_8);
        List<SqlToken> reread = tokens(again, new Decoding(StandardCharsets.UTF_8, 0));
        assertThat(reread.stream().map(token -> token.kind() + token.text()))
                .containsExactlyElementsOf(tokens.stream()
                        .map(token -> token.kind() + token.text())
                        .toList());
    }

    private static List<SqlToken> tokens(Path file, Decoding decoding) {
        List<SqlToken> tokens = new ArrayList<>();
        try (SqlText text = new SqlText(file, "dump.sql", decoding)) {
            SqlTokens source = new SqlTokens(text);
            for (SqlToken token = source.next(); token.kind() != Kind.FILE_END; token = source.next()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static String written(SqlToken token) {
        return switch (token.kind()) {
            case NAME -> "`" + token.text().replace("`", "``") + "`";
            case TEXT -> quoted(token.text());
            case HEX -> "x" + quoted(token.text());
            case BITS -> "b" + quoted(token.text());
            case STATEMENT_END -> ";";
            default -> token.text();
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void checkRows(Path file) {
        Dump dump = Dump.of(file, "dump.sql", null);
        for (DumpTable table : dump.tables()) {
            if (table.meaning() == DumpMeaning.MEMBERS && table.isReadable()) {
                int rows = 0;
                try (RowSource source =
                        dump.read(table.name(), SourceKind.MEMBERS).view().open()) {
                    while (source.next() != null) {
                        rows++;
                    }
                }
                assertThat(rows).as(table.name()).isEqualTo(table.rows());
            }
        }
    }
}
