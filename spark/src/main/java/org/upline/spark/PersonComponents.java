package org.upline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Folds members into natural persons by the rules alone: who shares a key is one person, transitively. The keys of the member
 * table are what is compared under each rule; null compares with nobody.
 *
 * <p>All with one key are tied to the smallest of them, so a key that a million share makes a million rows and no pairs. What
 * hangs together is then found by large-star and small-star rounds, which end when every tie leads to the smallest of its person.
 *
 * <p>Source: Kiveris et al., Connected Components in MapReduce and Beyond, SoCC 2014; O(log² n) rounds, two or three on real lists.
 */
final class PersonComponents {
    private static final List<String> KEYS =
            List.of("keyIdNumber", "keyInvalidIdNumberName", "keyNamePhone", "keyNameCard");

    private PersonComponents() {}

    /** {@code member}, {@code person}: the smallest member of the person. */
    static Dataset<Row> of(Dataset<Row> members, KeptRows kept) {
        Dataset<Row> ties = null;
        for (String key : KEYS) {
            Dataset<Row> keyed = members.filter(col(key).isNotNull()).select(col("member"), col(key).as("key"));
            Dataset<Row> first = keyed.groupBy("key")
                    .agg(min("member").as("first"), count(lit(1)).as("n"));
            Dataset<Row> tied = keyed.join(first.filter(col("n").gt(1)), "key")
                    .filter(col("member").gt(col("first")))
                    .select(col("member").as("one"), col("first").as("other"));
            ties = ties == null ? tied : ties.union(tied);
        }
        Dataset<Row> stars = stars(kept.keep(ties.distinct()), kept);
        return kept.keep(members.select("member")
                .join(stars, col("member").equalTo(col("one")), "left")
                .select(col("member"), coalesce(col("other"), col("member")).as("person")));
    }

    private static Dataset<Row> stars(Dataset<Row> ties, KeptRows kept) {
        Dataset<Row> at = ties;
        while (!areStars(at)) {
            Dataset<Row> large = kept.keep(largeStar(at));
            at = kept.keep(smallStar(large));
        }
        return at;
    }

    private static boolean areStars(Dataset<Row> ties) {
        Row counts = ties.agg(count(lit(1)), count_distinct(col("one"))).first();
        return counts.getLong(0) == counts.getLong(1)
                && ties.join(ties.select(col("one").as("again")), col("other").equalTo(col("again")), "leftsemi")
                        .isEmpty();
    }

    /** Ties every larger neighbour to the smallest one around. */
    private static Dataset<Row> largeStar(Dataset<Row> ties) {
        Dataset<Row> both = ties.union(ties.select(col("other"), col("one")));
        Dataset<Row> smallest = both.groupBy(col("one").as("centre"))
                .agg(min("other").as("near"))
                .select(col("centre"), least(col("centre"), col("near")).as("least"));
        return both.filter(col("other").gt(col("one")))
                .join(smallest, col("one").equalTo(col("centre")))
                .select(col("other").as("one"), col("least").as("other"))
                .distinct();
    }

    /** Ties everybody and his smaller neighbours to the smallest of these. */
    private static Dataset<Row> smallStar(Dataset<Row> ties) {
        Dataset<Row> smallest =
                ties.groupBy(col("one").as("centre")).agg(min("other").as("least"));
        Dataset<Row> neighbours = ties.join(smallest, col("one").equalTo(col("centre")))
                .filter(col("other").notEqual(col("least")))
                .select(col("other").as("one"), col("least").as("other"));
        return neighbours
                .union(smallest.select(col("centre").as("one"), col("least").as("other")))
                .distinct();
    }
}
