package org.upline.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes figures of a case from its tables, for {@code spark-submit}:
 * <pre>
 * --tables DIR    what `export tables` wrote
 * --out DIR       where results go, a table each; `import tables` takes them
 * --stages LIST   any of persons,count,profiles,parts,flows,pagerank,coreness,trace; all but parts and trace if not given
 * --unit persons|accounts   --tree referral|placement   --exclude inactive,blank,childless
 * --persons table|folded    persons as the case has them, with all that was decided by hand (default); or folded anew by the rules
 * --flows-by COLUMN         of the account table (bank)
 * --origin NUMBERS          accounts whose payments are traced, by haircut
 * --min YUAN --since DAY --until DAY   how far it is followed, as by `trace`
 * --pagerank-change X       PageRank ends when all ranks together change by no more than X in a round (1e-10); they are then within
 *                           5.7 X of their limit, all together
 * --rules FILE              limits of parts laid over those the tables bring, as in rules/accounts.properties
 * --work DIR                where rows between rounds are kept; on a cluster a folder all can write to
 * </pre>
 */
public final class UplineSpark {
    private static final List<String> KNOWN = List.of(
            "tables",
            "out",
            "stages",
            "unit",
            "tree",
            "exclude",
            "persons",
            "flows-by",
            "origin",
            "min",
            "since",
            "until",
            "pagerank-change",
            "rules",
            "work");
    private static final List<String> STAGES = List.of("persons", "count", "profiles", "flows", "pagerank", "coreness");
    private static final double SMALLEST_CHANGE = 1e-10;
    private static final int MOST_ROUNDS = 200;

    private final Options options;
    private final CaseTables tables;
    private final ResultTables results;
    private final KeptRows kept;
    private final StageClock clock;

    private UplineSpark(Options options, SparkSession spark, KeptRows kept) {
        this.options = options;
        this.kept = kept;
        tables = CaseTables.open(spark, options.required("tables"));
        results = new ResultTables(tables.identity(), options.required("out"));
        clock = new StageClock(System.out);
    }

    public static void main(String[] words) {
        Options options = new Options(words, KNOWN);
        SparkSession spark = SparkSession.builder().appName("Upline").getOrCreate();
        String work = options.or("work", "");
        try (KeptRows kept = work.isEmpty() ? KeptRows.temporary(spark) : KeptRows.in(spark, work)) {
            new UplineSpark(options, spark, kept).run();
        } finally {
            spark.stop();
        }
    }

    private void run() {
        List<String> stages = options.list("stages");
        stages = stages.isEmpty() ? STAGES : stages;
        Dataset<Row> persons = persons();
        if (stages.contains("persons")) {
            results.write("persons-folded", persons, "persons=" + options.or("persons", "table"));
            clock.ended("persons", "");
        }
        if (stages.contains("count")) {
            count(persons);
        }
        if (stages.stream().anyMatch(List.of("profiles", "flows", "pagerank", "coreness")::contains)) {
            money(stages);
        }
        if (stages.contains("parts")) {
            parts();
        }
        if (stages.contains("trace")) {
            trace();
        }
        clock.ended("end", "");
    }

    private Dataset<Row> persons() {
        Dataset<Row> members = tables.table("members");
        return switch (options.or("persons", "table")) {
            case "table" -> members.select("member", "person");
            case "folded" -> PersonComponents.of(members, kept);
            default -> throw new IllegalArgumentException("--persons: table or folded");
        };
    }

    private void count(Dataset<Row> persons) {
        CountingRule rule =
                CountingRule.of(options.or("unit", "persons"), options.or("tree", "referral"), options.list("exclude"));
        UnitForest counted = UnitForest.count(tables.table("members"), persons, rule, kept);
        boolean ofTable = rule.persons() && options.or("persons", "table").equals("table");
        Dataset<Row> figures = Thresholds.STANDARD
                .added(counted.figures())
                .withColumnRenamed("member", "standsAs")
                .withColumnRenamed("unit", ofTable ? "person" : "member");
        results.write("tree-" + rule.words(), figures, rule.words());
        clock.ended("count", rule.words());
    }

    private void money(List<String> stages) {
        MoneyNetwork network = MoneyNetwork.of(tables.table("accounts"), tables.table("transfers"), kept);
        clock.ended("pairs of accounts", "");
        if (stages.contains("profiles")) {
            results.write("account-profiles", network.profiles(), "yuan");
            clock.ended("profiles", "");
        }
        if (stages.contains("flows")) {
            String by = options.or("flows-by", "bank");
            results.write("flows-" + by, network.flows(by), by);
            clock.ended("flows", by);
        }
        if (stages.contains("pagerank")) {
            double change = options.fraction("pagerank-change", SMALLEST_CHANGE);
            MoneyRank rank = MoneyRank.of(network, change, MOST_ROUNDS, kept);
            results.write(
                    "pagerank",
                    rank.rows(),
                    "damping=0.85 change=" + change + " rounds=" + rank.rounds() + " settled=" + rank.settled());
            clock.ended("pagerank", rank.rounds() + " rounds");
        }
        if (stages.contains("coreness")) {
            results.write("coreness", Coreness.of(network.accounts(), network.ties(), kept), "undirected, simple");
            clock.ended("coreness", "");
        }
    }

    private void parts() {
        String own = options.or("rules", "");
        PartRules rules = PartRules.read(tables.told("accounts", "upline.rules"), own.isEmpty() ? "" : text(own));
        AccountParts parts = AccountParts.of(tables, rules, kept);
        results.write("account-parts", parts.rows(), rules.print());
        clock.ended("parts", parts.rounds() + " rounds, " + rules.print());
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void trace() {
        Dataset<Row> from = tables.accountsNumbered(options.list("origin"))
                .select(col("account").as("payer"));
        Dataset<Row> transfers = tables.table("transfers");
        Dataset<Row> origin = transfers.filter(col("yuan")).join(from, "payer").select("transfer");
        FollowLimits limits = FollowLimits.of(options);
        Haircut haircut = Haircut.trace(tables.table("accounts"), transfers, origin, limits, kept);
        String rule = "haircut forward from " + options.or("origin", "") + limits.words();
        results.write("traced-accounts", haircut.resting(), rule);
        results.write("traced-transfers", haircut.traced(), rule);
        clock.ended(
                "trace",
                haircut.rounds() + " rounds, origin " + haircut.originFen() + " fen, left " + haircut.exitsFen()
                        + ", resting " + haircut.restingFen() + ", stopped " + haircut.stoppedFen());
    }
}
