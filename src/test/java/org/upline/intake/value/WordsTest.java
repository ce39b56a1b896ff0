package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;

class WordsTest {
    private static final Words<Direction> DIRECTIONS = Words.load("direction.words", Direction::valueOf);
    private static final Words<Outcome> OUTCOMES = Words.load("outcome.words", Outcome::valueOf);
    private static final Words<String> MARKS = Words.load("cash.words", label -> label);
    private static final Words<String> MEMOS = Words.load("cash-memo.words", label -> label);

    @ParameterizedTest
    @CsvSource({
        "进, IN",
        "收, IN",
        "贷, IN",
        "入, IN",
        "in, IN",
        "IN, IN",
        "出, OUT",
        "付, OUT",
        "借, OUT",
        "out, OUT",
        "Ｄ, OUT",
        "1,",
        "0,",
        "'',",
        "转账,",
        "贷出,"
    })
    void directions(String cell, Direction direction) {
        assertThat(DIRECTIONS.find(cell)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DONE",
        "Y, DONE",
        "是, DONE",
        "成功, DONE",
        "true, DONE",
        "TRUE, DONE",
        "交易成功, DONE",
        "0, FAILED",
        "N, FAILED",
        "否, FAILED",
        "失败, FAILED",
        "false, FAILED",
        "未成功, FAILED",
        "R-被当日冲正, REVERSED",
        "S-被隔日冲正, REVERSED",
        "Ｒ－被当日冲正, REVERSED",
        "待定,",
        "2,"
    })
    void outcomes(String cell, Outcome outcome) {
        assertThat(OUTCOMES.find(cell)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"现金, CASH", "现, CASH", "ATM, CASH", "转账, NO", "非现金, NO", "'',", "1,"})
    void cashMarks(String cell, String meaning) {
        assertThat(MARKS.find(cell)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"ATM取款, CASH", "柜台取现, CASH", "ATM转账, NO", "现金宝申购,", "现金管理费,", "转存, NO", "工资,"})
    void cashMemos(String cell, String meaning) {
        assertThat(MEMOS.find(cell)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, CNY",
        "cny, CNY",
        "人民币, CNY",
        "人民币元, CNY",
        "RMB, CNY",
        "156, CNY",
        "01, CNY",
        "美元, USD",
        "840, USD",
        "344, HKD",
        "EUR, EUR",
        "036, AUD",
        "ＣＮＹ, CNY",
        "QQQ,",
        "比特币,"
    })
    void currencies(String cell, String code) {
        assertThat(Currencies.KNOWN.code(cell)).isEqualTo(code);
    }
}
