package org.upline.spark;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * PageRank of accounts by who paid whom, parallel payments as one, payments to oneself left out, damping 0.85, by rounds:
 * {@code r(v) = (1 − d)/n + d · Σ r(u)/out(u) + d/n · Σ r(dead ends)}, until all ranks together change by no more than the
 * tolerance. Floating point: sums are in the engine's order, so that ranks agree with another engine's within 10⁻⁹ and no closer.
 *
 * @param rows {@code account}, {@code pageRank}
 */
record MoneyRank(Dataset<Row> rows, int rounds, boolean settled) {
    private static final double DAMPING = 0.85;

    static MoneyRank of(MoneyNetwork network, double tolerance, int most, KeptRows kept) {
        Dataset<Row> arcs =
                network.pairs().filter(col("payer").notEqual(col("payee"))).select("payer", "payee");
        Dataset<Row> out =
                arcs.groupBy(col("payer").as("account")).agg(count(lit(1)).as("out"));
        long n = network.accounts().count();
        Dataset<Row> at = kept.keep(network.accounts()
                .select("account")
                .join(out, new String[] {"account"}, "left")
                .withColumn("rank", lit(1.0 / n)));
        for (int round = 1; ; round++) {
            double dead = at.agg(coalesce(sum(when(col("out").isNull(), col("rank"))), lit(0.0)))
                    .first()
                    .getDouble(0);
            double base = (1 - DAMPING) / n + DAMPING * dead / n;
            Dataset<Row> handed = at.filter(col("out").isNotNull())
                    .select(
                            col("account").as("giver"),
                            col("rank").divide(col("out")).as("share"));
            Dataset<Row> received = arcs.join(handed, col("payer").equalTo(col("giver")))
                    .groupBy("payee")
                    .agg(sum("share").as("received"));
            Dataset<Row> next = kept.keep(at.join(received, col("account").equalTo(col("payee")), "left")
                    .select(
                            col("account"),
                            col("out"),
                            coalesce(col("received"), lit(0.0))
                                    .multiply(DAMPING)
                                    .plus(base)
                                    .as("rank"),
                            col("rank").as("former")));
            double change =
                    next.agg(sum(abs(col("rank").minus(col("former"))))).first().getDouble(0);
            kept.forget(at);
            at = next;
            if (change <= tolerance || round == most) {
                return new MoneyRank(at.select(col("account"), col("rank").as("pageRank")), round, change <= tolerance);
            }
        }
    }
}
