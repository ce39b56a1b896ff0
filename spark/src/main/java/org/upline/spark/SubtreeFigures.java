package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What stands below everybody in a forest, by pointer doubling, in ⌈log₂ depth⌉ rounds.
 *
 * <p>After k rounds each knows the one 2^k above him and the sums over those less than 2^k below. In round k + 1 he hands these
 * sums to the one 2^k above, whose own then reach over 2^(k+1): what is from 2^k to 2^(k+1) below lies less than 2^k below those
 * who are exactly 2^k below. Heads, fees and depth are whole numbers and exact. PageRank goes along in the closed form it has on
 * a forest, s(v) = Σ d^distance over all below; it alone is floating point, summed in the engine's order.
 *
 * <p>Partial sums are taken before rows move, so a top with millions below him gets one row from each partition.
 */
final class SubtreeFigures {
    private static final double DAMPING = 0.85;

    private SubtreeFigures() {}

    /**
     * @param units {@code unit}, {@code parent} (null for a root), {@code feeFen}
     * @return {@code unit}, {@code parent}, {@code level}, {@code direct}, {@code downline}, {@code levelsBelow},
     *     {@code legalHeadcount}, {@code legalLevels}, {@code downlineFeesFen}, {@code pageRank}
     * @throws IllegalArgumentException if the units are no forest
     */
    static Dataset<Row> of(Dataset<Row> units, KeptRows kept) {
        Dataset<Row> live = kept.keep(units.select(
                col("unit"),
                col("parent"),
                col("parent").as("jump"),
                when(col("parent").isNull(), 0L).otherwise(1L).as("steps"),
                lit(0L).as("direct"),
                lit(1L).as("heads"),
                lit(0L).as("height"),
                col("feeFen"),
                col("feeFen").as("feesFen"),
                lit(1.0).as("walk"),
                lit(true).as("pointedTo")));
        Dataset<Row> settled = live.limit(0);
        long climbing = climbing(live);
        for (long reach = 1; climbing > 0; reach *= 2) {
            Dataset<Row> sums = kept.keep(handUp(live, reach));
            Dataset<Row> next = kept.keep(climb(sums));
            kept.forget(sums);
            settled = settled.union(next.filter(Rounds.SETTLED));
            live = next.filter(Rounds.LIVE);
            long now = climbing(live);
            if (now == climbing) {
                throw new IllegalArgumentException("not a forest: " + now + " units are on or below rings");
            }
            climbing = now;
        }
        return ranked(settled.union(live));
    }

    /** Everybody hands his sums to the one {@code reach} above him. */
    private static Dataset<Row> handUp(Dataset<Row> at, long reach) {
        Dataset<Row> given = at.filter(col("jump").isNotNull())
                .groupBy(col("jump").as("target"))
                .agg(
                        count(lit(1)).as("givers"),
                        sum("heads").as("givenHeads"),
                        max("height").as("givenHeight"),
                        sum("feesFen").as("givenFees"),
                        sum("walk").as("givenWalk"));
        return at.join(given, col("unit").equalTo(col("target")), "left")
                .select(
                        col("unit"),
                        col("parent"),
                        col("jump"),
                        col("steps"),
                        (reach == 1 ? coalesce(col("givers"), lit(0L)) : col("direct")).as("direct"),
                        col("heads").plus(coalesce(col("givenHeads"), lit(0L))).as("heads"),
                        greatest(col("height"), coalesce(col("givenHeight").plus(reach), lit(0L)))
                                .as("height"),
                        col("feeFen"),
                        col("feesFen").plus(coalesce(col("givenFees"), lit(0L))).as("feesFen"),
                        col("walk")
                                .plus(coalesce(col("givenWalk").multiply(Math.pow(DAMPING, reach)), lit(0.0)))
                                .as("walk"),
                        col("target").isNotNull().as("pointedTo"));
    }

    /** Everybody then points twice as high. */
    private static Dataset<Row> climb(Dataset<Row> sums) {
        Dataset<Row> there = sums.filter(col("pointedTo"))
                .select(
                        col("unit").as("place"),
                        col("jump").as("further"),
                        col("steps").as("more"));
        return sums.join(there, col("jump").equalTo(col("place")), "left")
                .select(
                        col("unit"),
                        col("parent"),
                        col("further").as("jump"),
                        col("steps").plus(coalesce(col("more"), lit(0L))).as("steps"),
                        col("direct"),
                        col("heads"),
                        col("height"),
                        col("feeFen"),
                        col("feesFen"),
                        col("walk"),
                        col("pointedTo"));
    }

    private static long climbing(Dataset<Row> at) {
        return at.filter(col("jump").isNotNull()).count();
    }

    /** A root spreads its rank over all, so that r(v) = (1 − d) / (n − d · Σ s(root)) · s(v). */
    private static Dataset<Row> ranked(Dataset<Row> at) {
        Row whole = at.agg(count(lit(1)), coalesce(sum(when(col("parent").isNull(), col("walk"))), lit(0.0)))
                .first();
        double base = (1 - DAMPING) / (whole.getLong(0) - DAMPING * whole.getDouble(1));
        return at.select(
                col("unit"),
                col("parent"),
                col("steps").plus(1).as("level"),
                col("direct"),
                col("heads").minus(1).as("downline"),
                col("height").as("levelsBelow"),
                col("heads").as("legalHeadcount"),
                col("height").plus(1).as("legalLevels"),
                col("feesFen").minus(col("feeFen")).as("downlineFeesFen"),
                col("walk").multiply(base).as("pageRank"));
    }
}
