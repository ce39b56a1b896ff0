package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Coreness of accounts in the network of who has dealings with whom: the largest k for which an account lies in a part where
 * everybody deals with at least k others of that part.
 *
 * <p>Everybody begins with the number of his partners and takes, again and again, the largest k for which k partners have at
 * least k now; what no longer changes is the coreness, exactly. A partner's value counts only up to one's own, so an account with
 * a million partners is a histogram of values and not a list of partners.
 *
 * <p>Source: Lü et al., The H-index of a network node and its relation to degree and coreness, 2016; Montresor et al. 2013. The
 * number of rounds depends on the graph: some ten on payment networks, in theory up to n.
 */
final class Coreness {
    private Coreness() {}

    /**
     * @param ties {@code one}, {@code other}, each both ways
     * @return {@code account}, {@code coreness}
     */
    static Dataset<Row> of(Dataset<Row> accounts, Dataset<Row> ties, KeptRows kept) {
        Dataset<Row> network = kept.keep(ties);
        Dataset<Row> at = kept.keep(
                network.groupBy(col("one").as("account")).agg(count(lit(1)).as("k")));
        while (true) {
            Dataset<Row> next = kept.keep(round(at, network));
            boolean settled = next.filter(col("k").notEqual(col("former"))).isEmpty();
            kept.forget(at);
            at = next.select("account", "k");
            if (settled) {
                return accounts.select("account")
                        .join(at, new String[] {"account"}, "left")
                        .select(col("account"), coalesce(col("k"), lit(0L)).as("coreness"));
            }
        }
    }

    private static Dataset<Row> round(Dataset<Row> at, Dataset<Row> network) {
        Dataset<Row> own = at.select(col("account").as("me"), col("k").as("mine"));
        Dataset<Row> theirs = at.select(col("account").as("partner"), col("k").as("value"));
        Dataset<Row> histogram = network.join(theirs, col("other").equalTo(col("partner")))
                .join(own, col("one").equalTo(col("me")))
                .groupBy(
                        col("one").as("account"),
                        col("mine"),
                        least(col("value"), col("mine")).as("value"))
                .agg(count(lit(1)).as("n"));
        WindowSpec fromAbove = Window.partitionBy("account")
                .orderBy(col("value").desc())
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return histogram
                .withColumn("atLeast", sum("n").over(fromAbove))
                .groupBy("account", "mine")
                .agg(max(least(col("value"), col("atLeast"))).as("k"))
                .select(col("account"), col("k"), col("mine").as("former"));
    }
}
