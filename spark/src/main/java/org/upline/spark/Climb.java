package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far everybody stands below his root, by pointer doubling: after k rounds each knows the one 2^k above him.
 *
 * <p>When a round brings nobody else to his root, none who is left ever gets there: if the deepest of them stood at a finite
 * depth, somebody on his way up would have arrived in this round. So the rounds end by themselves, rings or no rings. Who has
 * arrived and to whom nobody points any more takes no part in later rounds: nobody will point to him again.
 *
 * <p>Source: Wyllie 1979; JáJá, An Introduction to Parallel Algorithms, 1992, 2.2. ⌈log₂ depth⌉ rounds, each a join of those
 * still on their way with those they point to.
 *
 * @param rows {@code member}, {@code parent}, {@code steps} to the root (0 for a root), without those who never arrive
 * @param endless {@code member}, {@code parent} of those who never arrive: on a ring or below one
 * @param endlessCount their number
 */
record Climb(Dataset<Row> rows, Dataset<Row> endless, long endlessCount) {
    /** @param parents {@code member}, {@code parent} */
    static Climb from(Dataset<Row> parents, KeptRows kept) {
        Dataset<Row> live = kept.keep(parents.select(
                col("member"),
                col("parent"),
                col("parent").as("jump"),
                when(col("parent").isNull(), 0L).otherwise(1L).as("steps"),
                lit(true).as("pointedTo")));
        Dataset<Row> settled = rows(live.limit(0));
        long left = climbing(live);
        while (left > 0) {
            Dataset<Row> next = kept.keep(step(live));
            settled = settled.union(rows(next.filter(Rounds.SETTLED)));
            live = next.filter(Rounds.LIVE);
            long now = climbing(live);
            if (now == left) {
                return new Climb(
                        settled.union(rows(live.filter(col("jump").isNull()))),
                        live.filter(col("jump").isNotNull()).select("member", "parent"),
                        left);
            }
            left = now;
        }
        return new Climb(settled.union(rows(live)), live.limit(0).select("member", "parent"), 0);
    }

    private static Dataset<Row> rows(Dataset<Row> at) {
        return at.select("member", "parent", "steps");
    }

    private static Dataset<Row> step(Dataset<Row> live) {
        Dataset<Row> targets = live.filter(col("jump").isNotNull())
                .select(col("jump").as("target"))
                .distinct();
        Dataset<Row> marked = live.drop("pointedTo")
                .join(targets, col("member").equalTo(col("target")), "left")
                .select(
                        col("member"),
                        col("parent"),
                        col("jump"),
                        col("steps"),
                        col("target").isNotNull().as("pointedTo"));
        // A large scheme has few tops: then only these few rows are joined, and they go to everybody (broadcast)
        // instead of
        // everybody to them, which would be one overloaded task.
        Dataset<Row> there = marked.filter(col("pointedTo"))
                .select(
                        col("member").as("place"),
                        col("jump").as("further"),
                        col("steps").as("more"));
        return marked.join(there, col("jump").equalTo(col("place")), "left")
                .select(
                        col("member"),
                        col("parent"),
                        col("further").as("jump"),
                        col("steps").plus(coalesce(col("more"), lit(0L))).as("steps"),
                        col("pointedTo"));
    }

    private static long climbing(Dataset<Row> at) {
        return at.filter(col("jump").isNotNull()).count();
    }
}
