package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.BankRow;
import org.upline.model.Member;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

class RejectsFileTest {
    @TempDir
    Path folder;

    private Sources sources;
    private Path list;

    @BeforeEach
    void folder() {
        sources = new Sources(folder);
        list = folder.resolve("rejects.csv");
    }

    @Test
    void aRowKeptOutIsListedWithReasonColumnAndRowAndReadsAgainWhenMended() throws IOException {
        MemberContent content = sources.members(
                "m",
                "标题\n会员编号,推荐人,姓名,银行卡号,注册时间,备注\nM1,,甲,,,\nM2,M1,=cmd|x,0217000000000000011\t,2020-13-01 09:08:07,\"a\n\"\"b\"\n");
        write(content);
        assertThat(Files.readString(list)).isEqualTo("""
                \uFEFFupline.原因 reason,upline.列 column,upline.行 row,会员编号,推荐人,姓名,银行卡号,注册时间,备注\r
                intake.reject.time,注册时间,4,"M2\t","M1\t",'=cmd|x,"0217000000000000011\t","2020-13-01 09:08:07\t","a
                ""b"\r
                """);

        assertThat(((MemberContent) Sources.read("r", list, SourceKind.MEMBERS)).rejects())
                .hasSize(1);
        Files.writeString(list, Files.readString(list).replace("2020-13-01", "2020-12-01"));
        MemberContent mended = (MemberContent) Sources.read("r", list, SourceKind.MEMBERS);
        assertThat(mended.rejects()).isEmpty();
        Member member = mended.rows().get(0).member();
        assertThat(member.id()).isEqualTo("M2");
        assertThat(member.name()).isEqualTo("=cmd|x");
        assertThat(member.card()).isEqualTo("0217000000000000011");

        MemberContent direct = sources.members(
                "m", "会员编号,推荐人,姓名,银行卡号,注册时间,备注\nM2,M1,=cmd|x,0217000000000000011,2020-12-01 09:08:07,\"a\n\"\"b\"\n");
        assertThat(mended.rows().get(0).content())
                .isEqualTo(direct.rows().get(0).content());
    }

    @Test
    void rowsOfTheWrongWidthStayOfTheWrongWidth() {
        MemberContent content = sources.members("m", "id,pid,姓名,级别\n1,,甲\n2,1,乙,1,x\n");
        write(content);
        MemberContent again = (MemberContent) Sources.read("r", list, SourceKind.MEMBERS);
        assertThat(again.rows()).isEmpty();
        assertThat(again.rejects()).hasSize(2);
        Path second = folder.resolve("second.csv");
        RejectsFile.write(second, again.original(), again.rejects(), reason -> reason.key());
        MemberContent third = (MemberContent) Sources.read("r", second, SourceKind.MEMBERS);
        assertThat(third.original().header()).isEqualTo(again.original().header());
        assertThat(third.rejects()).hasSize(2);
    }

    @Test
    void statementsToo() throws IOException {
        TransactionContent content = sources.transactions(
                "t", "交易账号,交易时间,交易金额,收付标志\n6.22E+18,20210501,-1.00,进\n100,20210501,2.00,\n100,20210501,3.00,出\n");
        Assembly assembly = new CaseAssembler(new NaiveResolver()).assemble(List.of(content));
        RejectsFile.write(list, content.original(), assembly.rejects().get(0), reason -> reason.key());
        assertThat(assembly.reports().get(0).rejected()).isEqualTo(2);
        assertThat(Files.readString(list)).contains("intake.reject.damaged,交易账号,2,", "ledger.direction,收付标志,3,");

        Files.writeString(list, Files.readString(list).replace("\"6.22E+18\t\"", "200"));
        TransactionContent mended = (TransactionContent) Sources.read("r", list, SourceKind.TRANSACTIONS);
        assertThat(mended.rows()).extracting(BankRow::account).containsExactly("200", "100");
        assertThat(mended.rows()).extracting(BankRow::amountFen).containsExactly(-100L, 200L);
    }

    @Test
    void whereItCannotBeWrittenIsTold() {
        MemberContent content = sources.members("m", "id,pid\n,1\n");
        assertThatThrownBy(() -> RejectsFile.write(
                        folder.resolve("none/r.csv"), content.original(), content.rejects(), reason -> reason.key()))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("intake.rejectsUnwritable");
    }

    private void write(SourceContent content) {
        RejectsFile.write(list, content.original(), content.rejects(), reason -> reason.key());
    }
}
