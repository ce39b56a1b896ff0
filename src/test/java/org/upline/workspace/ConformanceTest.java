package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.funds.AccountProfile;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.StopReason;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceLimits;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.TraceStop;
import org.upline.funds.Tracing;
import org.upline.funds.TransferColumns;
import org.upline.graph.ArcDirection;
import org.upline.graph.ArrayScores;
import org.upline.graph.Centrality;
import org.upline.graph.ForestPageRank;
import org.upline.graph.LibraryScores;
import org.upline.graph.Measure;
import org.upline.graph.MeasureRequest;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.Forest;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.synthetic.CaseGenerator;
import org.upline.synthetic.GeneratorOptions;

/**
 * One set of cases on which all engines must agree: the arrays are held to JGraphT here, and what they give is written beside the
 * exported tables into {@code target/conformance}, where the tests of the Spark module hold Spark to it.
 *
 * <p>Whole numbers must be equal. PageRank is floating point, and each engine sums in its own order: 10⁻⁹.
 */
class ConformanceTest {
    static final double BOUND = 1e-9;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final List<CountingRule> RULES = List.of(
            CountingRule.DEFAULT,
            new CountingRule(Unit.PERSONS, Tree.PLACEMENT, Set.of()),
            new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of()),
            new CountingRule(Unit.ACCOUNTS, Tree.PLACEMENT, Set.of()),
            new CountingRule(Unit.PERSONS, Tree.REFERRAL, Set.of(Exclusion.INACTIVE, Exclusion.BLANK)),
            new CountingRule(
                    Unit.ACCOUNTS, Tree.REFERRAL, Set.of(Exclusion.INACTIVE, Exclusion.BLANK, Exclusion.CHILDLESS)));

    @TempDir
    Path folder;

    @Test
    void theGoldenCase() throws IOException {
        Path golden = Path.of("src", "test", "resources", "golden");
        conform(opened(
                "golden",
                List.of(golden.resolve("members.csv")),
                List.of(golden.resolve("bank").resolve("交易明细信息.csv"))));
    }

    @Test
    void aGeneratedCase() throws IOException {
        Path made = folder.resolve("made");
        CaseGenerator.generate(made, GeneratorOptions.of(600, 4_000, 17));
        SortedMap<String, Set<String>> given = conform(opened("generated", named(made, "会员信息"), named(made, "交易明细信息")));
        assertThat(given.get("standard"))
                .contains("collecting", "paying", "transit", "exit", "cash", "member", "other");
    }

    @Test
    void aHostileCase() throws IOException {
        HostileCase hostile = new HostileCase(20_260_101L);
        Path members = folder.resolve("members.csv");
        Path transfers = folder.resolve("transfers.csv");
        hostile.writeMembers(members);
        hostile.writeTransfers(transfers, 300);
        SortedMap<String, Set<String>> given = conform(opened("hostile", List.of(members), List.of(transfers)));
        assertThat(given.get("low")).contains("collecting by payers");
        assertThat(given.get("uncollected")).contains("paying by payees");
    }

    @Test
    void aCaseWithEveryPartForEveryReason() throws IOException {
        PartsCase parts = new PartsCase();
        Path members = folder.resolve("members.csv");
        Path transfers = folder.resolve("transfers.csv");
        parts.writeMembers(members);
        parts.writeTransfers(transfers);
        SortedMap<String, Set<String>> given = conform(opened("parts", List.of(members), List.of(transfers)));

        // So that the engines are held together on all of it.
        assertThat(given.get("standard"))
                .contains(
                        "collecting by feePayers",
                        "paying by memberPayees",
                        "paying without the scheme's money",
                        "transit by dwellHours",
                        "transit by passedFen",
                        "transit with unseen money",
                        "transit of a member",
                        "exit by schemeInFen",
                        "member by heldByMember",
                        "other by noKeyPart",
                        "platform",
                        "supplier");
        assertThat(given.get("members")).contains("collecting by memberPayers");
        assertThat(given.get("uncollected")).contains("transit without the scheme's money");
    }

    private static List<Path> named(Path folder, String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .sorted()
                    .toList();
        }
    }

    private OpenCase opened(String name, List<Path> members, List<Path> transactions) {
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName(name));
        List<ImportItem> items = new ArrayList<>();
        members.forEach(file -> items.add(new ImportItem(file, SourceKind.MEMBERS, null)));
        transactions.forEach(file -> items.add(new ImportItem(file, SourceKind.TRANSACTIONS, null)));
        new ImportFiles(made, CLOCK, Message::key, stage -> {}).run(items);
        return OpenCase.open(made, Message::key, stage -> {});
    }

    private static SortedMap<String, Set<String>> conform(OpenCase opened) throws IOException {
        Path place = Path.of("target", "conformance", opened.name());
        CaseFolder.deleteTree(place, null);
        Path expected = Files.createDirectories(place.resolve("expected"));
        CaseTables.write(opened, place, "Upline", FundsRules.standard());
        for (CountingRule rule : RULES) {
            tree(opened, rule, expected);
        }
        persons(opened, expected);
        repairs(opened, expected);
        profiles(opened, expected);
        places(opened, expected);
        traced(opened, expected);
        return PartsExpected.write(opened, expected);
    }

    private static String words(CountingRule rule) {
        String base = CountingRule.word(rule.unit()) + "-" + CountingRule.word(rule.tree());
        List<String> out =
                rule.exclude().stream().sorted().map(CountingRule::word).toList();
        return out.isEmpty() ? base : base + "-without-" + String.join("-", out);
    }

    private static void tree(OpenCase opened, CountingRule rule, Path expected) throws IOException {
        CountedTree tree = Counting.count(opened.members(), rule);
        asJGraphTCounts(tree);
        ForestPageRank rank = new ForestPageRank(tree.parents(), ForestPageRank.DAMPING);
        boolean persons = rule.unit() == Unit.PERSONS;
        new TableLayout()
                .whole("unit", u -> persons ? tree.person(u) : tree.member(u))
                .whole("standsAs", tree::member)
                .whole("level", tree::level)
                .whole("direct", tree::direct)
                .whole("downline", tree::downline)
                .whole("levelsBelow", tree::levelsBelow)
                .whole("legalHeadcount", tree::legalHeadcount)
                .whole("legalLevels", tree::legalLevels)
                .whole("downlineFeesFen", tree::downlineFeesFen)
                .number("pageRank", rank::score)
                .write(
                        expected.resolve("tree-" + words(rule) + ".parquet"),
                        tree.units(),
                        TableIdentity.of(opened, "expected", "").told());
    }

    /** Heads and levels by breadth-first search from everybody. */
    private static void asJGraphTCounts(CountedTree tree) {
        Graph<Integer, DefaultEdge> down = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int unit = 0; unit < tree.units(); unit++) {
            down.addVertex(unit);
        }
        for (int unit = 0; unit < tree.units(); unit++) {
            if (tree.parent(unit) >= 0) {
                down.addEdge(tree.parent(unit), unit);
            }
        }
        // Every one in a small case; of a long chain one in fifty, since each costs all below him.
        int step = tree.maxLevel() > 100 ? 50 : 1;
        for (int unit = 0; unit < tree.units(); unit += step) {
            BreadthFirstIterator<Integer, DefaultEdge> below = new BreadthFirstIterator<>(down, unit);
            int heads = 0;
            int deepest = 0;
            while (below.hasNext()) {
                deepest = below.getDepth(below.next());
                heads++;
            }
            assertThat(List.of(tree.legalHeadcount(unit), tree.levelsBelow(unit)))
                    .containsExactly(heads, deepest);
        }
    }

    private static void persons(OpenCase opened, Path expected) throws IOException {
        new TableLayout()
                .whole("member", m -> m)
                .whole(
                        "person",
                        m -> opened.members().persons().members(opened.members().person(m))[0])
                .write(
                        expected.resolve("persons.parquet"),
                        opened.members().size(),
                        TableIdentity.of(opened, "expected", "").told());
    }

    /** Who is on a ring, and at whom it was broken. */
    private static void repairs(OpenCase opened, Path expected) throws IOException {
        Forest forest = Forest.of(opened.members(), Tree.REFERRAL);
        List<long[]> rows = new ArrayList<>();
        for (int[] ring : forest.cycles()) {
            int first = Arrays.stream(ring)
                    .filter(member -> forest.parent(member) < 0)
                    .findFirst()
                    .orElseThrow();
            Arrays.stream(ring).forEach(member -> rows.add(new long[] {member, first}));
        }
        new TableLayout()
                .whole("member", r -> rows.get(r)[0])
                .whole("first", r -> rows.get(r)[1])
                .write(
                        expected.resolve("rings.parquet"),
                        rows.size(),
                        TableIdentity.of(opened, "expected", "").told());
    }

    private static void profiles(OpenCase opened, Path expected) throws IOException {
        AccountProfiles profiles = AccountProfiles.of(opened.ledger(), MemberFees.NONE, FundsRules.standard());
        List<AccountProfile> all = new ArrayList<>();
        for (int a = 0; a < opened.ledger().accounts().count(); a++) {
            all.add(profiles.profile(a));
        }
        new TableLayout()
                .whole("account", a -> a)
                .whole("inFen", a -> all.get(a).inFen())
                .whole("outFen", a -> all.get(a).outFen())
                .whole("inCount", a -> all.get(a).inCount())
                .whole("outCount", a -> all.get(a).outCount())
                .whole("counterparties", a -> all.get(a).counterparties())
                .whole("memberCounterparties", a -> all.get(a).memberCounterparties())
                .write(
                        expected.resolve("accounts.parquet"),
                        all.size(),
                        TableIdentity.of(opened, "expected", "").told());
    }

    /** PageRank and coreness of the money, which JGraphT gives as well. */
    private static void places(OpenCase opened, Path expected) throws IOException {
        ArrayScores rank = scores(opened, Measure.PAGERANK);
        ArrayScores core = scores(opened, Measure.CORENESS);
        new TableLayout()
                .whole("account", a -> a)
                .number("pageRank", rank::score)
                .whole("coreness", a -> (long) core.score(a))
                .write(
                        expected.resolve("places.parquet"),
                        rank.size(),
                        TableIdentity.of(opened, "expected", "").told());
    }

    private static ArrayScores scores(OpenCase opened, Measure measure) {
        MeasureRequest request = new MeasureRequest(measure, ArcDirection.FORWARD, Optional.empty(), 1);
        ArrayScores arrays =
                Centrality.unweighted(opened.ledger().byPayer(), request).scores();
        ArrayScores library =
                LibraryScores.of(opened.ledger().byPayer(), request).scores();
        for (int a = 0; a < arrays.size(); a++) {
            assertThat(arrays.score(a)).isCloseTo(library.score(a), within(BOUND));
        }
        return arrays;
    }

    /** What the three busiest payers paid, followed by haircut. */
    private static void traced(OpenCase opened, Path expected) throws IOException {
        LedgerColumns ledger = opened.ledger();
        int[] paid = new int[ledger.accounts().count()];
        for (int t = 0; t < ledger.transfers().count(); t++) {
            paid[ledger.transfers().payer(t)]++;
        }
        List<Integer> origin = IntStream.range(0, paid.length)
                .filter(a -> !ledger.accounts().isExit(a))
                .boxed()
                .sorted(Comparator.comparing((Integer a) -> -paid[a]).thenComparing(a -> a))
                .limit(3)
                .toList();
        write(opened, expected, "traced-from", origin.size(), origin::get);
        traced(opened, expected, "traced", origin, TraceLimits.NONE);
        TraceLimits limits = limits(opened, expected);
        Trace limited = traced(opened, expected, "limited", origin, limits);
        if (opened.name().equals("generated") || opened.name().equals("hostile")) {
            assertThat(limited.result().stopped())
                    .extracting(TraceStop::reason)
                    .contains(StopReason.PERIOD, StopReason.AMOUNT);
        }
    }

    private static Trace traced(OpenCase opened, Path expected, String prefix, List<Integer> origin, TraceLimits limits)
            throws IOException {
        LedgerColumns ledger = opened.ledger();
        Trace trace = Tracing.trace(
                ledger,
                new TraceRequest(
                        TraceMethod.HAIRCUT,
                        TraceDirection.FORWARD,
                        TraceOrigin.ofAccounts(origin, TracePeriod.ALWAYS),
                        limits));
        assertThat(trace.result().originFen()).isPositive();
        long stopped =
                trace.result().stopped().stream().mapToLong(TraceStop::fen).sum();
        write(opened, expected, prefix + "-transfers", ledger.transfers().count(), trace::tracedFen);
        write(opened, expected, prefix + "-accounts", ledger.accounts().count(), trace::restingFen);
        write(opened, expected, prefix + "-exits", 1, row -> trace.result().exitsFen());
        write(opened, expected, prefix + "-stopped", 1, row -> stopped);
        return trace;
    }

    /** The first tenth of the transfers and the last are out, and so is what carries less than 300 yuan. */
    private static TraceLimits limits(OpenCase opened, Path expected) throws IOException {
        TransferColumns transfers = opened.ledger().transfers();
        LocalDateTime since = transfers.time(transfers.count() / 10);
        LocalDateTime until = transfers.time(transfers.count() * 9 / 10);
        long minFen = 300_00;
        new TableLayout()
                .whole("row", r -> r)
                .whole("minFen", r -> minFen)
                .time("since", r -> since)
                .time("until", r -> until)
                .write(
                        expected.resolve("limits.parquet"),
                        1,
                        TableIdentity.of(opened, "expected", "").told());
        return new TraceLimits(null, minFen, null, since, until);
    }

    private static void write(OpenCase opened, Path expected, String name, int rows, IntToLongFunction value)
            throws IOException {
        new TableLayout()
                .whole("row", r -> r)
                .whole("value", value)
                .write(
                        expected.resolve(name + ".parquet"),
                        rows,
                        TableIdentity.of(opened, "expected", "").told());
    }
}
