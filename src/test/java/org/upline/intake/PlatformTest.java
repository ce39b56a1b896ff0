package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Account;
import org.upline.model.SourceKind;
import org.upline.model.Transfer;

/** The golden files of the payment platforms; each has a README that counts it by hand. */
class PlatformTest {
    private static final String TRADES = "alipay.trades/支付宝账户明细.csv";
    private static final String TRANSFERS = "alipay.transfers/支付宝转账明细.csv";
    private static final String REGISTRATIONS = "alipay.registrations/支付宝注册信息.csv";
    private static final String TENPAY = "tenpay.trades/TenpayTrades.txt";
    private static final String TENPAY_ACCOUNTS = "tenpay.registrations/TenpayRegInfo.txt";

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void folder() {
        sources = new Sources(folder);
    }

    @Test
    void alipayTrades() throws IOException {
        Assembly read = assemble(golden(TRADES, SourceKind.TRANSACTIONS));
        assertThat(transactions(read, 0)).isEqualTo(counts("alipay.trades", 7, 1, 0, 0, 2, 2, 0, 2, 290_000));
        assertThat(read.rejects().get(0)).extracting(Reject::row).containsExactly(7, 8);
        assertThat(read.rejects().get(0)).extracting(Reject::column).containsExactly("收付标志", "交易状态");
        assertThat(ways(read)).containsExactly("2088000000000011 > 2088000000000022 290000");
        assertThat(read.data().transfers().get(0).serial()).isEqualTo("T1");
        assertThat(read.data().transfers().get(0).memo()).isEqualTo("转账 会员费 报单");
        assertThat(account(read, "2088000000000011").obtained()).isTrue();
        assertThat(account(read, "2088000000000011").holder()).isEqualTo("甲");
        assertThat(account(read, "2088000000000022").bank()).isEqualTo("支付宝");
    }

    @Test
    void aNameMayHoldBracketsAndAnIdStandAlone() {
        assertThat(PlatformParty.of("2088(店（上海）)")).isEqualTo(new PlatformParty("2088", "店（上海）"));
        assertThat(PlatformParty.of("2088")).isEqualTo(new PlatformParty("2088", ""));
        assertThat(PlatformParty.of("（甲）")).isEqualTo(new PlatformParty("", "甲"));
        assertThat(PlatformParty.of("2088(")).isEqualTo(new PlatformParty("2088", ""));
    }

    @Test
    void aTransferInBothFilesOfAlipayIsOne() throws IOException {
        Assembly alone = assemble(golden(TRANSFERS, SourceKind.TRANSACTIONS));
        assertThat(transactions(alone, 0)).isEqualTo(counts("alipay.transfers", 3, 3, 0, 0, 0, 0, 0, 0, 297_000));
        assertThat(ways(alone))
                .containsExactly(
                        "2088000000000011 > 2088000000000022 290000",
                        "2088000000000011 > 6222020000000000017 3000",
                        "2088000000000044 > 2088000000000011 4000");
        assertThat(account(alone, "2088000000000011").obtained()).isTrue();
        assertThat(account(alone, "2088000000000044").obtained()).isFalse();

        Assembly both = assemble(golden(TRADES, SourceKind.TRANSACTIONS), golden(TRANSFERS, SourceKind.TRANSACTIONS));
        assertThat(transactions(both, 1)).isEqualTo(counts("alipay.transfers", 3, 2, 1, 0, 0, 0, 0, 0, 7_000));
        assertThat(ways(both)).isEqualTo(ways(alone));
    }

    @Test
    void onePaymentToTwoPeopleUnderOneNumberIsTwo() {
        TransactionContent content = sources.transactions("t", """
                交易号,付款方支付宝账号,收款方支付宝账号,到账时间,转账金额（元）
                B1,2088000000000011,2088000000000022,2021-05-01 09:00:00,10.00
                B1,2088000000000011,2088000000000033,2021-05-01 09:00:00,10.00
                """);
        assertThat(ways(assemble(content))).hasSize(2);
    }

    @Test
    void alipayRegistrations() throws IOException {
        Assembly read = assemble(golden(REGISTRATIONS, SourceKind.ACCOUNTS));
        assertThat(masterData(read)).containsExactly(2, 1, 0, 0, 1);
        assertThat(read.data().accounts())
                .extracting(Account::number)
                .containsExactly("2088000000000011", "6222020000000000017", "6228480000000000033");
        Account wallet = account(read, "2088000000000011");
        assertThat(wallet.cards()).containsExactly("jia@example.com");
        assertThat(wallet.bank()).isEqualTo("支付宝");
        assertThat(wallet.balanceFen()).isEqualTo(1234);
        assertThat(account(read, "6228480000000000033").holderId()).isEqualTo("410102197001010013");
    }

    @Test
    void aLoginNameIsTheWalletItLeadsTo() throws IOException {
        TransactionContent content = sources.transactions("t", """
                交易号,付款方支付宝账号,收款方支付宝账号,到账时间,转账金额（元）
                B1,2088000000000022,jia@example.com,2021-05-01 09:00:00,10.00
                """);
        assertThat(ways(assemble(golden(REGISTRATIONS, SourceKind.ACCOUNTS), content)))
                .containsExactly("2088000000000022 > 2088000000000011 1000");
    }

    @Test
    void tenpayTrades() throws IOException {
        Assembly read = assemble(golden(TENPAY, SourceKind.TRANSACTIONS));
        assertThat(transactions(read, 0)).isEqualTo(counts("tenpay.trades", 5, 3, 0, 1, 0, 0, 0, 1, 158_050));
        assertThat(read.rejects().get(0)).extracting(Reject::column).containsExactly("交易金额(分)");
        assertThat(ways(read))
                .containsExactly(
                        "6222020000000000017 > wx_jia 100000",
                        "wx_jia > wx_yi 29050",
                        "wx_yi > 6228480000000000033 29000");
        assertThat(read.data().findings()).isEmpty();
        assertThat(account(read, "wx_jia").balanceFen()).isEqualTo(70_950);
        assertThat(account(read, "wx_jia").cards()).isEmpty();
        assertThat(account(read, "6228480000000000033").bank()).isEqualTo("中国农业银行");
    }

    @Test
    void aTelephoneTopUpGoesToNoCard() {
        TransactionContent content = sources.transactions("t", """
                用户ID\t交易单号\t借贷类型\t交易业务类型\t交易时间\t交易金额(分)\t用户银行卡号
                wx_jia\t1\t出\t手机充值\t2021-06-01 09:00:00\t5000\t6222020000000000017
                wx_jia\t2\t出\t提现\t2021-06-01 09:00:00\t5000\t6222020000000000017
                """);
        assertThat(content.rows()).extracting(BankRow::counterparty).containsExactly("", "6222020000000000017");
    }

    @Test
    void tenpayRegistrations() throws IOException {
        Assembly read = assemble(golden(TENPAY_ACCOUNTS, SourceKind.ACCOUNTS));
        assertThat(masterData(read)).containsExactly(4, 2, 0, 0, 2);
        assertThat(read.rejects().get(0)).extracting(Reject::row).containsExactly(4, 5);
        assertThat(read.data().accounts())
                .extracting(Account::number)
                .containsExactly("6222020000000000017", "6228480000000000033", "wx_jia");
        assertThat(read.data().accounts()).extracting(Account::holder).containsOnly("甲");
        assertThat(account(read, "6228480000000000033").bank()).isEqualTo("中国农业银行");
    }

    @ParameterizedTest
    @CsvSource({
        "交易成功, 2021-05-01 09:00:00, DONE",
        "'', 2021-05-01 09:00:00, DONE",
        "TRADE_FINISHED, 2021-05-01 09:00:00, DONE",
        "部分退款成功, 2021-05-01 09:00:00, DONE",
        "转账失败, 2021-05-01 09:00:00, FAILED",
        "付款未成功, 2021-05-01 09:00:00, FAILED",
        "等待买家付款, '', FAILED",
        "等待买家确认收货, 2021-05-01 09:00:00, FAILED",
        "交易关闭, '', FAILED",
        "交易关闭, 2021-05-01 09:00:00, REVERSED",
        "全额退款, 2021-05-01 09:00:00, REVERSED",
        "退款成功, 2021-05-01 09:00:00, DONE"
    })
    void states(String state, String paid, Outcome outcome) {
        BankRow row = sources.transactions(
                        "t",
                        "用户信息,交易对方信息,交易创建时间,付款时间,金额（元）,收/支,交易状态\n1(甲),2(乙),2021-05-01 08:00:00," + paid + ",1.00,支出,"
                                + state + "\n")
                .rows()
                .get(0);
        assertThat(row.outcome()).isEqualTo(outcome);
    }

    private static Account account(Assembly read, String number) {
        return read.data().accounts().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ways(Assembly read) {
        return read.data().transfers().stream().map(PlatformTest::way).sorted().toList();
    }

    private static String way(Transfer transfer) {
        return transfer.payer() + " > " + transfer.payee() + " " + transfer.amountFen();
    }

    private static List<Integer> masterData(Assembly read) {
        ImportReport.OfMasterData report =
                (ImportReport.OfMasterData) read.reports().get(0);
        return List.of(
                report.rowsRead(), report.accepted(), report.duplicates(), report.conflicts(), report.rejected());
    }

    private static ImportReport.OfTransactions transactions(Assembly read, int file) {
        ImportReport.OfTransactions all =
                (ImportReport.OfTransactions) read.reports().get(file);
        return counts(
                all.format(),
                all.rowsRead(),
                all.transfers(),
                all.duplicates(),
                all.mirrored(),
                all.failed(),
                all.reversed(),
                all.informational(),
                all.rejected(),
                all.amountFen());
    }

    private static ImportReport.OfTransactions counts(
            String format,
            int rows,
            int transfers,
            int duplicates,
            int mirrored,
            int failed,
            int reversed,
            int informational,
            int rejected,
            long fen) {
        return new ImportReport.OfTransactions(
                "",
                "",
                "",
                format,
                rows,
                transfers,
                duplicates,
                mirrored,
                failed,
                reversed,
                informational,
                rejected,
                fen,
                null,
                false);
    }

    private static Assembly assemble(SourceContent... contents) {
        return new CaseAssembler(new LedgerResolver()::resolve)
                .assemble(Stream.of(contents).toList());
    }

    private SourceContent golden(String file, SourceKind kind) throws IOException {
        try (var in = PlatformTest.class.getResourceAsStream("/formats/" + file)) {
            return sources.read(file.substring(file.indexOf('/') + 1), in.readAllBytes(), kind);
        }
    }
}
