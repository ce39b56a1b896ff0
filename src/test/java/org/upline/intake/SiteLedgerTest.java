package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ledger.LedgerResolver;
import org.upline.model.BonusKind;
import org.upline.model.SiteEntry;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** Orders, bonuses and withdrawals of a scheme's site. */
class SiteLedgerTest {
    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void files() {
        sources = new Sources(folder);
    }

    @Test
    void aRowForEachBonus() {
        SiteContent read = ledger(
                "b.csv",
                "流水号,会员编号,奖金类型,奖金金额,发放时间,状态\n"
                        + "1,A,直推奖,100.50,2020-01-02 03:04:05,已发放\n"
                        + "2,A,层碰奖,7,2020-01-02,待审核\n"
                        + "3,B,旅游奖,1,2020-01-02,\n"
                        + "4,,直推奖,1,2020-01-02,\n"
                        + "5,B,直推奖,,2020-01-02,\n"
                        + "6,B,直推奖,1,昨天,\n");
        assertThat(read.source().format()).isEqualTo("site.bonuses");
        assertThat(read.rowsRead()).isEqualTo(6);
        assertThat(read.rejects()).extracting(Reject::row).containsExactly(5, 6, 7);
        List<SiteEntry> entries = read.first(10);
        assertThat(entries.get(0))
                .isEqualTo(new SiteEntry(
                        "A",
                        SiteEntry.Kind.BONUS,
                        BonusKind.REFERRAL,
                        "直推奖",
                        10_050,
                        LocalDateTime.of(2020, 1, 2, 3, 4, 5),
                        true,
                        "",
                        new SourceRow(read.source().id(), 2)));
        assertThat(entries)
                .extracting(SiteEntry::bonus)
                .containsExactly(BonusKind.REFERRAL, BonusKind.LAYER, BonusKind.OTHER);
        assertThat(entries).extracting(SiteEntry::settled).containsExactly(true, false, true);
    }

    /** The total beside the kinds says nothing more, and is not counted again. */
    @Test
    void aColumnForEachKindOfBonus() {
        SiteContent read = ledger("b.csv", "会员编号,结算日期,推荐奖,对碰奖,分红,金额\nA,2020-01-01,10,0,5,15\nB,2020-01-01,0,,0,0\n");
        assertThat(read.first(10))
                .extracting(SiteEntry::bonus, SiteEntry::fen, SiteEntry::label)
                .containsExactly(tuple(BonusKind.REFERRAL, 1_000L, "推荐奖"), tuple(BonusKind.DIVIDEND, 500L, "分红"));
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void withdrawalsAndOrders() {
        SiteContent out = ledger("w.csv", "会员编号,提现金额,手续费,提现时间,提现状态,银行卡号\nA,100,5,2020-01-01,1,6222000000000000001\n");
        assertThat(out.source().format()).isEqualTo("site.withdrawals");
        assertThat(out.first(1))
                .extracting(SiteEntry::card, SiteEntry::fen)
                .containsExactly(tuple("6222000000000000001", 10_000L));
        assertThat(out.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo("unknownValue"));
        assertThat(ledger("o.csv", "会员编号,订单号,报单金额,下单时间,状态\nA,1,2900,2020-01-01,已支付\n")
                        .source()
                        .format())
                .isEqualTo("site.orders");
    }

    @Test
    void aLedgerIsNoMemberListAndTheOtherWayRound() {
        String bonuses = "会员编号,奖金类型,奖金金额\nA,直推奖,1\n";
        assertThatThrownBy(() -> sources.members("b.csv", bonuses)).hasMessageContaining("intake.is.ledger");
        assertThatThrownBy(() -> ledger("m.csv", "会员编号,推荐人\nA,\n")).hasMessageContaining("intake.is.members");
        assertThatThrownBy(() -> ledger("x.csv", "甲,乙\n1,2\n")).hasMessageContaining("intake.unrecognised.ledger");
    }

    /** Any split and repetition of a ledger's rows gives the same entries; rows equal in every column are one. */
    @Test
    void splitsOfALedger() {
        Random random = new Random(7);
        String header = "流水号,会员编号,奖金类型,奖金金额\n";
        for (int round = 0; round < 20; round++) {
            Set<String> rows = new HashSet<>();
            StringBuilder[] files = {new StringBuilder(header), new StringBuilder(header), new StringBuilder(header)};
            for (int i = 0; i < 60; i++) {
                String row = random.nextInt(40) + ",M" + random.nextInt(5) + ",直推奖," + random.nextInt(2) + "\n";
                rows.add(row);
                files[random.nextInt(3)].append(row);
            }
            List<SourceContent> contents = List.of(
                    ledger("a.csv", files[0].toString()),
                    ledger("b.csv", files[1].toString()),
                    ledger("c.csv", files[2].toString()));
            Assembly made = new CaseAssembler(new LedgerResolver()::resolve).assemble(contents);
            assertThat(made.data().siteEntries()).hasSize(rows.size());
            assertThat(made.reports().stream().mapToInt(ImportReport::rowsRead).sum())
                    .isEqualTo(60);
            assertThat(made.reports()).allSatisfy(report -> {
                ImportReport.OfMasterData one = (ImportReport.OfMasterData) report;
                assertThat(one.accepted() + one.duplicates() + one.rejected()).isEqualTo(one.rowsRead());
            });
        }
    }

    @Test
    void manyContents() {
        Random random = new Random(3);
        ContentSet set = new ContentSet();
        Set<List<Long>> oracle = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            long high = random.nextInt(120) - 1;
            long low = random.nextInt(120) - 1;
            assertThat(set.add(high, low)).isEqualTo(oracle.add(List.of(high, low)));
        }
    }

    /** A login name that two members have means neither; an id means its member whatever the names are. */
    @Test
    void membersByIdOrLoginName() {
        SourceContent members = sources.members("m.csv", "会员编号,用户名,推荐人\n1,a,\n2,b,1\n3,b,1\nx,1,1\n");
        SourceContent bonuses = ledger("b.csv", "流水号,会员编号,奖金类型,奖金金额\n1,a,直推奖,1\n2,b,直推奖,1\n3,1,直推奖,1\n");
        Assembly made = new CaseAssembler(new LedgerResolver()::resolve).assemble(List.of(members, bonuses));
        assertThat(made.data().siteEntries()).extracting(SiteEntry::memberId).containsExactly("1", "b", "1");
        assertThat(made.data().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("ledgerWithoutMember");
            assertThat(finding.details()).containsExactly("b.csv", "1", "1");
        });
    }

    private SiteContent ledger(String name, String text) {
        return (SiteContent) sources.read(name, text, StandardCharsets.UTF_8, SourceKind.LEDGER);
    }
}
