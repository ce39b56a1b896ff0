package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Member;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** The member table of the golden dump, whose README counts it by hand. */
class DumpMembersTest {
    private static final String HASH = "0123456789ab".repeat(6).substring(0, 64);

    @TempDir
    Path folder;

    @Test
    void membersOfADump() throws IOException {
        SourceContent content = read(golden(), "users");
        assertThat(content.source().format()).isEqualTo("dump.members");
        assertThat(content.source().encoding()).isEqualTo("UTF-8");
        assertThat(content.source().bytes()).isEqualTo(Files.size(golden()));
        Assembly read = new CaseAssembler(new LedgerResolver()::resolve).assemble(List.of(content));
        assertThat(read.reports().get(0))
                .isEqualTo(new ImportReport.OfMasterData(
                        "site.sql [users]", HASH, "UTF-8", "dump.members", 5, 4, 0, 0, 1, null, false));
        List<Member> members = read.data().members();
        assertThat(members).extracting(Member::id).containsExactly("1", "2", "3", "4");
        assertThat(members).extracting(Member::name).containsExactly("甲", "O'Neil; \\ \"x", "丙", "丁");
        assertThat(members).extracting(Member::referrer).containsExactly("", "1", "1", "2");
        assertThat(members).extracting(Member::feeFen).containsExactly(290_000L, 290_000L, -150L, 0L);
        assertThat(members.get(1).joined()).isEqualTo(LocalDateTime.of(2020, 1, 1, 8, 0, 1));
        assertThat(members.get(3).row()).isEqualTo(new SourceRow(HASH.substring(0, 12) + ".users", 4));
    }

    @Test
    void rejectedRowsCanBeMendedAsACsv() throws IOException {
        SourceContent content = read(golden(), "users");
        Path rejects = folder.resolve("rejects.csv");
        RejectsFile.write(rejects, content.original(), content.rejects(), Message::key);
        assertThat(Files.readString(rejects)).contains("无号").contains("realname");
        SourceContent again = SourceReader.read(rejects, "r", HASH, SourceKind.MEMBERS, ReadOptions.DEFAULT);
        assertThat(again.rowsRead()).isEqualTo(1);
    }

    /** The second byte of some letters of GBK is a backslash. */
    @Test
    void gbk() throws IOException {
        StringWriter sql = new StringWriter();
        sql.write("create table m (会员编号 int, 姓名 varchar(9), 推荐人 int);\n");
        sql.write("insert into m values (1,'許',0),(2,'乗','1');");
        Path file = folder.resolve("gbk.sql");
        Files.write(file, sql.toString().getBytes(Charset.forName("GBK")));
        MemberContent content = (MemberContent) read(file, "m");
        assertThat(content.rows()).extracting(row -> row.member().name()).containsExactly("許", "乗");
        assertThat(content.source().encoding()).isEqualTo("GB18030");
    }

    @Test
    void aTableThatIsNoMemberList() {
        assertThatThrownBy(() -> read(golden(), "none"))
                .hasMessageContaining("intake.dump.noTable")
                .hasMessageContaining("jiangjin");
        Path file = folder.resolve("x.sql");
        assertThatThrownBy(() -> read(Files.writeString(file, "create table t (a int, b int);"), "t"))
                .hasMessageContaining("intake.dump.noMembers");
    }

    private static SourceContent read(Path file, String table) {
        return SourceReader.read(file, "site.sql", HASH, SourceKind.MEMBERS, new ReadOptions(null, table));
    }

    private static Path golden() {
        return Path.of("src", "test", "resources", "formats", "dump.members", "site.sql");
    }
}
