package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tracing by haircut, forward: every payment carries {@code floor(payment × traced / balance)} of the payer's
 * traced money, a payment of the whole balance all of it; in whole fen, as on one machine.
 *
 * <p>By rounds: in each, every account that traced money has reached goes once through its own movements in the order of time,
 * with what came in as the round before left it. What a payment carries depends on earlier payments alone, so after r rounds all
 * is final that hangs on chains of r payments, and when a round changes nothing, all is. Accounts without traced money take no part.
 *
 * <p>An account's movements stream through one task in sorted order and are never held together: a platform with a hundred million
 * of them costs time, not memory.
 *
 * @param originFen what was traced for the first time by the transfers of the origin
 * @param exitsFen what left through cash and unnamed counterparties; {@code originFen = exitsFen + restingFen}
 * @param stoppedFen what moved on beyond the limits and rests, by them, where it was
 * @param resting {@code account}, {@code restingFen}, {@code stoppedFen} (part of it); those with any
 * @param traced {@code transfer}, {@code tracedFen}; those with any
 */
record Haircut(
        long originFen,
        long exitsFen,
        long restingFen,
        long stoppedFen,
        Dataset<Row> resting,
        Dataset<Row> traced,
        int rounds) {
    static final StructType OUTCOME = new StructType()
            .add("account", DataTypes.LongType)
            .add("transfer", DataTypes.LongType)
            .add("carriedFen", DataTypes.LongType)
            .add("newFen", DataTypes.LongType)
            .add("restingFen", DataTypes.LongType)
            .add("stoppedFen", DataTypes.LongType);

    /** @param origin {@code transfer}: those that carry their whole amount as traced */
    static Haircut trace(
            Dataset<Row> accounts, Dataset<Row> transfers, Dataset<Row> origin, FollowLimits limits, KeptRows kept) {
        Dataset<Row> chosen = origin.select(col("transfer").as("chosen")).distinct();
        Dataset<Row> ways = kept.keep(transfers
                .filter(col("yuan"))
                .withColumn("followed", limits.holds())
                .select("transfer", "payer", "payee", "amountFen", "followed")
                .join(chosen, col("transfer").equalTo(col("chosen")), "left")
                .withColumn("origin", col("chosen").isNotNull())
                .drop("chosen"));
        Dataset<Row> open = accounts.filter(col("exit").equalTo(false)).select("account", "openingLotFen");
        Dataset<Row> traced = kept.keep(ways.filter(col("origin"))
                .select(
                        col("transfer"),
                        col("payer"),
                        col("payee"),
                        col("amountFen").as("tracedFen")));
        for (int round = 1; ; round++) {
            Dataset<Row> outcome = kept.keep(round(open, ways, traced, limits.minFen()));
            Dataset<Row> next = kept.keep(carried(ways, outcome));
            if (same(traced, next)) {
                return result(accounts, next, outcome, round);
            }
            traced = next;
        }
    }

    /** What each transfer carries: one of the origin its amount, another what the payer's turn gave it. */
    private static Dataset<Row> carried(Dataset<Row> ways, Dataset<Row> outcome) {
        Dataset<Row> given =
                outcome.filter(col("carriedFen").gt(0)).select(col("transfer").as("paid"), col("carriedFen"));
        return ways.join(given, col("transfer").equalTo(col("paid")), "left")
                .filter(col("origin").or(col("carriedFen").isNotNull()))
                .select(
                        col("transfer"),
                        col("payer"),
                        col("payee"),
                        when(col("origin"), col("amountFen"))
                                .otherwise(col("carriedFen"))
                                .as("tracedFen"));
    }

    private static Dataset<Row> round(Dataset<Row> open, Dataset<Row> ways, Dataset<Row> traced, long minFen) {
        Dataset<Row> reached = traced.select(col("payee").as("reached"))
                .union(traced.select(col("payer")))
                .distinct();
        Dataset<Row> taking = open.join(reached, col("account").equalTo(col("reached")), "leftsemi");
        Dataset<Row> came = traced.select(col("transfer").as("brought"), col("tracedFen"));
        Dataset<Row> out = ways.join(taking, col("payer").equalTo(col("account")))
                .select(
                        col("account"),
                        col("openingLotFen"),
                        col("transfer"),
                        lit(0).as("side"),
                        col("amountFen"),
                        col("origin"),
                        lit(0L).as("tracedFen"),
                        col("followed"));
        Dataset<Row> in = ways.join(taking, col("payee").equalTo(col("account")))
                .join(came, col("transfer").equalTo(col("brought")), "left")
                .select(
                        col("account"),
                        col("openingLotFen"),
                        col("transfer"),
                        lit(1).as("side"),
                        col("amountFen"),
                        col("origin"),
                        coalesce(col("tracedFen"), lit(0L)).as("tracedFen"),
                        col("followed"));
        return out.union(in)
                .repartition(col("account"))
                .sortWithinPartitions("account", "transfer", "side")
                .mapPartitions(new HaircutTurns(minFen), Encoders.row(OUTCOME));
    }

    private static boolean same(Dataset<Row> one, Dataset<Row> other) {
        Dataset<Row> former =
                one.select(col("transfer").as("was"), col("tracedFen").as("wasFen"));
        return other.join(former, col("transfer").equalTo(col("was")), "full")
                .filter(col("tracedFen").eqNullSafe(col("wasFen")).equalTo(false))
                .isEmpty();
    }

    private static Haircut result(Dataset<Row> accounts, Dataset<Row> traced, Dataset<Row> outcome, int rounds) {
        Dataset<Row> exits = accounts.filter(col("exit")).select(col("account").as("way"));
        Dataset<Row> resting = outcome.filter(col("restingFen").gt(0)).select("account", "restingFen", "stoppedFen");
        // Cash pays clean money in: a transfer of the origin from there is new to the fen.
        long fromOutside = total(traced.join(exits, col("payer").equalTo(col("way")), "leftsemi"), "tracedFen");
        long origin = Math.addExact(total(outcome, "newFen"), fromOutside);
        long left = total(traced.join(exits, col("payee").equalTo(col("way")), "leftsemi"), "tracedFen");
        long rest = total(resting, "restingFen");
        if (origin != Math.addExact(left, rest)) {
            throw new IllegalStateException("traced money does not add up: " + origin + " ≠ " + left + " + " + rest);
        }
        return new Haircut(
                origin,
                left,
                rest,
                total(resting, "stoppedFen"),
                resting,
                traced.select("transfer", "tracedFen"),
                rounds);
    }

    private static long total(Dataset<Row> rows, String column) {
        return rows.agg(coalesce(sum(column), lit(0L))).first().getLong(0);
    }
}
