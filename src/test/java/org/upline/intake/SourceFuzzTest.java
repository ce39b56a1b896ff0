package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.Money;
import org.upline.model.SourceKind;
import org.upline.model.Transfer;
import org.upline.model.UplineException;

/**
 * Any bytes taken for a seized file give a case in which every row is accounted for and the sums of the reports are those
 * of the transfers, or an error in words.
 */
class SourceFuzzTest {
    private static final List<SourceKind> KINDS =
            List.of(SourceKind.MEMBERS, SourceKind.ACCOUNTS, SourceKind.TRANSACTIONS);

    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Stream.of(
                        seed(0, "会员编号,推荐人,姓名,报单金额,注册时间\nA,,甲,2900,2020-01-02\nB,A,乙,2900,1577934245\nB,A,丙,,\n"),
                        seed(1, "交易账号,交易卡号,账户余额,最后交易时间\n1001,62001,5.00,20200102 030405\n1001,62001,6.00,\n"),
                        seed(
                                2,
                                "交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易是否成功,交易流水号,摘要说明\n"
                                        + "1001,2020-01-01 10:00:00,10.00,90.00,出,1002,成功,S1,转账\n"
                                        + "1002,2020-01-01 10:00:30,10.00,10.00,进,1001,成功,S1,转账\n"
                                        + "1001,2020-01-02 10:00:00,5,85,,,1,S2,ATM\n"
                                        + "1001,2020-01-02 10:00:00,5,90,进,,1,S3,冲正\n"
                                        + "1001,20200103,-1.00,,借,6.2E+18,R-被当日冲正,,\n"),
                        seed(2, "用户信息,交易对方信息,付款时间,金额（元）,收/支,交易状态\n2088(甲),2089(乙),2020-01-02 03:04:05,5.00,支出,成功\n"),
                        seed(2, "用户ID\t交易单号\t交易时间\t交易金额(分)\t借贷类型\n1\t2\t2020-01-02 03:04:05\t500\t出\n"))
                .map(bytes -> Arguments.of((Object) bytes));
    }

    private static byte[] seed(int kind, String text) {
        byte[] bytes = text.getBytes(kind == 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
        byte[] seed = new byte[bytes.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }

    /** @param bytes what the file is said to be, and the file */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void everyRowIsAccountedFor(byte[] bytes) throws Exception {
        if (bytes.length < 2) {
            return;
        }
        Path file = Files.write(folder.resolve("file"), Arrays.copyOfRange(bytes, 1, bytes.length));
        try {
            SourceContent content = Sources.read("file", file, KINDS.get(Math.floorMod(bytes[0], KINDS.size())));
            Assembly assembly = new CaseAssembler(new LedgerResolver()::resolve).assemble(List.of(content));
            // That its parts add up to the rows read, a report checks itself.
            ImportReport report = assembly.reports().get(0);
            assertThat(report.rowsRead()).isEqualTo(content.rowsRead());
            assertThat(assembly.rejects().get(0)).hasSize(report.rejected());
            if (report instanceof ImportReport.OfTransactions money) {
                List<Transfer> transfers = assembly.data().transfers();
                assertThat(money.transfers()).isEqualTo(transfers.size());
                assertThat(money.amountFen())
                        .isEqualTo(transfers.stream()
                                .filter(transfer -> transfer.currency().equals(Money.CNY))
                                .mapToLong(Transfer::amountFen)
                                .sum());
            }
        } catch (UplineException told) {
            assertThat(told.reason().key()).matches("(intake|ledger|model)\\..*");
        }
    }
}
