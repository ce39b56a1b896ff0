package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

class MemberListTest {
    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void folder() {
        sources = new Sources(folder);
    }

    @Test
    void aSiteTableByTabs() {
        MemberContent content = sources.members("user.txt", """
                id\tusername\trealname\tpid\tfid\tarea\tlevel\tstate\tisblank\tbdmoney\taddtime\tip\tpassword
                1\tadmin\t张三\t0\t0\t\t5\t1\t0\t1000.00\t1577934245\t1.2.3.4\tx
                2\tli\t\\N\t1\t1\tA\t1\t0\t1\t\\N\t0\t\\N\ty
                """);
        assertThat(content.rejects()).isEmpty();
        Member first = content.rows().get(0).member();
        assertThat(first.joined()).isEqualTo(LocalDateTime.of(2020, 1, 2, 11, 4, 5));
        assertThat(first.feeFen()).isEqualTo(100_000);
        assertThat(first.referrer()).isEqualTo("0");
        Member second = content.rows().get(1).member();
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.username()).isEqualTo("li");
        assertThat(second.name()).isEmpty();
        assertThat(second.placement()).isEqualTo("1");
        assertThat(second.side()).isEqualTo("A");
        assertThat(second.inactive()).isTrue();
        assertThat(second.blank()).isTrue();
        assertThat(second.joined()).isNull();
        assertThat(content.original().table().unknown()).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void anySeparator(String separator) {
        String text = "会员编号,推荐人,姓名\nM1,,张三\nM2,M1,李四\n".replace(",", separator);
        assertThat(sources.members("m", text).rows())
                .extracting(row -> row.member().id())
                .containsExactly("M1", "M2");
    }

    @Test
    void titlesMayStandAboveTheColumnNames() {
        MemberContent content =
                sources.members("m", "某某平台会员表,,\n导出时间：2020-01-01,,\n\n会员编号,推荐人,姓名\nM1,,张三\n\n,,\nM2,M1,李四\n");
        assertThat(content.rowsRead()).isEqualTo(2);
        assertThat(content.original().table().headerRow()).isEqualTo(4);
        assertThat(content.rows()).extracting(row -> row.member().row().row()).containsExactly(5, 8);
    }

    @Test
    void columnNamesThatStandAgainAreNoRow() {
        MemberContent content = sources.members("m", "id,pid\n1,\n id ,PID\nid,pid\n2,1\n");
        assertThat(content.rows())
                .hasSize(3)
                .extracting(row -> row.member().id())
                .contains("id");
        assertThat(content.rowsRead()).isEqualTo(3);
    }

    @Test
    void everyEncoding() {
        String text = "会员编号,推荐人,姓名\nM1,,𠮷辛\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16,
                Charset.forName("x-UTF-16LE-BOM"))) {
            MemberContent content = (MemberContent) sources.read("m", text, charset, SourceKind.MEMBERS);
            assertThat(content.rows().get(0).member().name()).isEqualTo("𠮷辛");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, false",
        "0, true",
        "已激活, false",
        "未激活, true",
        "是, false",
        "否, true",
        "Y, false",
        "N, true",
        "'', false",
        "true, false",
        "false, true"
    })
    void activation(String cell, boolean inactive) {
        MemberContent content = sources.members("m", "id,pid,激活状态\n1,," + cell + "\n");
        assertThat(content.rows().get(0).member().inactive()).isEqualTo(inactive);
        assertThat(content.findings()).isEmpty();
    }

    @Test
    void aWordNotUnderstoodCostsNoMember() {
        MemberContent content = sources.members("m", "id,pid,激活状态\n1,,特批\n2,1,特批\n");
        String source = content.source().id();
        assertThat(content.rows()).hasSize(2);
        assertThat(content.findings())
                .containsExactly(new Finding(
                        "unknownValue",
                        List.of("特批"),
                        List.of(new SourceRow(source, 2), new SourceRow(source, 3)),
                        List.of("激活状态")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",1,张三,,|会员编号|intake.reject.noId",
                "\" \t\",1,张三,,|会员编号|intake.reject.noId",
                "\\N,1,张三,,|会员编号|intake.reject.noId",
                "1.23457E+10,1,张三,,|会员编号|intake.reject.damaged",
                "5,1,张三,abc,|报单金额|intake.reject.amount",
                "5,1,张三,1.2E+05,|报单金额|intake.reject.amount",
                "5,1,张三,10.005,|报单金额|intake.reject.amount",
                "5,1,张三,,2020-13-01|注册时间|intake.reject.time",
                "5,1,张三,,43832|注册时间|intake.reject.time",
                "5,1,张三,,,6|``|intake.reject.tooWide",
                "5,1,张三,|``|intake.reject.tooNarrow",
                "5|``|intake.reject.tooNarrow"
            })
    void badRowsAreKeptOutWithColumnAndReason(String row, String column, String reason) {
        MemberContent content = sources.members("m", "会员编号,推荐人,姓名,报单金额,注册时间\n1,,甲,,\n" + row + "\n2,1,乙,,\n");
        assertThat(content.rowsRead()).isEqualTo(3);
        assertThat(content.rows()).hasSize(2);
        Reject reject = content.rejects().get(0);
        assertThat(reject.row()).isEqualTo(3);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.reason().key()).isEqualTo(reason);
    }

    @Test
    void damagedNumbersOfAMemberCountAsMissingAndAreReported() {
        MemberContent content = sources.members(
                "m", "id,推荐人编号,姓名,身份证号,银行卡号\n1,1.2E+10,张三,4.10102E+17,6.217E+18\n2,1,张三,4.10102E+17,\n");
        Member member = content.rows().get(0).member();
        assertThat(member.referrer()).isEmpty();
        assertThat(member.idNumber()).isEmpty();
        assertThat(member.card()).isEmpty();
        assertThat(content.findings()).extracting(Finding::kind).containsOnly("damagedNumber");
        assertThat(content.findings())
                .extracting(finding -> finding.details().get(0))
                .containsExactly("身份证号", "推荐人编号", "银行卡号");
        assertThat(content.findings().get(0).rows()).extracting(SourceRow::row).containsExactly(2, 3);
    }

    @Test
    void trailingBlankCellsBeyondTheColumnNamesAreNothing() {
        assertThat(sources.members("m", "id,pid,,\n1,,,\n2,1\t, ,\n").rejects()).isEmpty();
    }

    @Test
    void aRowCutInTwoByALineBreakIsKeptOutInBothParts() {
        MemberContent content = sources.members("m", "id,pid,姓名,地址,省份\n1,,甲,x\ny,贵州\n2,1,乙,z,贵州\n");
        assertThat(content.rows()).extracting(row -> row.member().id()).containsExactly("2");
        assertThat(content.rejects()).extracting(Reject::row).containsExactly(2, 3);
    }

    @Test
    void rowsThatASpreadsheetCutAtTheirBlankEndAreWhole() {
        MemberContent content = sources.members("m", "id,pid,姓名,地址,省份\n1,,甲,x\n2,1,乙,y\n3,1,丙,z,贵州\n4,1,丁\n");
        assertThat(content.rows()).extracting(row -> row.member().id()).containsExactly("1", "2", "3");
        assertThat(content.rejects()).extracting(Reject::row).containsExactly(5);
    }

    @Test
    void aQuoteThatSwallowedRowsIsNotPassedOver() {
        MemberContent content =
                sources.members("m", "id,pid,姓名,地址,省份\n1,,甲,x,\"贵州\n2,1,乙,y,贵州\n3,1,丙,z,贵州\"\n4,1,丁,\"a\nb\",贵州\n");
        assertThat(content.rows()).extracting(row -> row.member().id()).containsExactly("4");
        assertThat(content.rejects()).hasSize(1);
        assertThat(content.rejects().get(0).row()).isEqualTo(2);
        assertThat(content.rejects().get(0).column()).isEqualTo("省份");
        assertThat(content.rejects().get(0).reason().key()).isEqualTo("intake.reject.swallowed");
    }

    @Test
    void namesAreKeptAsTheyAre() {
        MemberContent content =
                sources.members("m", "id,pid,姓名\n1,,=1+1\n2,,\u001B[31m红\n3,,<b>\u202E\n4,, \"李\"\"四\"\n");
        assertThat(content.rows())
                .extracting(row -> row.member().name())
                .containsExactly("=1+1", "\u001B[31m红", "<b>\u202E", "李\"\"四");
    }

    @Test
    void aWorkbookIsReadLikeText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("封面").value(0, 0, "会员表");
            Worksheet sheet = book.newWorksheet("数据");
            String[] header = {"会员编号", "推荐人", "报单金额", "注册时间", "银行卡号", "备注"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(1, i, header[i]);
            }
            sheet.value(3, 0, "M1");
            sheet.value(3, 2, 2900.5);
            sheet.value(3, 3, LocalDateTime.of(2020, 1, 2, 3, 4, 5));
            sheet.style(3, 3).format("yyyy/m/d h:mm").set();
            sheet.value(3, 4, 6217000000000000011L);
        }
        MemberContent content = (MemberContent) sources.read("m.xls", out.toByteArray(), SourceKind.MEMBERS);
        Member member = content.rows().get(0).member();
        assertThat(content.source().encoding()).isEqualTo("XLSX");
        assertThat(content.rowsRead()).isEqualTo(1);
        assertThat(member.row().row()).isEqualTo(4);
        assertThat(member.feeFen()).isEqualTo(290_050);
        assertThat(member.joined()).isEqualTo(LocalDateTime.of(2020, 1, 2, 3, 4, 5));
        assertThat(member.card()).isEmpty();
        assertThat(content.findings()).extracting(Finding::kind).containsExactly("damagedNumber");
    }
}
