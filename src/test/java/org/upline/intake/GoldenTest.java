package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** The two golden files, whose figures can be counted by hand. */
class GoldenTest {
    @TempDir
    Path folder;

    @Test
    void members() {
        SourceContent content = new Sources(folder).golden("members.csv", SourceKind.MEMBERS);
        Assembly assembly = new CaseAssembler(new NaiveResolver()).assemble(List.of(content));
        ImportReport.OfMasterData report =
                (ImportReport.OfMasterData) assembly.reports().get(0);
        assertThat(report)
                .isEqualTo(new ImportReport.OfMasterData(
                        "members.csv", content.source().sha256(), "GB18030", "members", 25, 22, 1, 1, 1, null, false));
        assertThat(assembly.rejects().get(0)).extracting(Reject::row).containsExactly(26);
        assertThat(assembly.rejects().get(0)).extracting(Reject::column).containsExactly("会员编号");

        List<Member> members = assembly.data().members();
        assertThat(members).extracting(Member::id).isSorted().hasSize(22);
        String source = content.source().id();
        assertThat(assembly.data().findings())
                .containsExactly(new Finding(
                        "memberConflict",
                        List.of("M09"),
                        List.of(new SourceRow(source, 10), new SourceRow(source, 25)),
                        List.of("真实姓名")));
        assertThat(members.get(21))
                .isEqualTo(new Member(
                        "M22",
                        "uM22",
                        "𠮷辛",
                        "",
                        "13900000022",
                        "M21",
                        "M21",
                        "左",
                        "一星",
                        false,
                        false,
                        290050,
                        LocalDateTime.of(2020, 1, 22, 9, 0),
                        "中国建设银行",
                        "",
                        0,
                        0,
                        "",
                        "",
                        "贵州",
                        "",
                        new SourceRow(source, 23)));
        assertThat(members.get(0).idNumber()).isEqualTo("410102197001010013");
        assertThat(members).filteredOn(Member::inactive).extracting(Member::id).containsExactly("M06", "M19");
        assertThat(members).filteredOn(Member::blank).extracting(Member::id).containsExactly("M04");
    }

    @Test
    void statement() {
        TransactionContent content =
                (TransactionContent) new Sources(folder).golden("交易明细信息.csv", SourceKind.TRANSACTIONS);
        assertThat(content.source().format()).isEqualTo("bank.transactions");
        assertThat(content.rowsRead()).isEqualTo(10);
        assertThat(content.rejects()).isEmpty();
        List<BankRow> rows = content.rows();
        assertThat(rows.get(0))
                .isEqualTo(new BankRow(
                        new SourceRow(content.source().id(), 2),
                        rows.get(0).content(),
                        "6222020000000000017",
                        "6222020000000000017",
                        "资金池甲",
                        "",
                        LocalDateTime.of(2021, 5, 1, 9, 0),
                        false,
                        30_000,
                        100_000L,
                        Direction.IN,
                        "6228480000000000033",
                        "参与人丙",
                        "",
                        "",
                        false,
                        "报单",
                        "CNY",
                        Outcome.DONE,
                        "A1",
                        false));
        assertThat(rows)
                .extracting(BankRow::serial)
                .containsExactly("A1", "A2", "A3", "A4", "B7", "B8", "B9", "B10", "B11", "A2");
        assertThat(rows.get(9).content()).isEqualTo(rows.get(1).content());
        assertThat(rows.stream().map(BankRow::content).distinct()).hasSize(9);
        assertThat(rows.get(3).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rows.get(4).direction()).isEqualTo(Direction.IN);
        assertThat(rows.get(6).cash()).isTrue();
        assertThat(rows).filteredOn(BankRow::cash).hasSize(1);
    }
}
