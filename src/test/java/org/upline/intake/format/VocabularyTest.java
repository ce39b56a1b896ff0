package org.upline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the field uses, as its files write them. */
class VocabularyTest {
    private static final Map<String, Format> FORMATS =
            FormatFile.all().stream().collect(Collectors.toMap(Format::id, format -> format));

    private static final String STATEMENT = """
            交易卡号,交易账号,账户开户名称,开户人证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,对手身份证号,对手开户银行,摘要说明,交易币种,\
            交易网点名称,交易网点代码,交易发生地,交易是否成功,传票号,终端号,IP地址,MAC地址,对手交易余额,交易流水号,日志号,凭证种类,凭证号,交易柜员号,商户名称,商户号,备注,\
            交易类型,查询反馈结果原因""";
    private static final String ACCOUNTS =
            "账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,可用余额,币种,开户网点代码,开户网点,账户状态,钞汇标志名称,销户日期,账户类型,备注,账号开户银行,销户网点,最后交易时间";

    @Test
    void everyColumnOfTheStatementIsKnown() {
        RecognisedTable table = table("bank.transactions", STATEMENT);
        assertThat(table.header()).hasSize(34);
        assertThat(table.unknown()).isEmpty();
        assertThat(table.bindings()).hasSize(34);
    }

    @Test
    void everyColumnOfTheAccountDataIsKnown() {
        RecognisedTable table = table("bank.accounts", ACCOUNTS);
        assertThat(table.header()).hasSize(18);
        assertThat(table.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "收付标志, direction",
        "借贷标志, direction",
        "借贷方向, direction",
        "进出标志, direction",
        "资金收付标识, direction",
        "交易金额, amount",
        "发生额, amount",
        "交易金额原币, amount",
        "MAC地址, mac",
        "MAC或IMEI地址, mac",
        "交易方户名, holder",
        "交易方证件号码, holderId",
        "交易日期, date",
        "交易时间, time",
        "对手账号, counterparty",
        "对手卡号, counterpartyCard",
        "交易金额（元）, amount",
        "' 交易 金额 ', amount"
    })
    void namesOfStatementColumns(String header, String field) {
        assertThat(table("bank.transactions", header).column(field)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|会员编号 会员ID 会员号 id userid member_no username",
                "name|真实姓名 姓名 realname",
                "idNumber|身份证号 sfzhm idcard identity",
                "phone|手机号 mobile tel",
                "referrer|推荐人 推荐人编号 推荐人ID 邀请人id pid parent_id referee_id rid tjrname re_name sponsorid",
                "placement|安置人 接点人 node_id prename father_name placement fid link_no",
                "side|区位 area region pos",
                "rank|级别 会员级别 rank level grade",
                "activation|激活状态 is_activate state",
                "blank|空单 空单标志 isblank",
                "fee|报单金额 bdmoney amount",
                "joined|注册时间 加入时间 addtime regtime cjsj",
                "centre|服务中心 报单中心 zmdname",
                "bank|开户行",
                "card|银行卡号 zhanghao",
                "bonus|累计奖金",
                "withdrawn|累计提现",
                "ip|注册IP",
                "address|地址",
                "province|省份"
            })
    void namesOfMemberColumns(String field, String headers) {
        for (String header : headers.split(" ", -1)) {
            assertThat(table("members", header.toUpperCase(Locale.ROOT)).column(field))
                    .as(header)
                    .isZero();
        }
    }

    @Test
    void theSurestNameWinsAndTheOtherColumnStaysUnknown() {
        RecognisedTable table = table("members", "推荐人,推荐人编号,会员编号,用户名,来源");
        assertThat(table.header("referrer")).isEqualTo("推荐人编号");
        assertThat(table.header("id")).isEqualTo("会员编号");
        assertThat(table.unknown()).containsExactly("推荐人", "来源");
        assertThat(table.bindings().get("referrer")).isEqualTo(new Binding("referrer", 1, "推荐人编号", "推荐人编号"));
    }

    @Test
    void whereTheReferrerIsALoginNameTheLoginNameIdentifies() {
        assertThat(table("members", "id,username,re_name").header("id")).isEqualTo("username");
        assertThat(table("members", "id,username,pid").header("id")).isEqualTo("id");
        assertThat(table("members", "id,username,pid").header("username")).isEqualTo("username");
    }

    @Test
    void aNameServesOneFieldOnly() {
        RecognisedTable table = table("members", "username,pid");
        assertThat(table.column("id")).isZero();
        assertThat(table.column("username")).isEqualTo(-1);
    }

    @Test
    void columnsAreTheSameWhateverTheirOrderAndWidth() {
        assertThat(table("members", "ＩＤ,pid,备注,备注,upline.原因 reason").identities())
                .containsExactly("id", "pid", "备注", "备注#2", "");
    }

    @Test
    void everyNeedNamesAFieldThatExists() {
        for (Format format : FORMATS.values()) {
            List<String> fields = format.rules().stream().map(FieldRule::field).toList();
            assertThat(format.needs())
                    .isNotEmpty()
                    .allSatisfy(need -> assertThat(fields).containsAll(need));
            assertThat(format.signs()).allSatisfy(sign -> assertThat(fields).containsAll(sign));
        }
    }

    private static RecognisedTable table(String format, String header) {
        List<String> names = Stream.of(header.split(",", -1)).toList();
        return FORMATS.get(format).understand(1, names);
    }
}
