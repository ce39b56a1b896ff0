package org.upline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.funds.AccountProfile;
import org.upline.funds.FreezePlan;
import org.upline.funds.FundsRules;
import org.upline.funds.TraceAccount;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceEdge;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.TraceResult;
import org.upline.funds.Tracing;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Repairs;
import org.upline.hierarchy.Thresholds;
import org.upline.intake.ImportReport;
import org.upline.model.CountingRule;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.store.EmbeddedNeo4j;
import org.upline.synthetic.Truth;
import org.upline.workspace.BeyondPlan;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.Home;
import org.upline.workspace.ImportFiles;
import org.upline.workspace.ImportItem;
import org.upline.workspace.LeaderDossier;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;
import org.upline.workspace.SchemeMoney;

/**
 * The shipped demo, from its files to every figure, held against what its generator knows of it. The way is the
 * program's own: importer, Neo4j and snapshot are the real ones.
 */
class DemoTruthTest {
    private static final Path DEMO = Path.of("datasets", "demo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final CountingRule MEMBERS =
            new CountingRule(CountingRule.Unit.ACCOUNTS, CountingRule.Tree.REFERRAL, Set.of());

    @TempDir
    static Path folder;

    private static Truth truth;
    private static Map<String, ImportReport> reports;
    private static OpenCase opened;
    private static SchemeMoney money;

    @BeforeAll
    static void importDemo() throws IOException {
        truth = new ObjectMapper().readValue(DEMO.resolve("truth.json").toFile(), Truth.class);
        List<ImportItem> items = new ArrayList<>();
        items.add(new ImportItem(DEMO.resolve(truth.members().file()), SourceKind.MEMBERS, null));
        items.add(new ImportItem(DEMO.resolve(truth.accountList().file()), SourceKind.ACCOUNTS, null));
        for (Truth.StatementCounts statement : truth.statements()) {
            items.add(new ImportItem(DEMO.resolve(statement.file()), SourceKind.TRANSACTIONS, null));
        }
        CaseFolder made = new Home(folder).create(new CaseName("demo"));
        reports = new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(items).stream().collect(toMap(ImportReport::file, report -> report));
        opened = OpenCase.open(made, Message::key, stage -> {});
        money = SchemeMoney.of(opened, FundsRules.standard());
    }

    @Test
    void everyFileOfTheFolderIsInTheTruth() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(reports.keySet());
        }
    }

    @Test
    void everyRowOfTheMemberListHasItsFate() throws IOException {
        Truth.MemberFile expected = truth.members();
        ImportReport.OfMasterData report = (ImportReport.OfMasterData) report(expected.file());

        assertThat(List.of(
                        report.rowsRead(),
                        report.accepted(),
                        report.duplicates(),
                        report.conflicts(),
                        report.rejected()))
                .containsExactly(
                        expected.rowsRead(),
                        expected.accepted(),
                        expected.duplicates(),
                        expected.conflicts(),
                        expected.rejected());
        assertThat(Files.readAllLines(Path.of(String.valueOf(report.rejectsFile()))))
                .hasSize(expected.rejected() + 1);
        assertThat(IntStream.range(0, opened.members().size())
                        .mapToLong(opened.members()::feeFen)
                        .sum())
                .isEqualTo(expected.feesFen());
    }

    @Test
    void everyRowOfTheAccountListHasItsFate() {
        ImportReport.OfMasterData report =
                (ImportReport.OfMasterData) report(truth.accountList().file());
        assertThat(report.rowsRead()).isEqualTo(truth.accountList().rowsRead());
        assertThat(report.accepted()).isEqualTo(report.rowsRead());
    }

    @Test
    void everyRowOfTheStatementsHasItsFate() {
        for (Truth.StatementCounts expected : truth.statements()) {
            assertThat(counts((ImportReport.OfTransactions) report(expected.file())))
                    .as(expected.file())
                    .containsExactly(
                            expected.rowsRead(),
                            expected.transfers(),
                            expected.duplicates(),
                            expected.mirrored(),
                            expected.failed(),
                            expected.reversed(),
                            expected.informational(),
                            expected.rejected(),
                            expected.amountFen());
        }
        assertThat(opened.ledger().transfers().count())
                .isEqualTo(truth.statementTotal().transfers());
        assertThat(opened.ledger().foreign()).singleElement().satisfies(foreign -> {
            assertThat(foreign.currency()).isEqualTo("USD");
            assertThat(foreign.amountFen()).isEqualTo(truth.statementTotal().usdCents());
        });
    }

    @Test
    void theTreeOfTheMembersIsTheOneThatWasPlanted() {
        CountedTree tree = Counting.count(opened.members(), MEMBERS);
        Truth.Tree expected = truth.tree();

        assertThat(tree.units()).isEqualTo(truth.members().accepted());
        assertThat(tree.roots()).isEqualTo(expected.roots());
        assertThat(tree.maxLevel()).isEqualTo(expected.maxLevel());
        assertThat(IntStream.of(tree.perLevel()).boxed()).isEqualTo(expected.perLevel());
        Repairs repairs = tree.forest().repairs();
        assertThat(repairs.selfReferral()).isEqualTo(expected.selfReferral());
        assertThat(repairs.missingReferrer()).isEqualTo(expected.missingReferrer());
        assertThat(repairs.missingReferrers()).isEqualTo(expected.missingReferrers());
        assertThat(repairs.cycles()).isEqualTo(expected.cycles());
    }

    @Test
    void severalAccountsOfOnePersonAreOnePerson() {
        CountedTree tree = Counting.count(opened.members(), CountingRule.DEFAULT);
        assertThat(tree.units()).isEqualTo(truth.persons().count());
        List<List<String>> several = new ArrayList<>();
        for (int person = 0; person < opened.members().persons().size(); person++) {
            List<String> members = IntStream.of(opened.members().persons().members(person))
                    .mapToObj(opened.members()::id)
                    .toList();
            if (members.size() > 1) {
                several.add(members);
            }
        }
        several.sort(Comparator.comparing(members -> members.get(0)));
        assertThat(several).isEqualTo(truth.persons().withSeveralMembers());
    }

    @Test
    void oddRowsAreFound() {
        Truth.Oddities expected = truth.oddities();
        assertThat(findings("damagedNumber")
                        .mapToInt(finding -> finding.rows().size())
                        .sum())
                .isEqualTo(expected.damagedNumbers());
        assertThat(subjects("memberConflict")).hasSize(truth.members().conflicts());
        Truth.Gap gap = expected.gap();
        assertThat(gap).isNotNull();
        assertThat(findings("balanceGap"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly(gap.account()));
        Truth.EqualPair pair = expected.equalPair();
        assertThat(pair).isNotNull();
        int payer = opened.ledger().account(pair.payer());
        int payee = opened.ledger().account(pair.payee());
        assertThat(IntStream.range(0, opened.ledger().transfers().count())
                        .filter(t -> opened.ledger().transfers().payer(t) == payer)
                        .filter(t -> opened.ledger().transfers().payee(t) == payee)
                        .filter(t -> opened.ledger().transfers().amountFen(t) == pair.amountFen())
                        .filter(t -> opened.ledger()
                                .transfers()
                                .time(t)
                                .toLocalDate()
                                .toString()
                                .equals(pair.firstTime().substring(0, 10))))
                .as("two genuine transfers stay two")
                .hasSize(2);
    }

    /** Among them two of members who hold the collecting account themselves. */
    @Test
    void theFeesPaidThroughBanksAreFound() {
        assertThat(money.fees().payments()).hasSize(Math.toIntExact(truth.fees().payments()));
        assertThat(money.fees().totalFen()).isEqualTo(truth.fees().paidFen());
    }

    @Test
    void theAccountsOfTheSchemePlayTheirParts() {
        Map<String, AccountProfile> profiles = new HashMap<>();
        money.profiles().top(Integer.MAX_VALUE).forEach(profile -> profiles.put(profile.account(), profile));
        for (Truth.SchemeAccount expected : truth.accounts()) {
            AccountProfile profile = profiles.get(expected.account());
            assertThat(profile).as(expected.account()).isNotNull();
            assertThat(profile.cards()).as(expected.account()).isEqualTo(expected.cards());
            assertThat(profile.holder()).as(expected.account()).isEqualTo(expected.holder());
            assertThat(profile.obtained()).as(expected.account()).isEqualTo(expected.obtained());
            assertThat(CountingRule.word(profile.part()))
                    .as("%s of %s", expected.account(), expected.holder())
                    .isIn(parts(expected));
        }
    }

    /**
     * The parts that may be said of an account. Without one of its own it is its holder's, if he is a member. Where a page is
     * missing, money seems to lie that has long gone on, so that its account need not look like one that passes it on.
     */
    private static Set<String> parts(Truth.SchemeAccount account) {
        Truth.Gap gap = truth.oddities().gap();
        if (gap != null && gap.account().equals(account.account())) {
            return Set.of(account.part(), "other");
        }
        return account.part().equals("other") ? Set.of("other", "member") : Set.of(account.part());
    }

    @Test
    void nobodyElsesAccountIsTakenForOneThatCollectsPassesOnOrPays() {
        Set<String> planted = new HashSet<>();
        truth.accounts().forEach(account -> planted.add(account.account()));
        assertThat(money.profiles().top(Integer.MAX_VALUE))
                .filteredOn(profile -> profile.part().isKey())
                .extracting(AccountProfile::account)
                .isSubsetOf(planted);
    }

    @Test
    void thoseWhoLedComeFirstAndNamesWithoutMoneyAreNoCandidates() {
        CountedTree tree = Counting.count(opened.members(), CountingRule.DEFAULT);
        List<Candidate> candidates =
                CandidateSearch.rank(tree, money, LeaderRules.standard(Thresholds.standard()), Integer.MAX_VALUE);
        Map<String, Candidate> byPerson = new HashMap<>();
        candidates.forEach(candidate -> byPerson.put(candidate.personId(), candidate));
        for (Truth.RolePlayer player : truth.roles()) {
            if (player.members().isEmpty()) {
                continue;
            }
            int person = opened.members()
                    .person(opened.members().find(player.members().get(0)));
            Candidate candidate = byPerson.get(opened.members().persons().id(person));
            assertThat(candidate).as(player.name()).isNotNull();
            switch (player.role()) {
                case "organiser" -> {
                    assertThat(candidate.rank()).as(player.name()).isLessThanOrEqualTo(4);
                    assertThat(candidate.tier()).as(player.name()).isEqualTo("organiser");
                }
                case "treasurer" -> {
                    assertThat(candidate.rank()).as(player.name()).isLessThanOrEqualTo(5);
                    assertThat(candidate.tier()).as(player.name()).isEqualTo("core");
                }
                case "core", "trainer" ->
                    assertThat(candidate.rank()).as(player.name()).isLessThanOrEqualTo(20);
                case "decoy" -> {
                    assertThat(candidate.rank()).as(player.name()).isGreaterThan(12);
                    assertThat(candidate.tier()).as(player.name()).isEqualTo("participant");
                }
                default -> throw new AssertionError("a role this test does not know: " + player.role());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void noFenIsLostOrMadeOnTheWay(TraceMethod method) {
        for (TraceDirection direction : EnumSet.allOf(TraceDirection.class)) {
            TraceOrigin fees = TraceOrigin.ofTransfers(money.fees().transfers(), TracePeriod.ALWAYS);
            TraceResult result = Tracing.trace(opened.ledger(), new TraceRequest(method, direction, fees))
                    .result();
            assertThat(result.originFen())
                    .isPositive()
                    .isLessThanOrEqualTo(truth.fees().paidFen());
            assertThat(result.exitsFen() + result.restingFen()).isEqualTo(result.originFen());
            assertThat(result.accounts().stream()
                            .mapToLong(TraceAccount::restingFen)
                            .sum())
                    .isEqualTo(result.restingFen());
            assertThat(result.edges()).allMatch(edge -> edge.tracedFen() > 0 && edge.tracedFen() <= edge.amountFen());
            Map<String, Long> in = new HashMap<>();
            Map<String, Long> out = new HashMap<>();
            for (TraceEdge edge : result.edges()) {
                in.merge(edge.to(), edge.tracedFen(), Long::sum);
                out.merge(edge.from(), edge.tracedFen(), Long::sum);
            }
            assertThat(result.accounts()).allSatisfy(account -> {
                assertThat(account.inFen()).isEqualTo(in.getOrDefault(account.account(), 0L));
                assertThat(account.outFen()).isEqualTo(out.getOrDefault(account.account(), 0L));
            });
        }
    }

    /** Each payment beyond the bonus plan stands in a row of a file, and they come to the figure that is explained. */
    @Test
    void paymentsBeyondThePlanLeadBackToRows() {
        CountedTree tree = Counting.count(opened.members(), CountingRule.DEFAULT);
        LeaderRules rules = LeaderRules.standard(Thresholds.standard());
        for (Candidate candidate : CandidateSearch.rank(tree, money, rules, opened.knowledge(), 3)) {
            LeaderDossier dossier = LeaderDossier.of(
                    tree,
                    money,
                    rules,
                    opened.knowledge(),
                    new LeaderDossier.Request(candidate.personId(), new Place.Names(opened.sources()), 5));
            BeyondPlan beyond = Objects.requireNonNull(dossier.beyondPlan());
            assertThat(beyond.payments()).hasSize(5);
            long shown = 0;
            for (BeyondPlan.Payment payment : beyond.payments()) {
                TransferColumns transfers = opened.ledger().transfers();
                int transfer = transfers.find(payment.source());
                assertThat(transfers.amountFen(transfer)).isEqualTo(payment.amountFen());
                assertThat(transfers.time(transfer)).isEqualTo(payment.time());
                assertThat(reports).containsKey(payment.file());
                assertThat(payment.source()).endsWith(":" + payment.row());
                shown += payment.beyondFen();
            }
            assertThat(beyond.rest()).isPositive();
            assertThat(shown + beyond.restFen() - beyond.undatedFen()).isEqualTo(beyond.sumFen());
            assertThat(dossier.explanation().factors())
                    .filteredOn(line -> line.factor().equals("beyond"))
                    .extracting(line -> line.value().longValueExact())
                    .containsExactly(beyond.countedFen());
        }
    }

    @Test
    void aFreezePlanAsksForNoMoreThanWasTracedOrLiesThere() {
        TraceOrigin fees = TraceOrigin.ofTransfers(money.fees().transfers(), TracePeriod.ALWAYS);
        FreezePlan plan = FreezePlan.plan(
                Tracing.trace(opened.ledger(), new TraceRequest(TraceMethod.FIFO, TraceDirection.FORWARD, fees)));
        long cumulative = 0;
        for (FreezePlan.Item item : plan.accounts()) {
            cumulative += item.requestFen();
            assertThat(item.requestFen()).isPositive().isLessThanOrEqualTo(item.restingFen());
            assertThat(item.cumulativeFen()).isEqualTo(cumulative);
        }
        assertThat(plan.coveredFen()).isEqualTo(cumulative).isLessThanOrEqualTo(plan.tracedFen());
        assertThat(plan.requestNext()).extracting(FreezePlan.Gap::account).contains("06008800000000011");
    }

    @Test
    void theDatabaseHoldsTheSame() {
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(opened.database())) {
            assertThat(database.cypher()
                            .read("MATCH (m:Member) RETURN count(m)", Map.of(), 10)
                            .rows())
                    .containsExactly(List.of((long) truth.members().accepted()));
            assertThat(database.cypher()
                            .read("MATCH (p:Person) RETURN count(p)", Map.of(), 10)
                            .rows())
                    .containsExactly(List.of((long) truth.persons().count()));
            assertThat(database.cypher()
                            .read(
                                    "MATCH (:Account)-[t:TRANSFER {currency: 'CNY'}]->(:Account) RETURN count(t), sum(t.amountFen)",
                                    Map.of(),
                                    10)
                            .rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(1))
                            .isEqualTo(truth.statementTotal().amountFen()));
        }
    }

    private static ImportReport report(String file) {
        ImportReport report = reports.get(file);
        assertThat(report).as(file).isNotNull();
        return report;
    }

    private static List<Number> counts(ImportReport.OfTransactions report) {
        return List.of(
                report.rowsRead(),
                report.transfers(),
                report.duplicates(),
                report.mirrored(),
                report.failed(),
                report.reversed(),
                report.informational(),
                report.rejected(),
                report.amountFen());
    }

    private static Stream<Finding> findings(String kind) {
        return opened.findings().stream().filter(finding -> finding.kind().equals(kind));
    }

    private static List<String> subjects(String kind) {
        return findings(kind).flatMap(finding -> finding.subjects().stream()).toList();
    }
}
