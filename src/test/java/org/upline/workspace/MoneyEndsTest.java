package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.funds.AccountGroups;
import org.upline.funds.FlowDimension;
import org.upline.funds.FlowRequest;
import org.upline.funds.Flows;
import org.upline.funds.FundsRules;
import org.upline.funds.MoneyFlows;
import org.upline.funds.TracePeriod;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Accounts by what people call them, and in groups, in a case of three members of whom one has two accounts. */
class MoneyEndsTest {
    @TempDir
    static Path folder;

    private static OpenCase opened;

    @BeforeAll
    static void importACase() throws IOException {
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("案件"));
        Path members = Files.writeString(
                folder.resolve("会员.csv"),
                "会员编号,姓名,推荐人,手机号,银行卡号,地址\n"
                        + "A,甲,,13800000001,6222000000000001,贵州省贵阳市某路\n"
                        + "B,乙,A,13800000002,6222000000000002,\n"
                        + "C,甲,B,13800000001,6222000000000003,\n");
        Path statement = Files.writeString(
                folder.resolve("流水.csv"),
                "交易卡号,交易账号,交易时间,交易金额,收付标志,交易对手账卡号,对手户名,交易流水号\n"
                        + "6222000000000001,1001,2020-01-01 10:00:00,5.00,出,1002,,S1\n"
                        + "6222000000000002,1002,2020-01-01 10:00:01,5.00,进,1001,,S1\n"
                        + "6222000000000002,1002,2020-02-01 10:00:00,3.00,出,6222000000000003,,S2\n"
                        + "6222000000000002,1002,2020-02-02 10:00:00,2.00,出,,某商户,S3\n");
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(
                        new ImportItem(members, SourceKind.MEMBERS, null),
                        new ImportItem(statement, SourceKind.TRANSACTIONS, null)));
        opened = OpenCase.open(made, Message::key, stage -> {});
    }

    private static List<String> numbers(List<Integer> accounts) {
        return accounts.stream()
                .map(account -> opened.ledger().accounts().number(account))
                .toList();
    }

    @Test
    void aPersonHasAllHisAccountsWhicheverOfHisIdsIsGiven() {
        MoneyEnds ends = new MoneyEnds(opened);
        for (String id : List.of("A", "C", "P-A")) {
            assertThat(numbers(ends.of(id))).containsExactly("1001", "6222000000000003");
            assertThat(ends.ofPerson(id)).isEqualTo(ends.of(id));
        }
        assertThat(numbers(ends.of("6222000000000002"))).as("by card").containsExactly("1002");
    }

    @Test
    void aTransferIsNamedByAnyOfItsRows() {
        MoneyEnds ends = new MoneyEnds(opened);
        assertThat(ends.transfer("流水.csv:2")).isZero();
        assertThat(ends.transfer("流水.csv:3")).isZero();
        assertThat(ends.transfer(opened.ledger().transfers().id(1))).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsAnError() {
        MoneyEnds ends = new MoneyEnds(opened);
        assertThatThrownBy(() -> ends.of("7")).isInstanceOf(UplineException.class);
        assertThatThrownBy(() -> ends.ofPerson("1002")).isInstanceOf(UplineException.class);
        assertThatThrownBy(() -> ends.transfer("流水.csv:1")).isInstanceOf(UplineException.class);
        assertThatThrownBy(() -> ends.transfer("会员.csv:2")).isInstanceOf(UplineException.class);
    }

    private static List<String> flows(FlowDimension... by) {
        AccountGroups groups = new MoneyGroups(
                        opened,
                        FundsRules.standard(),
                        new CountingRule(CountingRule.Unit.PERSONS, CountingRule.Tree.REFERRAL, Set.of()))
                .by(List.of(by));
        BitSet all = groups.named(List.of(), Message::key);
        Flows flows = MoneyFlows.sum(
                        opened.ledger(),
                        new FlowRequest(List.of(by), groups, TracePeriod.ALWAYS, all, all, Integer.MAX_VALUE))
                .result();
        assertThat(flows.totalFen()).isEqualTo(1_000).isEqualTo(flows.shownFen());
        return flows.flows().stream()
                .map(flow -> flow.from() + ">" + flow.to() + " " + flow.amountFen())
                .toList();
    }

    @Test
    void membersAccountsAreGroupedByLevelPersonAndPlace() {
        assertThat(flows(FlowDimension.LEVEL)).containsExactly("1>2 500", "2>1 300", "2>unnamed 200");
        assertThat(flows(FlowDimension.PERSON)).containsExactly("P-A>P-B 500", "P-B>P-A 300", "P-B>unnamed 200");
        assertThat(flows(FlowDimension.PLACE))
                .containsExactly("52>noPlace 500", "noPlace>52 300", "noPlace>unnamed 200");
        assertThat(flows(FlowDimension.LEVEL, FlowDimension.PLACE))
                .containsExactly("1/52>2/noPlace 500", "2/noPlace>1/52 300", "2/noPlace>unnamed 200");
        assertThat(flows(FlowDimension.MONTH)).containsExactly("all>all 500", "all>all 300", "all>unnamed 200");
    }
}
