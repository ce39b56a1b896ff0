package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** The golden member lists, one in each family of names; the README beside each says what every row is for. */
class MemberFormatsTest {
    @TempDir
    Path folder;

    private GoldenFormats golden;

    @BeforeEach
    void folder() {
        golden = new GoldenFormats(folder);
    }

    @Test
    void chineseNames() {
        SourceContent content = golden.read("members.chinese/会员信息.csv", SourceKind.MEMBERS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(content.source().encoding()).isEqualTo("GB18030");
        assertThat(GoldenFormats.masterCounts(read, 0)).containsExactly(6, 3, 1, 1, 1);
        List<Member> members = read.data().members();
        assertThat(members.get(0))
                .isEqualTo(new Member(
                        "M001",
                        "",
                        "甲",
                        "11010119900307881X",
                        "13800000001",
                        "",
                        "",
                        "",
                        "三星",
                        false,
                        false,
                        290_000,
                        LocalDateTime.of(2020, 1, 2, 3, 4, 5),
                        "某银行",
                        "6222020000000000017",
                        100_050,
                        90_000,
                        "C01",
                        "10.0.0.1",
                        "贵州",
                        "某市某路1号",
                        new SourceRow(content.source().id(), 4)));
        assertThat(told(members.get(1))).isEqualTo("M002 M001 M001 左 inactive blank 290000 2020-01-03T04:05");
        assertThat(told(members.get(2))).isEqualTo("M003 无 -  active real 0 2020-01-04T00:00");
        assertThat(GoldenFormats.fates(read)).containsExactly("7 DUPLICATE 5", "8 CONFLICT 6", "9 REJECTED");
        assertThat(read.data().findings()).extracting(Finding::kind).containsExactly("memberConflict");
    }

    @Test
    void namesInPinyin() {
        SourceContent content = golden.read("members.pinyin/hy_user.txt", SourceKind.MEMBERS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(GoldenFormats.masterCounts(read, 0)).containsExactly(3, 3, 0, 0, 0);
        assertThat(read.data().members())
                .extracting(MemberFormatsTest::told)
                .containsExactly(
                        "bing yi boss 2 active real 290000 null",
                        "boss - -  active real 290000 2020-01-02T11:04:05",
                        "yi boss boss A inactive blank 290000 2020-01-02T11:04:06");
        Member boss = read.data().members().get(1);
        assertThat(boss.name()).isEqualTo("甲");
        assertThat(boss.idNumber()).isEqualTo("11010119900307881X");
        assertThat(boss.card()).isEqualTo("6222020000000000017");
        assertThat(boss.centre()).isEqualTo("z1");
        assertThat(boss.ip()).isEqualTo("10.0.0.1");
    }

    @Test
    void englishNames() {
        SourceContent content = golden.read("members.english/member.csv", SourceKind.MEMBERS);
        Assembly read = GoldenFormats.assemble(content);

        assertThat(GoldenFormats.masterCounts(read, 0)).containsExactly(3, 2, 0, 0, 1);
        assertThat(read.data().members())
                .extracting(MemberFormatsTest::told)
                .containsExactly(
                        "1 0 0  active real 290000 2020-01-02T03:04:05",
                        "2 1 1 1 inactive real 290050 2020-01-02T11:04:05");
        assertThat(read.rejects().get(0)).extracting(Reject::column).containsExactly("amount");
    }

    /** Id, referrer, placement, side, states, fee and time; what is missing is a dash. */
    private static String told(Member one) {
        return String.join(
                " ",
                one.id(),
                one.referrer().isEmpty() ? "-" : one.referrer(),
                one.placement().isEmpty() ? "-" : one.placement(),
                one.side(),
                one.inactive() ? "inactive" : "active",
                one.blank() ? "blank" : "real",
                "" + one.feeFen(),
                "" + one.joined());
    }
}
