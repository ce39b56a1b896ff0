package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.model.Finding;

class StatementTest {
    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void folder() {
        sources = new Sources(folder);
    }

    @Test
    void theVariantOf29Columns() {
        BankRow row = sources.transactions("t", """
                交易卡号,交易账号,交易方户名,交易方证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,对手户名,摘要说明,交易币种,交易是否成功,MAC或IMEI地址
                6222,100_156_1,,,20210501090000,300.00,1000.00,进,6228,丙,报单,,1,
                """).rows().get(0);
        // Sub-accounts of one account have each a balance of their own, so the ledger gets the number as written.
        assertThat(row.account()).isEqualTo("100_156_1");
        assertThat(row.currency()).isEqualTo("CNY");
        assertThat(row.holder()).isEmpty();
        assertThat(row.time()).isEqualTo(LocalDateTime.of(2021, 5, 1, 9, 0));
    }

    @Test
    void theVariantWithDateAndTimeApartAndTwoNumbersOfTheOtherSide() {
        List<BankRow> rows = sources.transactions("t", """
                交易账号,交易日期,交易时间,发生额,借贷标志,对手账号,对手卡号
                100,20210501,090001,1.00,贷,200,300
                100,2021-05-01,9:00,1.00,借,,300
                100,20210501,,1.00,,2.2E+18,300
                """).rows();
        assertThat(rows)
                .extracting(BankRow::time)
                .containsExactly(
                        LocalDateTime.of(2021, 5, 1, 9, 0, 1),
                        LocalDateTime.of(2021, 5, 1, 9, 0),
                        LocalDateTime.of(2021, 5, 1, 0, 0));
        assertThat(rows).extracting(BankRow::dateOnly).containsExactly(false, false, true);
        assertThat(rows).extracting(BankRow::counterparty).containsExactly("200", "300", "300");
        assertThat(rows).extracting(BankRow::direction).containsExactly(Direction.IN, Direction.OUT, null);
    }

    @ParameterizedTest
    @CsvSource({"USD, 100_156_1, USD", "'', 100_840_1, USD", "'', 100, CNY", "人民币, 100, CNY", "840, 100, USD"})
    void currency(String cell, String account, String currency) {
        BankRow row = one("交易账号,交易时间,交易金额,交易币种", account + ",20210501,1," + cell);
        assertThat(row.currency()).isEqualTo(currency);
        assertThat(row.account()).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100,,20210501,x,1,CNY|交易金额|intake.reject.amount",
                "100,,20210501,,1,CNY|交易金额|intake.reject.noAmount",
                "100,,,1.00,1,CNY|交易时间|intake.reject.noTime",
                "100,,2021-02-30,1.00,1,CNY|交易时间|intake.reject.time",
                "100,,20210501,1.00,待定,CNY|交易是否成功|intake.reject.outcome",
                "100,,20210501,1.00,1,贝壳|交易币种|intake.reject.currency",
                ",,20210501,1.00,1,CNY|交易账号|intake.reject.noAccount",
                "无,-,20210501,1.00,1,CNY|交易账号|intake.reject.noAccount",
                "6.22203E+18,,20210501,1.00,1,CNY|交易账号|intake.reject.damaged",
                "6.22203E+18,6.2E+18,20210501,1.00,1,CNY|交易账号|intake.reject.damaged",
                ",6.22203E+18,20210501,1.00,1,CNY|交易卡号|intake.reject.damaged"
            })
    void badRows(String row, String column, String reason) {
        TransactionContent content = sources.transactions("t", "交易账号,交易卡号,交易时间,交易金额,交易是否成功,交易币种\n" + row + "\n");
        assertThat(content.rows()).isEmpty();
        assertThat(content.rejects()).hasSize(1);
        assertThat(content.rejects().get(0).column()).isEqualTo(column);
        assertThat(content.rejects().get(0).reason().key()).isEqualTo(reason);
        assertThat(content.findings().isEmpty()).isEqualTo(!reason.endsWith("damaged"));
    }

    @Test
    void aDamagedNumberIsPassedOverWhereTheRowHasAnother() {
        TransactionContent content = sources.transactions(
                "t",
                "交易账号,交易卡号,交易时间,交易金额,交易对手账卡号,对手户名\n6.22E+18,6222,20210501,1,6.21E+18,丙\n100,6.2E+18,20210501,1,200,丙\n");
        assertThat(content.rejects()).isEmpty();
        assertThat(content.rows()).extracting(BankRow::account).containsExactly("", "100");
        assertThat(content.rows()).extracting(BankRow::card).containsExactly("6222", "");
        assertThat(content.rows()).extracting(BankRow::counterparty).containsExactly("", "200");
        assertThat(content.findings()).extracting(Finding::kind).containsOnly("damagedNumber");
        assertThat(content.findings())
                .extracting(finding -> finding.subjects().get(0))
                .containsExactly("6.22E+18", "6.21E+18", "6.2E+18");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"100,20210501,0.00,", "100,,0,", ",x,0.00,", "100,,,账户不存在", ",,,无交易", "6.2E+18,,,查无记录"})
    void rowsThatMoveNothingAreNoFault(String row) {
        TransactionContent content = sources.transactions("t", "交易账号,交易时间,交易金额,查询反馈结果原因\n" + row + "\n");
        assertThat(content.rejects()).isEmpty();
        assertThat(content.rows())
                .singleElement()
                .matches(BankRow::informational)
                .matches(one -> one.amountFen() == 0);
    }

    @Test
    void negativeAmountsStay() {
        assertThat(one("交易账号,交易时间,交易金额", "100,20210501,\"-1,234.50\"").amountFen())
                .isEqualTo(-123_450);
    }

    @Test
    void anEmptyFileIsNoFault() {
        for (String text : List.of("", "\uFEFF", "\n\n", " \t \n")) {
            TransactionContent content = sources.transactions("t", text);
            assertThat(content.rowsRead()).isZero();
            assertThat(content.source().format()).isEqualTo("empty");
        }
        assertThat(sources.transactions("t", "交易账号,交易时间,交易金额\n").rowsRead()).isZero();
        assertThat(sources.accounts("a", "").rowsRead()).isZero();
    }

    @Test
    void accountData() {
        AccountContent content = sources.accounts("a", """
                账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,币种,账户状态,账号开户银行,最后交易时间
                资金池甲,4101,6222\t,100_156_1,2019/1/2,"1,000.50",,正常,工行,2021-05-01 13:00:00
                乙,,6.2E+18,,,,,,,
                丙,,6223,6.2E+18,0,,美元,,,-
                """);
        AccountRow first = content.rows().get(0);
        assertThat(first)
                .isEqualTo(new AccountRow(
                        first.row(),
                        first.content(),
                        "100_156_1",
                        "6222",
                        "资金池甲",
                        "4101",
                        "工行",
                        "CNY",
                        "正常",
                        LocalDateTime.of(2019, 1, 2, 0, 0),
                        100_050L,
                        LocalDateTime.of(2021, 5, 1, 13, 0)));
        AccountRow third = content.rows().get(1);
        assertThat(third.account()).isEmpty();
        assertThat(third.card()).isEqualTo("6223");
        assertThat(third.currency()).isEqualTo("USD");
        assertThat(third.opened()).isNull();
        assertThat(third.balanceFen()).isNull();
        assertThat(content.rejects()).extracting(Reject::row).containsExactly(3);
    }

    private BankRow one(String header, String row) {
        return sources.transactions("t", header + "\n" + row + "\n").rows().get(0);
    }
}
