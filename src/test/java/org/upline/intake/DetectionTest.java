package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** What is said of a file that is not what it was taken for. */
class DetectionTest {
    private static final String MEMBERS = "会员编号,推荐人编号,姓名,银行卡号,手机号\nM1,,甲,,\n";
    private static final String ACCOUNTS = "账户开户名称,交易卡号,交易账号,账户余额,账户状态\n甲,1,2,3,正常\n";
    private static final String STATEMENT = "交易卡号,交易账号,账户开户名称,交易时间,交易金额,交易余额,收付标志\n1,2,甲,20210501,1,1,进\n";

    @TempDir
    Path folder;

    @Test
    void aFileOfAnotherKindIsSentToItsCommand() {
        assertThat(failure(STATEMENT, SourceKind.MEMBERS)).isEqualTo(Message.of("intake.is.transactions", "f.csv", 1));
        assertThat(failure(STATEMENT, SourceKind.ACCOUNTS)).isEqualTo(Message.of("intake.is.transactions", "f.csv", 1));
        assertThat(failure(MEMBERS, SourceKind.TRANSACTIONS)).isEqualTo(Message.of("intake.is.members", "f.csv", 1));
        assertThat(failure(MEMBERS, SourceKind.ACCOUNTS)).isEqualTo(Message.of("intake.is.members", "f.csv", 1));
        assertThat(failure("标题\n" + ACCOUNTS, SourceKind.MEMBERS))
                .isEqualTo(Message.of("intake.is.accounts", "f.csv", 2));
        assertThat(failure(ACCOUNTS, SourceKind.TRANSACTIONS)).isEqualTo(Message.of("intake.is.accounts", "f.csv", 1));
    }

    @Test
    void missingColumnsAreNamedWithAllTheirNames() {
        Message reason = failure("姓名,手机号,推荐人,级别\n甲,1,乙,2\n", SourceKind.MEMBERS);
        assertThat(reason.key()).isEqualTo("intake.unrecognised.members");
        assertThat(reason.arguments().get(1)).isEqualTo("姓名, 手机号, 推荐人, 级别");
        assertThat((String) reason.arguments().get(2))
                .contains("会员编号 / 会员id / ")
                .doesNotContain("安置人");
    }

    @Test
    void aFileWithoutAnyKnownColumnShowsItsFirstRow() {
        Message reason = failure("<html>\n<table>\n", SourceKind.TRANSACTIONS);
        assertThat(reason.key()).isEqualTo("intake.unrecognised.transactions");
        assertThat(reason.arguments().get(1)).isEqualTo("<html>");
        assertThat((String) reason.arguments().get(2))
                .contains("交易账号")
                .contains("交易时间")
                .contains("交易金额");
    }

    @Test
    void aColumnNameThatStandsTwiceIsAmbiguous() {
        assertThat(failure("会员编号,推荐人,姓名,姓名\nM1,,甲,乙\n", SourceKind.MEMBERS))
                .isEqualTo(Message.of("intake.duplicateColumn", "f.csv", 1, "姓名"));
        assertThat(read("会员编号,推荐人,甲,甲\nM1,,1,2\n", SourceKind.MEMBERS).rowsRead())
                .isEqualTo(1);
    }

    @Test
    void theColumnNamesMustStandInTheFirst40Rows() {
        assertThat(read("标题\n".repeat(39) + MEMBERS, SourceKind.MEMBERS).rowsRead())
                .isEqualTo(1);
        assertThat(failure("标题\n".repeat(40) + MEMBERS, SourceKind.MEMBERS).key())
                .isEqualTo("intake.unrecognised.members");
    }

    @Test
    void anEmptyMemberListIsToldOf() {
        assertThat(failure("", SourceKind.MEMBERS).key()).isEqualTo("intake.empty");
        assertThat(failure("\n\n", SourceKind.MEMBERS).key()).isEqualTo("intake.empty");
    }

    @Test
    void aQuoteLeftOpenFarBelowIsToldWithItsRow() {
        assertThat(failure(MEMBERS + "M,,,,\n".repeat(100) + "X,,\"乙,,\nY,,,,\n", SourceKind.MEMBERS))
                .isEqualTo(Message.of("intake.openQuote", "f.csv", 103));
    }

    private Message failure(String text, SourceKind kind) {
        return catchThrowableOfType(UplineException.class, () -> read(text, kind))
                .reason();
    }

    private SourceContent read(String text, SourceKind kind) {
        return new Sources(folder).read("f.csv", text, StandardCharsets.UTF_8, kind);
    }
}
