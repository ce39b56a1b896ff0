package org.upline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes tables of any size from a seed, to measure with: no real person, no story, only shapes that are hard. The first 3,300
 * members are one chain; the others were recruited by a random earlier one after it, one in a thousand by one of the chain, some
 * by an id that is not there, some in rings; some hold several positions. Payees are few and busy: of four million accounts the busiest gets one payment in forty-five.
 *
 * <p>Only the columns that this module reads are there.
 */
public final class MadeTables {
    private static final List<String> KNOWN = List.of("members", "transfers", "seed", "out");
    private static final long CHAIN = 3_300;
    private static final int ACCOUNTS_PER_HUNDRED_MEMBERS = 40;

    private final SparkSession spark;
    private final long seed;

    private MadeTables(SparkSession spark, long seed) {
        this.spark = spark;
        this.seed = seed;
    }

    public static void main(String[] words) {
        Options options = new Options(words, KNOWN);
        SparkSession spark =
                SparkSession.builder().appName("Upline made tables").getOrCreate();
        try {
            make(
                    spark,
                    options.number("members", 1_000_000),
                    options.number("transfers", 5_000_000),
                    options.number("seed", 1),
                    options.required("out"));
        } finally {
            spark.stop();
        }
    }

    /** Makes members, accounts and transfers in a folder. */
    public static void make(SparkSession spark, long members, long transfers, long seed, String folder) {
        MadeTables made = new MadeTables(spark, seed);
        ResultTables out =
                new ResultTables(new CaseTables.Identity("made", members + "-" + transfers + "-" + seed), folder);
        long accounts = Math.max(1, members * ACCOUNTS_PER_HUNDRED_MEMBERS / 100);
        out.write("members", made.members(members), "made");
        out.write("accounts", made.accounts(accounts, members), "made");
        out.write("transfers", made.transfers(transfers, accounts), "made");
    }

    /** A number from 0 up to 1, the same for the same row and name. */
    private Column drawn(String name, Column row) {
        return pmod(xxhash64(row, lit(name), lit(seed)), lit(1L << 52)).divide((double) (1L << 52));
    }

    private static Column below(Column drawn, Column bound) {
        return drawn.multiply(bound).cast("long");
    }

    private static Column id(Column row) {
        return format_string("M%011d", row);
    }

    private Dataset<Row> members(long n) {
        Column row = col("member");
        Column chance = drawn("shape", row);
        Column ofChain = below(drawn("referrer", row), lit(Math.min(CHAIN, n)));
        Column earlier = below(drawn("referrer", row), row.minus(CHAIN)).plus(CHAIN);
        Column referrer = when(row.equalTo(0), null)
                .when(row.lt(Math.min(CHAIN, n)), id(row.minus(1)))
                .when(row.equalTo(CHAIN), null)
                .when(chance.lt(0.0005), concat(lit("X"), below(drawn("absent", row), lit(1000L))))
                // A ring of two: each of a pair of neighbours names the other.
                .when(pmod(row, lit(100_000L)).equalTo(50_000L), id(row.plus(1)))
                .when(pmod(row, lit(100_000L)).equalTo(50_001L), id(row.minus(1)))
                .when(chance.lt(0.0015), id(ofChain))
                .otherwise(id(earlier));
        Column own = row;
        return spark.range(n)
                .withColumnRenamed("id", "member")
                .select(
                        row,
                        id(row).as("id"),
                        referrer.as("referrer"),
                        lit(null).cast("string").as("placement"),
                        drawn("inactive", row).lt(0.05).as("inactive"),
                        drawn("blank", row).lt(0.02).as("blank"),
                        below(drawn("fee", row), lit(3L))
                                .plus(1)
                                .multiply(290_000L)
                                .as("feeFen"),
                        expr("timestamp_ntz'2020-01-01 00:00:00' + make_dt_interval(0, 0, 0, member * 3)")
                                .as("joined"),
                        concat(lit("I"), sharing("identity", row, own)).as("keyIdNumber"),
                        lit(null).cast("string").as("keyInvalidIdNumberName"),
                        concat(lit("N"), sharing("phone", row, own)).as("keyNamePhone"),
                        lit(null).cast("string").as("keyNameCard"),
                        row.as("person"));
    }

    /** One in fifty has what an earlier one has. */
    private Column sharing(String name, Column row, Column own) {
        return when(drawn(name, row).lt(0.02), below(drawn(name + "Of", row), row))
                .otherwise(own);
    }

    private Dataset<Row> accounts(long n, long members) {
        Column row = col("account");
        return spark.range(n)
                .withColumnRenamed("id", "account")
                .select(
                        row,
                        format_string("62%014d", row).as("number"),
                        pmod(row, lit(1000L)).equalTo(999L).as("exit"),
                        format_string("B%02d", pmod(xxhash64(row), lit(40L))).as("bank"),
                        below(drawn("opening", row), lit(1_000_000L)).as("openingLotFen"),
                        when(drawn("held", row).lt(0.8), below(drawn("holder", row), lit(members)))
                                .as("person"),
                        when(pmod(row, lit(1000L)).equalTo(999L), "surrogate")
                                .otherwise("numbered")
                                .as("kind"),
                        format_string("H%d", row).as("holder"),
                        drawn("obtained", row).lt(0.2).as("obtained"),
                        lit("CNY").as("currency"),
                        when(drawn("obtained", row).lt(0.2), below(drawn("balance", row), lit(2_000_000L)))
                                .as("balanceFen"),
                        when(drawn("obtained", row).lt(0.2), expr("timestamp_ntz'2020-01-20 00:00:00'"))
                                .as("balanceTime"),
                        when(drawn("obtained", row).lt(0.2), below(drawn("opening", row), lit(1_000_000L)))
                                .as("openingFen"));
    }

    private Dataset<Row> transfers(long n, long accounts) {
        Column row = col("transfer");
        Column busy = pow(drawn("payee", row), lit(4.0));
        return spark.range(n)
                .withColumnRenamed("id", "transfer")
                .select(
                        row,
                        below(drawn("payer", row), lit(accounts)).as("payer"),
                        below(busy, lit(accounts)).as("payee"),
                        below(pow(drawn("amount", row), lit(3.0)), lit(5_000_000L))
                                .plus(1)
                                .as("amountFen"),
                        lit(true).as("yuan"),
                        // One account in fifty is one that members pay their fees into.
                        when(pmod(below(busy, lit(accounts)), lit(50L)).equalTo(0L), "报单")
                                .when(drawn("memo", row).lt(0.3), "返利")
                                .otherwise("")
                                .as("memo"),
                        expr("timestamp_ntz'2020-01-01 00:00:00' + make_dt_interval(0, 0, 0, transfer div 2)")
                                .as("time"));
    }
}
