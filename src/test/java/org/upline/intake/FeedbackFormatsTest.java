package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Account;
import org.upline.model.BankCustomer;
import org.upline.model.BankNote;
import org.upline.model.Finding;
import org.upline.model.Measure;
import org.upline.model.QueryTask;
import org.upline.model.SourceKind;

/** The golden files under {@code formats/}: what is read from each table of a bank beside accounts and transactions. */
class FeedbackFormatsTest {
    private static final String ID = "11010119900307881X";

    @TempDir
    Path folder;

    @Test
    void aSubAccountLeadsToItsAccountAsACardDoes() {
        Assembly read = golden("bank.subaccounts", "关联子账户信息.csv", SourceKind.SUBACCOUNTS);

        counts(read, 4, 2, 1, 0, 1);
        Account account = read.data().accounts().get(0);
        assertThat(read.data().accounts()).hasSize(1);
        assertThat(account.number()).isEqualTo("100200300400");
        assertThat(account.cards()).containsExactly("100200300400901");
        assertThat(account.balanceFen()).isNull();
        assertThat(account.obtained()).isFalse();
    }

    @Test
    void customers() {
        Assembly read = golden("bank.customers", "人员信息.csv", SourceKind.CUSTOMERS);

        counts(read, 5, 2, 1, 0, 2);
        BankNote person = read.data().notes().get(0);
        assertThat(person)
                .isEqualTo(new BankCustomer(
                        "张三",
                        "居民身份证",
                        ID,
                        "某市某路1号",
                        "010-1",
                        "某公司",
                        "a@example.com",
                        "李四 居民身份证 110101199003070011",
                        person.row()));
        assertThat(person.row().row()).isEqualTo(2);
        assertThat(read.rejects().get(0)).extracting(Reject::row).containsExactly(5, 6);
    }

    @Test
    void addressesOfOnePersonDoNotContradictEachOther() {
        Assembly read = golden("bank.addresses", "人员住址信息.csv", SourceKind.ADDRESSES);

        counts(read, 3, 2, 1, 0, 0);
        assertThat(read.data().notes())
                .extracting(note -> ((BankCustomer) note).address())
                .containsExactly("某市甲路1号", "某市乙路2号");
        assertThat(read.data().findings()).isEmpty();
    }

    @Test
    void contacts() {
        Assembly read = golden("bank.contacts", "人员联系方式信息.csv", SourceKind.CONTACTS);

        counts(read, 2, 2, 0, 0, 0);
        assertThat(read.data().notes())
                .extracting(note -> ((BankCustomer) note).phone())
                .containsExactly("13800000001", "13800000002");
    }

    @Test
    void measures() {
        Assembly read = golden("bank.measures", "强制措施信息.csv", SourceKind.MEASURES);

        counts(read, 6, 2, 1, 1, 2);
        BankNote freeze = read.data().notes().get(0);
        assertThat(freeze)
                .isEqualTo(new Measure(
                        "100200300400",
                        "甲银行",
                        "司法冻结",
                        123456L,
                        "某市公安局",
                        LocalDateTime.parse("2020-01-02T00:00"),
                        LocalDateTime.parse("2020-07-01T00:00"),
                        "1",
                        "",
                        freeze.row()));
        Measure waiting = (Measure) read.data().notes().get(1);
        assertThat(waiting.amountFen()).isNull();
        assertThat(waiting.until()).isNull();
        Finding conflict = read.data().findings().get(0);
        assertThat(conflict.kind()).isEqualTo("feedbackConflict");
        assertThat(conflict.rows()).extracting(row -> row.row()).containsExactly(2, 4);
    }

    @Test
    void aFailedQueryIsAFindingAndAnEmptyAnswerIsNone() {
        Assembly read = golden("bank.tasks", "任务信息.csv", SourceKind.TASKS);

        counts(read, 5, 4, 0, 0, 1);
        assertThat(read.data().notes())
                .extracting(note -> ((QueryTask) note).failed())
                .containsExactly(false, true, true, false);
        assertThat(read.data().findings())
                .extracting(Finding::kind, Finding::subjects, Finding::details)
                .containsExactly(
                        tuple("queryFailed", List.of(ID), List.of("乙银行", "成功; 查询失败")),
                        tuple("queryFailed", List.of("100200300400"), List.of("丙银行", "未反馈")));
    }

    /** Reports tell what was new by arrival, and what stands does not depend on it. */
    @Test
    void theSameRowInTwoFilesIsOneWhicheverComesFirst() {
        Sources sources = new Sources(folder);
        String header = "银行名称,账号,冻结措施类型,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,备注\n";
        SourceContent a =
                sources.read("a", bytes(header + "甲,100,冻结,1.00,局,,,1,\n甲,100,冻结,2.00,局,,,2,\n"), SourceKind.MEASURES);
        SourceContent b =
                sources.read("b", bytes(header + "甲,100,冻结,9.00,局,,,1,\n甲,100,冻结,2.00,局,,,2,\n"), SourceKind.MEASURES);
        CaseAssembler assembler = new CaseAssembler(new LedgerResolver()::resolve);

        Assembly forth = assembler.assemble(List.of(a, b));
        Assembly back = assembler.assemble(List.of(b, a));

        assertThat(back.data()).isEqualTo(forth.data());
        assertThat(forth.data().notes())
                .extracting(note -> ((Measure) note).amountFen())
                .containsExactly(100L, 200L);
        ImportReport.OfMasterData late =
                (ImportReport.OfMasterData) back.reports().get(1);
        assertThat(List.of(late.accepted(), late.duplicates(), late.conflicts()))
                .containsExactly(0, 1, 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Assembly golden(String format, String name, SourceKind kind) {
        try (InputStream in = FeedbackFormatsTest.class.getResourceAsStream("/formats/" + format + "/" + name)) {
            SourceContent content = new Sources(folder).read(name, in.readAllBytes(), kind);
            assertThat(content.source().format()).isEqualTo(format);
            assertThat(content.source().encoding()).isEqualTo("GB18030");
            assertThat(content.original().table().unknown()).isEmpty();
            return new CaseAssembler(new LedgerResolver()::resolve).assemble(List.of(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void counts(Assembly read, int rowsRead, int accepted, int duplicates, int conflicts, int rejected) {
        ImportReport.OfMasterData report =
                (ImportReport.OfMasterData) read.reports().get(0);
        assertThat(List.of(
                        report.rowsRead(),
                        report.accepted(),
                        report.duplicates(),
                        report.conflicts(),
                        report.rejected()))
                .containsExactly(rowsRead, accepted, duplicates, conflicts, rejected);
    }
}
