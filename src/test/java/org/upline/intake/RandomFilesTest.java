package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Bytes of any sort give a result in which every row is accounted for, or an error in words; never anything else. */
class RandomFilesTest {
    private static final String[] PIECES = {
        "会员编号",
        "推荐人",
        "交易账号",
        "交易时间",
        "交易金额",
        "收付标志",
        "姓名",
        ",",
        ",",
        ",",
        "\t",
        ";",
        "|",
        "\n",
        "\n",
        "\r",
        "\"",
        "\"\"",
        "'",
        "\\N",
        "1",
        "6.2E+18",
        "2020-01-02",
        "-1.00",
        "𠮷",
        "\0",
        "\uFEFF",
        "=\"",
        "M1",
        "进",
        "100_156_1",
        " "
    };

    private static final String[] HEADERS = {
        "会员编号,推荐人,姓名,激活状态\n",
        "交易账号,交易时间,交易金额,收付标志\n",
        "用户信息,交易对方信息,付款时间,金额（元）\n",
        "付款方支付宝账号,收款方支付宝账号,转账金额（元）,到账时间\n",
        "用户ID,交易单号,交易时间,交易金额(分),借贷类型\n",
        "账号,注册姓名,注册身份证号,银行账号\n",
        "用户ID,登录邮箱,账户名称,绑定银行卡\n"
    };

    private static final List<SourceKind> KINDS =
            List.of(SourceKind.MEMBERS, SourceKind.ACCOUNTS, SourceKind.TRANSACTIONS);

    @TempDir
    Path folder;

    @Test
    void randomBytes() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            read(bytes, random);
        }
    }

    @Test
    void randomPiecesOfTables() {
        Random random = new Random(8);
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
        int results = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            if (random.nextBoolean()) {
                text.append(HEADERS[random.nextInt(HEADERS.length)]);
            }
            for (int k = random.nextInt(80); k > 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = text.toString().getBytes(charsets.get(random.nextInt(3)));
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            results += read(bytes, random);
        }
        assertThat(results).isGreaterThan(300);
    }

    @Test
    void damagedWorkbooks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            sheet.value(0, 0, "会员编号");
            sheet.value(0, 1, "推荐人");
            sheet.value(1, 0, "M1");
        }
        Random random = new Random(9);
        assertThat(read(out.toByteArray(), SourceKind.MEMBERS)).isEqualTo(1);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = out.toByteArray();
            for (int k = random.nextInt(6); k >= 0; k--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            read(bytes, random);
        }
    }

    private int read(byte[] bytes, Random random) {
        return read(bytes, KINDS.get(random.nextInt(3)));
    }

    /** 1 if there was a result. */
    private int read(byte[] bytes, SourceKind kind) {
        SourceContent content;
        try {
            content = new Sources(folder).read("f", bytes, kind);
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("intake.");
            return 0;
        }
        Assembly assembly = new CaseAssembler(new NaiveResolver()).assemble(List.of(content));
        assertThat(assembly.reports().get(0).rowsRead()).isEqualTo(content.rowsRead());
        return 1;
    }
}
