package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.funds.Part;
import org.upline.graph.ArcDirection;
import org.upline.graph.Measure;
import org.upline.graph.Measured;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.statistics.WeekHours;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.workspace.ActionStatistics.Month;
import org.upline.workspace.ActionStatistics.PartTotal;
import org.upline.workspace.CentralityReport.Score;
import org.upline.workspace.CentralityRequest.ArcWeight;
import org.upline.workspace.CentralityRequest.Engine;
import org.upline.workspace.CentralityRequest.Network;

/** Who stands where, and what happened when, in a case that can be checked by hand. */
class PlacesAndMonthsTest {
    @TempDir
    static Path folder;

    private static OpenCase opened;

    /** A over B, C, D; D over E. Accounts 1 → 2 twice, 1 → 3, 3 → 2 and 2 → 1. One freeze binds, one waits. */
    @BeforeAll
    static void importCase() throws IOException {
        List<ImportItem> items = List.of(
                file(
                        "members.csv",
                        SourceKind.MEMBERS,
                        "会员编号,真实姓名,推荐人,注册时间\n"
                                + "A,甲,,2021-01-05 08:00:00\nB,乙,A,2021-01-06 08:00:00\nC,丙,A,2021-03-07 08:00:00\n"
                                + "D,丁,A,2021-03-08 08:00:00\nE,戊,D,\n"),
                file(
                        "bank.csv",
                        SourceKind.TRANSACTIONS,
                        "交易卡号,交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易流水号\n"
                                + "9001,1001,2021-01-10 10:00:00,10.00,90.00,出,1002,S1\n"
                                + "9001,1001,2021-02-10 10:00:00,20.00,70.00,出,1002,S2\n"
                                + "9001,1001,2021-02-11 10:00:00,5.00,65.00,出,1003,S3\n"
                                + "9003,1003,2021-02-12 10:00:00,1.00,99.00,出,1002,S4\n"
                                + "9002,1002,2021-02-13 10:00:00,3.00,97.00,出,1001,S5\n"),
                file(
                        "强制措施信息.csv",
                        SourceKind.MEASURES,
                        "银行名称,账号,冻结措施类型,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,备注\n"
                                + "甲银行,1002,限额冻结,50.00,某局,2021-02-20,2021-08-20,1,\n"
                                + "甲银行,1002,轮候冻结,70.00,某院,2021-02-21,2021-08-21,2,\n"
                                + "甲银行,1003,全额冻结,,某局,2021-04-01,2021-10-01,1,\n"));
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("x"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {}).run(items);
        opened = OpenCase.open(made, Message::key, stage -> {});
    }

    private static ImportItem file(String name, SourceKind kind, String text) throws IOException {
        return new ImportItem(Files.writeString(folder.resolve(name), text), kind, null);
    }

    @Test
    void betweennessOfMembersIsTakenBothWays() {
        CentralityReport report = CentralitySearch.of(opened, request(Network.REFERRAL, Measure.BETWEENNESS));
        // A parts {B}, {C}, {D, E}: 1·1 + 1·2 + 1·2. D parts {E} from the three others.
        assertThat(report.scores())
                .extracting(Score::rank, Score::id, Score::name, Score::personId, Score::score)
                .startsWith(
                        tuple(1, "A", "甲", "P-A", 5.0), tuple(2, "D", "丁", "P-D", 3.0), tuple(3, "B", "乙", "P-B", 0.0));
        assertThat(report.direction()).isEqualTo(ArcDirection.BOTH);
        assertThat(report.method()).isEqualTo(Measured.Method.EXACT);
        assertThat(report.weight()).isNull();
        assertThat(report.vertices()).isEqualTo(5);
        assertThat(report.arcs()).isEqualTo(4);
    }

    @Test
    void amountsWeighOnlyWhereAsked() {
        assertThat(scores(ArcWeight.NONE)).containsExactly("1002=2.0", "1001=1.0", "1003=1.0");
        assertThat(scores(ArcWeight.TRANSFERS)).containsExactly("1002=3.0", "1001=1.0", "1003=1.0");
        assertThat(scores(ArcWeight.AMOUNT)).containsExactly("1002=3100.0", "1003=500.0", "1001=300.0");
    }

    @Test
    void theLibraryGivesTheSameScores() {
        for (Measure measure : List.of(Measure.PAGERANK, Measure.HARMONIC, Measure.CORENESS)) {
            CentralityRequest kernel = request(Network.MONEY, measure);
            CentralityRequest library = new CentralityRequest(
                    Network.MONEY,
                    Unit.PERSONS,
                    Set.of(),
                    ArcWeight.NONE,
                    measure,
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    Engine.JGRAPHT,
                    9);
            assertThat(rounded(library)).isEqualTo(rounded(kernel));
        }
    }

    @Test
    void aSampleIsSaidToBeOne() {
        CentralityRequest request = new CentralityRequest(
                Network.MONEY,
                Unit.PERSONS,
                Set.of(),
                ArcWeight.NONE,
                Measure.HARMONIC,
                Optional.of(ArcDirection.BACK),
                Optional.of(2),
                7,
                Engine.KERNEL,
                9);
        CentralityReport report = CentralitySearch.of(opened, request);
        assertThat(report.method()).isEqualTo(Measured.Method.SAMPLED);
        assertThat(report.sources()).isEqualTo(2);
        assertThat(report.seed()).isEqualTo(7);
        assertThat(report.direction()).isEqualTo(ArcDirection.BACK);
    }

    @Test
    void requestsThatDoNotFitTogetherAreErrors() {
        assertThatThrownBy(() -> CentralitySearch.of(opened, weighted(Network.REFERRAL, Measure.PAGERANK)))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("centrality.weight.members");
        assertThatThrownBy(() -> CentralitySearch.of(opened, weighted(Network.MONEY, Measure.HARMONIC)))
                .hasMessageContaining("centrality.weight.none");
        assertThat(weighted(Network.MONEY, Measure.PAGERANK).misfit()).isEmpty();
    }

    @Test
    void monthsOfJoiningMoneyAndFreezes() {
        ActionStatistics statistics = statistics();
        // No account here is key to the scheme, so nothing flows into or out of one; the waiting freeze holds nothing.
        assertThat(statistics.months())
                .containsExactly(
                        new Month("2021-01", 2, 0, 0, 2, 2, 0, 0, 0, 0, 0),
                        new Month("2021-02", 0, 0, 0, 0, 3, 0, 0, 0, 1, 5_000),
                        new Month("2021-03", 2, 0, 0, 2, 0, 0, 0, 0, 0, 0),
                        new Month("2021-04", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
                        new Month(null, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(statistics.total()).isEqualTo(new Month(null, 5, 0, 0, 5, 3, 0, 0, 0, 2, 5_000));
        assertThat(statistics.places()).containsExactly(new ActionStatistics.Place("unknown", 5, 0, 0, 5));
        assertThat(statistics.parts()).hasSameSizeAs(Part.values());
        assertThat(statistics.parts().stream().mapToLong(PartTotal::inFen).sum())
                .isEqualTo(3_900);
        assertThat(statistics.parts().stream().mapToInt(PartTotal::accounts).sum())
                .isEqualTo(3);
    }

    @Test
    void withoutFeePaymentsThereAreNoHoursOfPaying() {
        WeekHours hours = PayingHours.of(SchemeMoney.of(opened, rules().funds()));
        assertThat(hours.total()).isZero();
    }

    private static ActionStatistics statistics() {
        return ActionCount.of(opened, Counting.count(opened.members(), CountingRule.DEFAULT), rules());
    }

    private static CaseRules rules() {
        return CaseRules.of(new Home(folder.resolve("home")));
    }

    private static List<String> scores(ArcWeight weight) {
        CentralityRequest request = new CentralityRequest(
                Network.MONEY,
                Unit.PERSONS,
                Set.of(),
                weight,
                Measure.IN_DEGREE,
                Optional.empty(),
                Optional.empty(),
                1,
                Engine.KERNEL,
                9);
        return CentralitySearch.of(opened, request).scores().stream()
                .map(score -> score.id() + "=" + score.score())
                .toList();
    }

    private static List<String> rounded(CentralityRequest request) {
        List<String> scores = new ArrayList<>();
        CentralitySearch.of(opened, request)
                .scores()
                .forEach(score -> scores.add(score.id() + " " + Math.round(score.score() * 1e8)));
        return scores;
    }

    private static CentralityRequest request(Network network, Measure measure) {
        return new CentralityRequest(
                network,
                Unit.PERSONS,
                Set.of(),
                ArcWeight.NONE,
                measure,
                Optional.empty(),
                Optional.empty(),
                1,
                Engine.KERNEL,
                9);
    }

    private static CentralityRequest weighted(Network network, Measure measure) {
        return new CentralityRequest(
                network,
                Unit.PERSONS,
                Set.of(),
                ArcWeight.AMOUNT,
                measure,
                Optional.empty(),
                Optional.empty(),
                1,
                Engine.KERNEL,
                9);
    }
}
