package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spark on two cores gives what the program's arrays give, which its own tests hold to JGraphT: whole numbers equal, PageRank
 * within 10⁻⁹. Cases and figures come as files from the program's test of the same name, since the libraries of both do not go
 * on one class path; reading them shows as well that Spark reads what the program writes.
 */
@ExtendWith(LocalSpark.class)
class ConformanceTest {
    private static final double BOUND = 1e-9;
    private static final List<String> CASES = List.of("golden", "generated", "hostile");
    private static final List<CountingRule> RULES = List.of(
            CountingRule.DEFAULT,
            new CountingRule(true, true, List.of()),
            new CountingRule(false, false, List.of()),
            new CountingRule(false, true, List.of()),
            new CountingRule(true, false, List.of("inactive", "blank")),
            new CountingRule(false, false, List.of("inactive", "blank", "childless")));

    private final KeptRows kept = KeptRows.temporary(LocalSpark.session());

    @AfterEach
    void forget() {
        kept.close();
    }

    static Stream<Arguments> casesAndRules() {
        return CASES.stream().flatMap(name -> RULES.stream().map(rule -> Arguments.of(name, rule)));
    }

    private static CaseTables tables(String name) {
        return CaseTables.open(LocalSpark.session(), place(name).toString());
    }

    private static Path place(String name) {
        return Path.of(System.getProperty("upline.conformance", "../target/conformance"), name);
    }

    /** Rows of a table of figures, in order of the first column. */
    private static List<Row> expected(String name, String table) {
        String file =
                place(name).resolve("expected").resolve(table + ".parquet").toString();
        Dataset<Row> rows = LocalSpark.session().read().parquet(file);
        return rows.orderBy(rows.columns()[0]).collectAsList();
    }

    private static List<Row> sorted(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).orderBy(columns[0]).collectAsList();
    }

    @ParameterizedTest
    @MethodSource("casesAndRules")
    void treesAreCountedAlike(String name, CountingRule rule) {
        Dataset<Row> members = tables(name).table("members");
        UnitForest counted = UnitForest.count(members, members.select("member", "person"), rule, kept);
        List<Row> ours = sorted(
                counted.figures(),
                "unit",
                "member as standsAs",
                "level",
                "direct",
                "downline",
                "levelsBelow",
                "legalHeadcount",
                "legalLevels",
                "downlineFeesFen",
                "pageRank");
        equal(ours, expected(name, "tree-" + rule.words()), 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void personsAreFoldedAlike(String name) {
        List<Row> ours = sorted(PersonComponents.of(tables(name).table("members"), kept), "member", "person");
        equal(ours, expected(name, "persons"), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void ringsAreBrokenAtTheSameMember(String name) {
        Forest forest = Forest.of(tables(name).table("members"), CountingRule.DEFAULT, kept);
        equal(sorted(forest.rings(), "member", "first"), expected(name, "rings"), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void accountsAreProfiledAlike(String name) {
        List<Row> ours = sorted(
                network(name).profiles(),
                "account",
                "inFen",
                "outFen",
                "inCount",
                "outCount",
                "counterparties",
                "memberCounterparties");
        equal(ours, expected(name, "accounts"), 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void accountsRankAlike(String name) {
        MoneyRank rank = MoneyRank.of(network(name), 1e-10, 200, kept);
        assertThat(rank.settled()).isTrue();
        List<Row> ours = sorted(rank.rows(), "account", "pageRank");
        List<Row> theirs = expected(name, "places");
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(ours.get(i).getDouble(1)).isCloseTo(theirs.get(i).getDouble(1), within(BOUND));
        }
        assertThat(ours).hasSameSizeAs(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void coresAreAlike(String name) {
        MoneyNetwork network = network(name);
        List<Row> ours = sorted(Coreness.of(network.accounts(), network.ties(), kept), "account", "coreness");
        List<Row> theirs = expected(name, "places");
        assertThat(ours.stream().map(row -> row.getLong(1)))
                .isEqualTo(theirs.stream().map(row -> row.getLong(2)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void moneyIsTracedAlike(String name) {
        CaseTables tables = tables(name);
        Dataset<Row> transfers = tables.table("transfers");
        Long[] from = expected(name, "traced-from").stream()
                .map(row -> row.getLong(1))
                .toArray(Long[]::new);
        Dataset<Row> origin = transfers.filter(col("yuan").and(col("payer").isin((Object[]) from)));
        Row told = expected(name, "limits").get(0);
        FollowLimits limits = new FollowLimits(told.getAs("minFen"), told.getAs("since"), told.getAs("until"));
        tracedAlike(name, "traced", origin, FollowLimits.NONE);
        tracedAlike(name, "limited", origin, limits);
    }

    private void tracedAlike(String name, String prefix, Dataset<Row> origin, FollowLimits limits) {
        CaseTables tables = tables(name);
        Dataset<Row> transfers = tables.table("transfers");
        Haircut haircut = Haircut.trace(tables.table("accounts"), transfers, origin.select("transfer"), limits, kept);

        assertThat(haircut.exitsFen())
                .isEqualTo(expected(name, prefix + "-exits").get(0).getLong(1));
        assertThat(haircut.stoppedFen())
                .isEqualTo(expected(name, prefix + "-stopped").get(0).getLong(1));
        equal(whole(transfers, "transfer", haircut.traced(), "tracedFen"), expected(name, prefix + "-transfers"), 2);
        equal(
                whole(tables.table("accounts"), "account", haircut.resting(), "restingFen"),
                expected(name, prefix + "-accounts"),
                2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "generated", "hostile"})
    void flowsAddUpToTheTransfers(String name) {
        CaseTables tables = tables(name);
        TreeMap<String, Long> theirs = new TreeMap<>();
        String[] banks = tables.table("accounts").orderBy("account").collectAsList().stream()
                .map(row -> row.<String>getAs("bank"))
                .toArray(String[]::new);
        for (Row row : tables.table("transfers").filter(col("yuan")).collectAsList()) {
            theirs.merge(
                    banks[(int) (long) row.<Long>getAs("payer")] + ">" + banks[(int) (long) row.<Long>getAs("payee")],
                    row.<Long>getAs("amountFen"),
                    Math::addExact);
        }
        TreeMap<String, Long> ours = new TreeMap<>();
        network(name)
                .flows("bank")
                .collectAsList()
                .forEach(row -> ours.put(row.getAs("fromGroup") + ">" + row.getAs("toGroup"), row.getAs("amountFen")));
        assertThat(ours).isEqualTo(theirs);
    }

    private static PartRules limits(String name, String limits) {
        CaseTables expected = new CaseTables(
                LocalSpark.session(),
                place(name).resolve("expected").toString(),
                tables(name).identity());
        PartRules rules = PartRules.read(expected.told("parts-" + limits, "upline.rules"), "");
        assertThat(rules.print()).isEqualTo(expected.told("parts-" + limits, "upline.print"));
        if (limits.equals("standard")) {
            assertThat(PartRules.read(tables(name).told("accounts", "upline.rules"), ""))
                    .as("what the tables bring")
                    .isEqualTo(rules);
        }
        return rules;
    }

    /** Each way to get a part is in one of these, which the program's test of the same name asserts. */
    @ParameterizedTest
    @CsvSource({
        "golden, standard",
        "generated, standard",
        "generated, uncollected",
        "hostile, low",
        "hostile, uncollected",
        "parts, standard",
        "parts, members",
        "parts, told"
    })
    void partsAreGivenAlike(String name, String limits) {
        List<Row> ours = AccountParts.of(tables(name), limits(name, limits), kept)
                .rows()
                .orderBy("account")
                .collectAsList();
        List<Row> theirs = expected(name, "parts-" + limits);
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            Row their = theirs.get(i);
            Row our = ours.get(i);
            for (String column : their.schema().fieldNames()) {
                if (column.equals("dwellHundredths")) {
                    Double hours = our.getAs("dwellHours");
                    assertThat(hours).isIn(null, hours(their.getAs(column)));
                } else if (column.equals("passedFen")) {
                    assertThat(our.<Long>getAs(column)).isIn(null, their.getAs(column));
                } else {
                    assertThat(our.<Object>getAs(column))
                            .as("%s of %s", column, their)
                            .isEqualTo(their.getAs(column));
                }
            }
            // What decides is never left out.
            String decided = our.getAs("decidedBy");
            boolean decidedByOrder = decided.equals("dwellHours") || decided.equals("passedFen");
            assertThat(decidedByOrder && our.getAs(decided) == null).isFalse();
        }
    }

    private static Double hours(Long hundredths) {
        return hundredths == null ? null : Double.valueOf(hundredths / 100.0);
    }

    /** Of every account, though parts ask only for some. */
    @ParameterizedTest
    @CsvSource({"generated, standard", "hostile, low", "parts, standard"})
    void moneyPassesAlike(String name, String limits) {
        Dataset<Row> accounts = tables(name).table("accounts");
        Dataset<Row> moved = tables(name)
                .table("transfers")
                .filter(col("yuan").and(col("payer").notEqual(col("payee"))));
        Dataset<Row> unseen = PassingMoney.unseen(accounts, moved);
        Dataset<Row> passing =
                PassingMoney.of(accounts, moved, accounts.select("account"), unseen, limits(name, limits));
        Dataset<Row> ours = accounts.select("account")
                .join(passing, new String[] {"account"}, "left")
                .select(col("account"), col("dwellHundredths"), coalesce(col("passedFen"), lit(0L)));
        Dataset<Row> theirs = LocalSpark.session()
                .read()
                .parquet(place(name)
                        .resolve("expected")
                        .resolve("parts-" + limits + ".parquet")
                        .toString());
        assertThat(ours.orderBy("account").collectAsList())
                .isEqualTo(theirs.select("account", "dwellHundredths", "passedFen")
                        .orderBy("account")
                        .collectAsList());
    }

    private MoneyNetwork network(String name) {
        CaseTables tables = tables(name);
        return MoneyNetwork.of(tables.table("accounts"), tables.table("transfers"), kept);
    }

    private static List<Row> whole(Dataset<Row> all, String key, Dataset<Row> some, String value) {
        return all.select(key)
                .join(some, new String[] {key}, "left")
                .select(col(key), coalesce(col(value), lit(0L)))
                .orderBy(key)
                .collectAsList();
    }

    /** The first so many columns are whole numbers and equal; one behind them is a share, equal within the bound. */
    private static void equal(List<Row> ours, List<Row> theirs, int exact) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            assertThat(figures(ours.get(i), exact)).isEqualTo(figures(theirs.get(i), exact));
            if (theirs.get(i).size() > exact) {
                assertThat(ours.get(i).getDouble(exact)).isCloseTo(theirs.get(i).getDouble(exact), within(BOUND));
            }
        }
    }

    private static List<Long> figures(Row row, int count) {
        Long[] figures = new Long[count];
        Arrays.setAll(figures, row::getLong);
        return Arrays.asList(figures);
    }
}
