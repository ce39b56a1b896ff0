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
    /** Once no more than one account in so many has changed, only the partners of those that have are asked again. */
    private static final int FEW = 20;

    private Coreness() {}

    /**
     * @param ties {@code one}, {@code other}, each both ways
     * @return {@code account}, {@code coreness}
     */
    static Dataset<Row> of(Dataset<Row> accounts, Dataset<Row> ties, KeptRows kept) {
        Dataset<Row> network = kept.atHand(ties, "one");
        Dataset<Row> at = kept.keep(network.groupBy(col("one").as("account"))
                .agg(count(lit(1)).as("k"))
                .withColumn("changed", lit(true)));
        long all = at.count();
        for (long changed = all; changed > 0; changed = at.filter("changed").count()) {
            Dataset<Row> asked = changed > all / FEW ? network : towardsPartnersOfChanged(network, at);
            Dataset<Row> next = kept.keep(round(at, asked));
            kept.forget(at);
            at = next;
        }
        network.unpersist();
        return accounts.select("account")
                .join(at.select("account", "k"), new String[] {"account"}, "left")
                .select(col("account"), coalesce(col("k"), lit(0L)).as("coreness"));
    }

    private static Dataset<Row> towardsPartnersOfChanged(Dataset<Row> network, Dataset<Row> at) {
        Dataset<Row> changed = at.filter("changed").select(col("account").as("sender"));
        Dataset<Row> partners = network.join(changed, col("one").equalTo(col("sender")))
                .select(col("other").as("partner"))
                .distinct();
        return network.join(partners, col("other").equalTo(col("partner")), "left_semi");
    }

    /** What {@code one} has is sent to {@code other}, who counts how many have at least how much, none more than his own. */
    private static Dataset<Row> round(Dataset<Row> at, Dataset<Row> asked) {
        Dataset<Row> senders = at.select(col("account").as("sender"), col("k").as("value"));
        Dataset<Row> own = at.select(col("account"), col("k").as("mine"));
        Dataset<Row> histogram = asked.join(senders, col("one").equalTo(col("sender")))
                .select(col("other").as("account"), col("value"))
                .repartition(col("account"))
                .join(own, "account")
                .groupBy(col("account"), col("mine"), least(col("value"), col("mine")).as("value"))
                .agg(count(lit(1)).as("n"));
        WindowSpec fromAbove = Window.partitionBy("account")
                .orderBy(col("value").desc())
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Dataset<Row> counted = histogram
                .withColumn("atLeast", sum("n").over(fromAbove))
                .groupBy("account")
                .agg(max(least(col("value"), col("atLeast"))).as("now"));
        return at.join(counted, new String[] {"account"}, "left")
                .select(
                        col("account"),
                        coalesce(col("now"), col("k")).as("k"),
                        coalesce(col("now").lt(col("k")), lit(false)).as("changed"));
    }
}
